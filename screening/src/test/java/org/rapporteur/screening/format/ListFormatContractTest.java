// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.screening.list.ListEntry;
import org.rapporteur.screening.list.ListFormat;
import org.rapporteur.screening.list.UnreadableListException;
import org.rapporteur.screening.list.WatchList;

/** What holds for every form of list. All persons here are invented; each list has Orlo Quendrik first. */
class ListFormatContractTest {

    @TempDir
    private Path folder;

    private static String sample(ListFormat format) {
        return switch (format) {
            case OFAC_CSV -> """
                40,"QUENDRIK, Orlo","individual","X",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 02 May 1971."
                41,"NULO AIR",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
                """;
            case OFAC_XML -> """
                <sdnList><publshInformation><Publish_Date>01/24/2026</Publish_Date></publshInformation>
                <sdnEntry><uid>9</uid><firstName>Orlo</firstName><lastName>QUENDRIK</lastName><sdnType>Individual</sdnType></sdnEntry>
                <sdnEntry><uid>10</uid><lastName>NULO AIR</lastName><sdnType>Entity</sdnType></sdnEntry></sdnList>
                """;
            case UN_XML -> """
                <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09Z"><INDIVIDUALS><INDIVIDUAL><DATAID>71</DATAID>
                <FIRST_NAME>ORLO</FIRST_NAME><SECOND_NAME>QUENDRIK</SECOND_NAME></INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY>
                <DATAID>72</DATAID><FIRST_NAME>NULO AIR</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>
                """;
            case EU_XML -> """
                <export generationDate="2026-03-01T10:00:00"><sanctionEntity logicalId="13"><subjectType code="person"/>
                <nameAlias wholeName="Orlo Quendrik"/></sanctionEntity><sanctionEntity logicalId="14">
                <nameAlias wholeName="Nulo Air"/></sanctionEntity></export>
                """;
            case EU_CSV -> """
                fileGenerationDate;Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName;BirthDate_BirthDate;Citizenship_CountryIso2Code
                01/03/2026;13;P;Orlo Quendrik;;
                01/03/2026;14;E;Nulo Air;;
                """;
            case UK_CSV -> """
                Last Updated,01/03/2026
                Name 6,Name 1,Name 2,Title,DOB,Nationality,Group Type,Alias Quality,Group ID
                Quendrik,Orlo,,,00/00/1971,Syria,Individual,,500
                Nulo Air,,,,,,Entity,,501
                """;
            case OPENSANCTIONS_CSV -> """
                id,schema,name,aliases,birth_date,countries
                Q1,Person,Orlo Quendrik,O Kendrik,1971,sy
                Q2,Organization,Nulo Air,,,cu
                """;
            case FTM_JSON -> """
                {"id":"a","schema":"Person","properties":{"name":["Orlo Quendrik"]}}
                {"id":"b","schema":"Company","properties":{"name":["Nulo Air"]}}
                """;
            case PLAIN_CSV -> """
                name
                Orlo Quendrik
                Nulo Air
                """;
        };
    }

    private WatchList read(byte[] bytes) throws IOException {
        return ListReader.read(Files.write(folder.resolve("list"), bytes));
    }

    private static byte[] bytes(ListFormat format) {
        return sample(format).getBytes(UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void itIsKnownByItsContentAndGivesEachEntryOnce(ListFormat format) throws IOException {
        WatchList list = read(bytes(format));
        assertThat(list.format()).isEqualTo(format);
        assertThat(list.rejected()).isEmpty();
        assertThat(list.entries()).hasSize(2).extracting(ListEntry::id).doesNotHaveDuplicates();
        assertThat(list.entries().getFirst().name())
                .containsIgnoringCase("quendrik")
                .containsIgnoringCase("orlo");
        assertThat(list.entries()).extracting(ListEntry::fingerprint).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void theSameFileIsTheSameListAndItsHashIsThatOfItsBytes(ListFormat format)
            throws IOException, NoSuchAlgorithmException {
        WatchList list = read(bytes(format));
        assertThat(read(bytes(format)).entries()).isEqualTo(list.entries());
        assertThat(list.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(format))));
    }

    @ParameterizedTest
    @EnumSource
    void aMarkOfByteOrderAndOtherEndsOfLinesChangeNoName(ListFormat format) throws IOException {
        WatchList list = read(bytes(format));
        assertThat(read(("\uFEFF" + sample(format).replace("\n", "\r\n")).getBytes(UTF_8))
                        .entries())
                .extracting(ListEntry::name)
                .isEqualTo(list.entries().stream().map(ListEntry::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void cutAnywhereItIsAListOrRefusedAndNamesNobodyElse(ListFormat format) throws IOException {
        byte[] whole = bytes(format);
        for (int end = 0; end < whole.length; end++) {
            try {
                WatchList cut = read(Arrays.copyOf(whole, end));
                assertThat(cut.entries()).hasSizeLessThanOrEqualTo(2);
                assertThat(cut.rejected())
                        .allSatisfy(row -> assertThat(row.line()).isPositive());
            } catch (UnreadableListException e) {
                assertThat(e).hasMessageContaining("list: ");
            }
        }
    }
}
