// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.intake.Samples.ENGLISH;
import static org.rapporteur.intake.Samples.FRENCH;
import static org.rapporteur.intake.Samples.utf8;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.DocumentId;

/** Reading the bytes of one article. */
class ReadTest {

    private static final Intake INTAKE = new Intake(Limits.STANDARD);

    private static Reading read(byte[] bytes) {
        return INTAKE.read(RawBytes.of("wire/flood.txt", bytes));
    }

    private static Document document(byte[] bytes) {
        assertThat(read(bytes)).isInstanceOf(Article.class);
        return ((Article) read(bytes)).document();
    }

    private static Rejection rejection(byte[] bytes) {
        assertThat(read(bytes)).isInstanceOf(Rejection.class);
        return (Rejection) read(bytes);
    }

    @Test
    void aTextKeepsEveryCharacterAndIsKnownByTheHashOfItsBytes() {
        String text = "  " + ENGLISH + "\r\n\r\n\tEnd \n";
        Document document = document(utf8(text));
        assertThat(document.text().value()).isEqualTo(text);
        assertThat(document.id()).isEqualTo(DocumentId.of(utf8(text)));
        assertThat(document.source()).isEqualTo("wire/flood.txt");
        assertThat(document.language()).isEqualTo("en");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheTextButOfTheBytes() {
        byte[] marked = utf8("\uFEFF" + ENGLISH);
        assertThat(document(marked).text().value()).isEqualTo(ENGLISH);
        assertThat(document(marked).id()).isEqualTo(DocumentId.of(marked));
    }

    @Test
    void aPageGivesItsArticle() {
        byte[] page = utf8("<!doctype html><title>Flood</title><nav><a href=/>Home</a></nav><p>" + ENGLISH + "</p>");
        assertThat(document(page).text().value()).isEqualTo(ENGLISH);
        assertThat(document(page).title()).isEqualTo("Flood");
    }

    @Test
    void nothingIsEmpty() {
        assertThat(rejection(new byte[0]))
                .isEqualTo(new Rejection(
                        "wire/flood.txt",
                        Code.EMPTY,
                        "wire/flood.txt has no bytes; give a file with an article in it",
                        0L));
    }

    @Test
    void whiteSpaceIsEmpty() {
        assertThat(rejection(utf8(" \r\n\t\n")).code()).isEqualTo(Code.EMPTY);
    }

    @Test
    void aPageWithoutAnArticleIsEmpty() {
        byte[] page = utf8("<html><body><script>start()</script><nav><a href=/>Home</a></nav></body></html>");
        assertThat(rejection(page).code()).isEqualTo(Code.EMPTY);
    }

    @Test
    void aPictureIsBinary() {
        byte[] jpeg = HexFormat.of().parseHex("FFD8FFE000104A46494600010101006000600000");
        assertThat(rejection(jpeg).code()).isEqualTo(Code.BINARY);
        assertThat(rejection(jpeg).reason()).contains("a JPEG picture").contains("byte 0");
        assertThat(rejection(jpeg).at()).isEqualTo(0);
    }

    @Test
    void randomBytesAreBinaryWhateverTheirNumber() {
        Random random = new Random(7);
        for (int length = 16; length <= 1 << 16; length *= 2) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(rejection(bytes).code()).as("%d bytes", length).isIn(Code.BINARY, Code.UNDECODABLE);
        }
    }

    @Test
    void damagedUtf8IsUndecodableAndTheByteIsNamed() {
        byte[] bytes = utf8("“" + ENGLISH + "” – he said.");
        bytes[10] = (byte) 0xE9;
        Rejection rejection = rejection(bytes);
        assertThat(rejection.code()).isEqualTo(Code.UNDECODABLE);
        assertThat(rejection.at()).isEqualTo(10);
        assertThat(rejection.reason()).contains("byte 10").contains("0xE9").contains("UTF-8");
    }

    @Test
    void moreThanTheLimitIsTooLarge() {
        Reading reading = new Intake(new Limits(100)).read(RawBytes.of("a.txt", utf8("x".repeat(101))));
        assertThat(reading)
                .isEqualTo(new Rejection(
                        "a.txt",
                        Code.TOO_LARGE,
                        "a.txt is larger than the limit of 100 bytes for one document; split it, or raise the limit",
                        100L));
    }

    @Test
    void asMuchAsTheLimitIsRead() {
        byte[] bytes = utf8(ENGLISH);
        assertThat(new Intake(new Limits(bytes.length)).read(RawBytes.of("a.txt", bytes)))
                .isInstanceOf(Article.class);
    }

    @Test
    void anotherLanguageIsNotEnglish() {
        Rejection rejection = rejection(utf8(FRENCH));
        assertThat(rejection.code()).isEqualTo(Code.NOT_ENGLISH);
        assertThat(rejection.reason()).contains("fra");
        assertThat(rejection.at()).isNull();
    }

    @Test
    void theSameBytesGiveEqualReadings() {
        assertThat(read(utf8(ENGLISH))).isEqualTo(read(utf8(ENGLISH)));
        assertThat(read(FRENCH.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(read(FRENCH.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
