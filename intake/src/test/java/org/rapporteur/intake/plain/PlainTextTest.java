// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.intake.plain.Decoding.Decoded;
import org.rapporteur.intake.plain.Decoding.NotText;
import org.rapporteur.intake.plain.Decoding.Undecodable;

class PlainTextTest {

    private static String decoded(byte[] bytes) {
        Decoding decoding = PlainText.decode(bytes);
        assertThat(decoding).isInstanceOf(Decoded.class);
        return ((Decoded) decoding).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 | “I won’t resign,” the mayor said – and left the café. It cost €5.
            ISO-8859-1   | The café owner, Señor Müller, spoke in Málaga on Monday.
            ISO-8859-15  | The fine of €500 was paid by Mr Müller on Monday.
            windows-1250 | Mr Wałęsa met Mr Dvořák in Łódź on Monday, officials said.
            ISO-8859-2   | Mr Wałęsa met Mr Dvořák in Łódź on Monday, officials said.
            windows-1254 | “I won’t resign,” the mayor said – and left the café. It cost €5.
            windows-1257 | “I won’t resign,” the mayor said – and left the café. It cost €5.
            windows-1251 | The daily Правда reported on Monday that the talks had failed.
            KOI8-R       | The daily Правда reported on Monday that the talks had failed.
            windows-1253 | The daily Καθημερινή reported on Monday that the talks had failed.
            """)
    void englishTextInAnyOfTheOldEncodingsKeepsItsLetters(String charset, String text) {
        assertThat(decoded(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void unicodeIsReadWithAMarkAndWithout(String charset) {
        String text = "“The bridge,” she said – in Łódź – “is closed.”\r\n\r\nIt is 🚧 closed.";
        assertThat(decoded(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
        assertThat(decoded(("\uFEFF" + text).getBytes(Charset.forName(charset))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1251 | Министр обороны заявил в понедельник, что переговоры закончились без результата.
            KOI8-R       | Министр обороны заявил в понедельник, что переговоры закончились без результата.
            Shift_JIS    | 防衛大臣は月曜日、協議は結果なしに終わったと述べた。交渉は来週も続けられる予定である。
            """)
    void textInOtherLettersIsLeftToTheDetector(String charset, String text) {
        assertThat(decoded(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
    }

    @Property
    void whateverIsWrittenInUnicodeComesBack(@ForAll("texts") String text, @ForAll("unicode") Charset charset) {
        assertThat(decoded(("\uFEFF" + text).getBytes(charset))).isEqualTo(text);
    }

    @Property
    void utf8NeedsNoMark(@ForAll("texts") String text) {
        assertThat(decoded(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "The mayor ",
                        "said ",
                        "“",
                        "” ",
                        "– ",
                        "é",
                        "Łódź ",
                        "e\u0301",
                        "🚧",
                        "\r\n",
                        "\n\n",
                        "\t",
                        "\u200b",
                        "\u00a0",
                        "Правда ",
                        "5 ",
                        "%",
                        "\u2028")
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                // As a text begins: a space or a sign alone may be the beginning of another kind of file.
                .map(words -> "It " + String.join("", words));
    }

    @Provide
    Arbitrary<Charset> unicode() {
        return Arbitraries.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_32LE,
                StandardCharsets.UTF_32BE);
    }

    @Test
    void aZeroByteIsNoText() {
        assertThat(PlainText.decode("The mayor\0 said".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new NotText("the control character 0x00", 9));
    }

    @Test
    void aFrameOfControlCharactersIsText() {
        String wire = "\u0001\u0002" + "The mayor said on Monday that the bridge is closed. ".repeat(4) + "\u0003";
        assertThat(decoded(wire.getBytes(StandardCharsets.US_ASCII))).isEqualTo(wire);
    }

    @Test
    void manyControlCharactersAreNoText() {
        assertThat(PlainText.decode("The\u0001may\u0002or".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new NotText("the control character 0x01", 3));
    }

    @ParameterizedTest
    @CsvSource({
        "255044462D312E37, a PDF document",
        "504B030414000600, a ZIP archive or office document",
        "89504E470D0A1A0A0000, a PNG picture",
        "52494646AAAAAAAA57454250, a WebP picture"
    })
    void knownFilesAreNamed(String bytes, String what) {
        assertThat(PlainText.decode(HexFormat.of().parseHex(bytes))).isEqualTo(new NotText(what, 0));
    }

    @Test
    void utf8CutInACharacterIsUndecodable() {
        byte[] whole = "The “mayor” said – it is closed…".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(PlainText.decode(cut))
                .isInstanceOfSatisfying(
                        Undecodable.class, broken -> assertThat(broken.at()).isEqualTo(whole.length - 3));
    }

    @Test
    void bytesThatFitNoEncodingAreUndecodable() {
        // Half of a surrogate pair.
        assertThat(PlainText.decode(HexFormat.of().parseHex("FFFE41003DD84100")))
                .isInstanceOfSatisfying(
                        Undecodable.class, broken -> assertThat(broken.at()).isEqualTo(4));
    }
}
