// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.intake.Article;
import org.rapporteur.intake.Intake;
import org.rapporteur.intake.Limits;
import org.rapporteur.intake.RawBytes;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.Evidence;
import org.rapporteur.model.text.Span;

class PageOriginTest {

    private static final String PAGE = """
            <!DOCTYPE html><html><head><title>Caf&eacute; closed</title></head><body>
            <ul><li><a href="/">The caf\u00e9 will stay closed</a></li></ul>
            <article><h1>Caf&eacute; closed</h1>
            <p>The   <b>caf&eacute;</b> will stay closed, the mayor&nbsp;said on <i>Monday</i>; A &amp; B own it.</p>
            <p>\u201cNobody\u201d was hurt in the fire at the caf\u00e9,<br>the police of the town of Hallin said.</p>
            </article></body></html>
            """;

    private static Document read(byte[] page) {
        return ((Article) new Intake(Limits.STANDARD).read(RawBytes.of("page.html", page))).document();
    }

    private static Evidence evidence(Document document, String words) {
        int start = document.text().value().indexOf(words);
        return document.evidence(new Span(start, start + words.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE"})
    void leadsBackToTheBytesOfThePageInItsOwnMarkup(String encoding) {
        Charset charset = Charset.forName(encoding);
        byte[] page = (encoding.startsWith("UTF-16") ? "\uFEFF" + PAGE : PAGE).getBytes(charset);
        Document document = read(page);
        PageOrigin origin = PageOrigin.of(document, page).orElseThrow();

        assertMarkup(document, origin, page, charset, "caf\u00e9 will stay", "caf&eacute;</b> will stay");
        assertMarkup(document, origin, page, charset, "mayor said on Monday", "mayor&nbsp;said on <i>Monday");
        assertMarkup(document, origin, page, charset, "A & B own", "A &amp; B own");
        assertMarkup(
                document, origin, page, charset, "at the caf\u00e9,\nthe police", "at the caf\u00e9,<br>the police");
    }

    private static void assertMarkup(
            Document document, PageOrigin origin, byte[] page, Charset charset, String words, String markup) {
        Optional<PageOrigin.Place> place = origin.place(evidence(document, words));
        assertThat(place).hasValueSatisfying(found -> {
            assertThat(found.markup()).isEqualTo(markup);
            assertThat(new String(Arrays.copyOfRange(page, found.start(), found.end()), charset))
                    .isEqualTo(markup);
        });
    }

    @Test
    void claimsNoPlaceForWhatThePageDoesNotShow() {
        String told = "A flood killed three people in the town of Hallin on Monday, the police said in a statement.";
        byte[] page =
                "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"articleBody\":\"%s\"}</script></head><body><p>Loading.</p></body></html>"
                        .formatted(told)
                        .getBytes(StandardCharsets.UTF_8);
        Document document = read(page);
        assertThat(document.text().value()).isEqualTo(told);
        assertThat(PageOrigin.of(document, page).orElseThrow().place(evidence(document, "killed three people")))
                .isEmpty();
    }

    @Test
    void takesNoOtherPage() {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        Document document = read(page);
        byte[] other = (PAGE + " ").getBytes(StandardCharsets.UTF_8);
        assertThatIllegalArgumentException().isThrownBy(() -> PageOrigin.of(document, other));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageOrigin.of(document, page).orElseThrow().place(evidence(read(other), "Nobody")));
    }
}
