// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.screening.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.screening.list.Birth;
import org.rapporteur.screening.list.Gender;
import org.rapporteur.screening.list.Kind;
import org.rapporteur.screening.list.ListEntry;
import org.rapporteur.screening.list.ListFormat;
import org.rapporteur.screening.list.RejectedRow;
import org.rapporteur.screening.list.UnreadableListException;
import org.rapporteur.screening.list.WatchList;

/** Each form of list is known by its content; all persons and bodies here are invented. */
class ListReaderTest {

    @TempDir
    private Path folder;

    @Test
    void aListOfTheUnitedNationsGivesNamesAliasesBirthAndNationality() throws IOException {
        WatchList list = read("list", """
                <?xml version="1.0"?>
                <CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09Z"><INDIVIDUALS><INDIVIDUAL>
                <DATAID>71</DATAID><FIRST_NAME>ORLO</FIRST_NAME><SECOND_NAME>QUENDRIK</SECOND_NAME><GENDER>Male</GENDER>
                <NATIONALITY><VALUE>Syrian Arab Republic</VALUE></NATIONALITY>
                <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Miller</ALIAS_NAME></INDIVIDUAL_ALIAS>
                <INDIVIDUAL_DATE_OF_BIRTH><DATE>1971-05-02</DATE></INDIVIDUAL_DATE_OF_BIRTH>
                </INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY><DATAID>72</DATAID><FIRST_NAME>NUL TRADING</FIRST_NAME></ENTITY>
                </ENTITIES></CONSOLIDATED_LIST>
                """);

        assertThat(list.format()).isEqualTo(ListFormat.UN_XML);
        assertThat(list.date()).isEqualTo("2026-02-27");
        assertThat(list.dated()).isTrue();
        ListEntry person = list.entries().getFirst();
        assertThat(person.id()).isEqualTo("71");
        assertThat(person.kind()).isEqualTo(Kind.PERSON);
        assertThat(person.name()).isEqualTo("ORLO QUENDRIK");
        assertThat(person.names().get(1).weak()).isTrue();
        assertThat(person.births()).containsExactly(new Birth(1971, 1971, 5, 2));
        assertThat(person.countries()).containsExactly("SYR");
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(list.entries().get(1).kind()).isEqualTo(Kind.ORGANIZATION);
    }

    @Test
    void ofacCsvTakesAliasesAndAddressesFromTheFilesBesideIt() throws IOException {
        Files.writeString(folder.resolve("alt.csv"), "36,12,\"aka\",\"NULO AIR\",-0- \r\n");
        Files.writeString(folder.resolve("add.csv"), "36,25,-0- ,\"Havana\",\"Cuba\",-0- \r\n");
        WatchList list = read("sdn.csv", """
                36,"NULOFLIGHT",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
                40,"QUENDRIK, Orlo","individual","X",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 02 May 1971; nationality Syria; Gender Male; a.k.a. 'MILLER'."
                41,"broken"
                """);

        assertThat(list.format()).isEqualTo(ListFormat.OFAC_CSV);
        assertThat(list.dated()).isFalse();
        assertThat(list.entries().getFirst().names().get(1).text()).isEqualTo("NULO AIR");
        assertThat(list.entries().getFirst().countries()).containsExactly("CUB");
        assertThat(list.entries().get(1).births()).containsExactly(new Birth(1971, 1971, 5, 2));
        assertThat(list.entries().get(1).countries()).containsExactly("SYR");
        assertThat(list.entries().get(1).names().get(1).text()).isEqualTo("MILLER");
        assertThat(list.rejected()).extracting(RejectedRow::line).containsExactly(3L);
    }

    @Test
    void ofacXmlGivesItsDayOfPublication() throws IOException {
        WatchList list = read("list", """
                <sdnList><publshInformation><Publish_Date>01/24/2026</Publish_Date></publshInformation>
                <sdnEntry><uid>9</uid><firstName>Orlo</firstName><lastName>QUENDRIK</lastName><sdnType>Individual</sdnType>
                <akaList><aka><category>weak</category><lastName>MILLER</lastName></aka></akaList></sdnEntry></sdnList>
                """);

        assertThat(list.format()).isEqualTo(ListFormat.OFAC_XML);
        assertThat(list.date()).isEqualTo("2026-01-24");
        assertThat(list.entries().getFirst().name()).isEqualTo("Orlo QUENDRIK");
        assertThat(list.entries().getFirst().names().get(1).weak()).isTrue();
    }

    @Test
    void listsOfTheEuropeanUnionAreReadAsXmlAndAsCsv() throws IOException {
        WatchList xml = read("list.xml", """
                <export generationDate="2026-03-01T10:00:00"><sanctionEntity logicalId="13"><subjectType code="person"/>
                <nameAlias wholeName="Orlo Quendrik" strong="true" gender="M"/><birthdate birthdate="1971-05-02"/>
                <citizenship countryIso2Code="SY"/></sanctionEntity></export>
                """);
        WatchList csv = read("list.csv", """
                fileGenerationDate;Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName;BirthDate_BirthDate;Citizenship_CountryIso2Code
                01/03/2026;13;P;Orlo Quendrik;;
                01/03/2026;13;P;Orlo Kendrik;1971-05-02;SY
                """);

        assertThat(xml.format()).isEqualTo(ListFormat.EU_XML);
        assertThat(csv.format()).isEqualTo(ListFormat.EU_CSV);
        assertThat(List.of(xml, csv)).allSatisfy(list -> {
            assertThat(list.date()).isEqualTo("2026-03-01");
            assertThat(list.entries()).hasSize(1);
            assertThat(list.entries().getFirst().births()).containsExactly(new Birth(1971, 1971, 5, 2));
            assertThat(list.entries().getFirst().countries()).containsExactly("SYR");
        });
        assertThat(csv.entries().getFirst().names()).hasSize(2);
    }

    @Test
    void theListOfTheUnitedKingdomHasARowForEachName() throws IOException {
        WatchList list = read("list", """
                Last Updated,01/03/2026
                Name 6,Name 1,Name 2,Title,DOB,Nationality,Group Type,Alias Quality,Group ID
                Quendrik,Orlo,,,00/00/1971,Syria,Individual,,500
                Kendrik,Orlo,,,,,Individual,Low quality,500
                """);

        assertThat(list.format()).isEqualTo(ListFormat.UK_CSV);
        assertThat(list.date()).isEqualTo("2026-03-01");
        assertThat(list.entries()).hasSize(1);
        assertThat(list.entries().getFirst().name()).isEqualTo("Orlo Quendrik");
        assertThat(list.entries().getFirst().names().get(1).weak()).isTrue();
        assertThat(list.entries().getFirst().births()).containsExactly(new Birth(1971, 1971, 0, 0));
    }

    @Test
    void openSanctionsCsvAndOnesOwnAreToldApartByTheirColumns() throws IOException {
        WatchList open = read(
                "open",
                "id,schema,name,aliases,birth_date,countries\nQ1,Person,Orlo Quendrik,\"O Kendrik;Miller\",1971,sy\n");
        WatchList own = read("own", "name\nOrlo Quendrik\n");

        assertThat(open.format()).isEqualTo(ListFormat.OPENSANCTIONS_CSV);
        assertThat(open.entries().getFirst().names()).hasSize(3);
        assertThat(own.format()).isEqualTo(ListFormat.PLAIN_CSV);
        assertThat(own.entries().getFirst().id()).isEqualTo("line 2");
    }

    @Test
    void followTheMoneyLinesAreReadAndABrokenOneIsTold() throws IOException {
        WatchList list = read("list", """
                {"id":"a","schema":"Person","properties":{"name":["Orlo Quendrik"],"birthDate":["1971-05-02"],"country":["sy"]}}
                {"id":"b","schema":"Person","properties":{"name":["Nul
                {"id":"c","schema":"Address","properties":{"full":["Nowhere 1"]}}
                """);

        assertThat(list.format()).isEqualTo(ListFormat.FTM_JSON);
        assertThat(list.entries()).extracting(ListEntry::id).containsExactly("a");
        assertThat(list.rejected()).extracting(RejectedRow::line).containsExactly(2L);
    }

    @Test
    void rowsWithoutNameOrWithAKnownIdAreToldWithTheirLineAndTheRestIsUsed() throws IOException {
        WatchList list = read("list", "id,name\n1,Orlo Quendrik\n2,\n1,Another\n3,Nul Trading\n");

        assertThat(list.entries()).extracting(ListEntry::id).containsExactly("1", "3");
        assertThat(list.rejected()).extracting(RejectedRow::code).containsExactly("no-name", "repeated-id");
        assertThat(list.rejected()).extracting(RejectedRow::line).containsExactly(3L, 4L);
    }

    @Test
    void aListCutShortGivesWhatCameBefore() throws IOException {
        WatchList list = read("list", """
                <export generationDate="2026-03-01T10:00:00"><sanctionEntity logicalId="13">
                <nameAlias wholeName="Orlo Quendrik"/></sanctionEntity><sanctionEntity logicalId="14">""");

        assertThat(list.entries()).extracting(ListEntry::id).containsExactly("13");
        assertThat(list.rejected()).extracting(RejectedRow::code).containsExactly("broken-xml");
    }

    @Test
    void aDocumentTypeCannotMakeTheProgramReadAFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
        WatchList list = read(
                "list",
                "<!DOCTYPE export [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                        + "<export><sanctionEntity logicalId=\"1\"><nameAlias wholeName=\"Orlo Quendrik\"/></sanctionEntity>"
                        + "<sanctionEntity logicalId=\"2\">&x;<nameAlias wholeName=\"Nul\"/></sanctionEntity></export>");

        assertThat(list.toString()).doesNotContain("SECRET");
    }

    @Test
    void whatIsNoListIsRefusedWithARemedy() {
        assertThatThrownBy(() -> read("list", "Dear all,\nplease find attached\n"))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("give a list of OFAC");
    }

    @Test
    void aListIsOldAfterThirtyDays() throws IOException {
        WatchList list = read(
                "list",
                "<export generationDate=\"2026-03-01\"><sanctionEntity logicalId=\"1\">"
                        + "<nameAlias wholeName=\"Orlo Quendrik\"/></sanctionEntity></export>");

        assertThat(list.isOldOn(LocalDate.of(2026, 3, 31))).isFalse();
        assertThat(list.isOldOn(LocalDate.of(2026, 4, 1))).isTrue();
    }

    private WatchList read(String name, String content) throws IOException {
        return ListReader.read(Files.writeString(folder.resolve(name), content));
    }

    @Test
    void namesThatAQuotationMarkSwallowsAreTold() throws IOException {
        WatchList list = read("list", "name\nOrlo Quendrik\n\"Nul\nAnother\nLast\n");
        assertThat(list.rejected()).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("broken-row");
            assertThat(row.reason()).contains("quotation mark");
        });
        assertThat(list.entries()).hasSize(1);
    }

    @Test
    void aNameLongerThanAnyIsNone() throws IOException {
        WatchList list = read("list", "id,name\n1,Orlo Quendrik\n2," + "Nul ".repeat(1_000_000) + "\n");
        assertThat(list.rejected()).extracting(RejectedRow::code).containsExactly("broken-row");
        assertThat(list.entries()).hasSize(1);
    }
}
