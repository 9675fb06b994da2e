// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {

    private static final String BODY = """
            The bridge over the river will stay closed for two weeks, the mayor of the town said on Monday.

            “We had no choice,” she told reporters, and added that the flood had washed out two of its piers.

            What comes next

            Engineers are expected to finish their report by Friday; traffic is led over the old road until then.""";

    private static byte[] fixture(String name) throws IOException {
        try (InputStream in = HtmlPageTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"modern.html", "old.html", "teasers.html", "notice.html", "script.html"})
    void theBodyIsFoundHoweverThePageIsBuilt(String name) throws IOException {
        assertThat(HtmlPage.read(fixture(name)).body()).isEqualTo(BODY);
    }

    @Test
    void anArticleMayStandWhollyWithinAQuotationElement() {
        String paragraph =
                "<p>The bridge over the river will stay closed for two weeks, the mayor of the town said.</p>";
        String page = "<html><body><q>Monday, 6 May" + paragraph.repeat(5) + "</q></body></html>";
        assertThat(HtmlPage.read(page.getBytes(StandardCharsets.UTF_8)).body()).contains("two weeks, the mayor");
    }

    @Test
    void aPageTellsItsTitleDateOutletAndAddress() throws IOException {
        Page page = HtmlPage.read(fixture("modern.html"));
        assertThat(page.title()).isEqualTo("Bridge to stay closed & guarded");
        assertThat(page.published()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(page.outlet()).isEqualTo("The Valley Herald");
        assertThat(page.url()).isEqualTo("https://herald.example/2024/bridge");
    }

    @Test
    void tagsTellItWhereThereIsNoJson() throws IOException {
        Page page = HtmlPage.read(fixture("teasers.html"));
        assertThat(page.title()).isEqualTo("Bridge to stay closed");
        assertThat(page.published()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(page.outlet()).isEqualTo("The Valley Herald");
        assertThat(page.url()).isEqualTo("https://herald.example/2024/bridge");
    }

    @Test
    void whatAPageDoesNotTellIsNotKnown() throws IOException {
        Page page = HtmlPage.read(fixture("old.html"));
        assertThat(page.title()).isEqualTo("Bridge to stay closed");
        assertThat(page.published()).isNull();
        assertThat(page.outlet()).isNull();
        assertThat(page.url()).isNull();
    }

    @Test
    void theEncodingIsAsMarkedDeclaredOrDetected() {
        String page =
                "<html><head>%s<title>x</title></head><body><p>The café – “Zoë’s” – is closed, the mayor said on Monday.</p></body>";
        String words = "The café – “Zoë’s” – is closed, the mayor said on Monday.";
        Charset windows = Charset.forName("windows-1252");
        assertThat(HtmlPage.read(page.formatted("").getBytes(StandardCharsets.UTF_8))
                        .body())
                .isEqualTo(words);
        assertThat(HtmlPage.read(page.formatted("").getBytes(windows)).body()).isEqualTo(words);
        assertThat(HtmlPage.read(page.formatted("<meta charset='iso-8859-1'>").getBytes(windows))
                        .body())
                .isEqualTo(words);
        assertThat(HtmlPage.read(("\uFEFF" + page.formatted("<meta charset=latin1>"))
                                .getBytes(StandardCharsets.UTF_16LE))
                        .body())
                .isEqualTo(words);
    }

    @Test
    void aByteThatDoesNotFitDoesNotCostThePage() {
        byte[] page = "<html><meta charset=utf-8><p>The “mayor” said on Monday that the old bridge – is closed.</p>"
                .getBytes(StandardCharsets.UTF_8);
        page[page.length - 10] = (byte) 0xFF;
        assertThat(HtmlPage.read(page).body()).contains("The “mayor” said").contains("\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html>",
                "\n <html lang=en>",
                "<?xml version='1.0'?>\n<!-- a --><!-- b -->\n<html>",
                "<p>The mayor",
                "<div class=x>"
            })
    void pagesAreKnownByTheirBeginning(String start) {
        assertThat(HtmlPage.isHtml("-", start.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(HtmlPage.isHtml("-", ("\uFEFF" + start).getBytes(StandardCharsets.UTF_16LE)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The mayor <b>said</b>", "<3 the mayor", "<pre", "< html >", "<rss version='2.0'>"})
    void otherTextsAreNoPages(String start) {
        assertThat(HtmlPage.isHtml("-", start.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void aNameTellsOnlyWhereThereAreTags() {
        byte[] piece = "The mayor <i>said</i> so.".getBytes(StandardCharsets.UTF_8);
        assertThat(HtmlPage.isHtml("a/b.HTM", piece)).isTrue();
        assertThat(HtmlPage.isHtml("b.html.gz", piece)).isTrue();
        assertThat(HtmlPage.isHtml("b.txt", piece)).isFalse();
        assertThat(HtmlPage.isHtml("b.html", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}))
                .isFalse();
    }

    @Test
    void hostileNestingAndCommentsAreHarmless() {
        String deep = "<html>" + "<div>".repeat(100_000) + "<p>The mayor said on Monday that the bridge is closed.";
        assertThat(HtmlPage.read(deep).body()).isEqualTo("The mayor said on Monday that the bridge is closed.");
        assertThat(HtmlPage.isHtml("-", "<!---->".repeat(300).getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void leavesOutCaptionsAndNotesButKeepsAHeadingOverTheFirstParagraph() {
        String body = HtmlPage.read("""
                <html><body><article><h1>Floods in Hallin</h1><p>Share this</p><h2>The north</h2>
                <p>A flood killed three people in the town of Hallin on Monday, the police said in a statement.</p>
                <div><img src="a.jpg"><br><em>A street of Hallin under water.</em></div>
                <p>This shop may earn an affiliate commission if you buy something.</p>
                <p>More AP weather: https://news.example/weather</p>
                <p><img src="b.jpg"> The army sent <em>two hundred</em> soldiers to the town, the minister of defence said.</p>
                </article></body></html>
                """).body();

        assertThat(body)
                .isEqualTo(
                        "The north\n\nA flood killed three people in the town of Hallin on Monday, the police said in a statement.\n\n"
                                + "The army sent two hundred soldiers to the town, the minister of defence said.");
    }

    @Test
    void leavesOutPostsOfOthersUnlessTheReportIsMadeOfThem() {
        String post =
                "<blockquote class='twitter-tweet'><p>What a lovely bridge this is, my friends, is it not?</p>— A. Reader</blockquote>";
        String report =
                "<p>The mayor of Hallin said on Monday that the bridge over the river will stay closed for months, "
                        + "because its pillars have moved since the flood of last winter and nobody knows how to hold them.</p>";

        assertThat(body(report + post + report.repeat(2)))
                .doesNotContain("lovely")
                .contains("pillars");
        assertThat(body(report + post.repeat(3))).contains("lovely");
    }

    @Test
    void leavesOutASummaryThatThePageMakesOfItsOwnSentences() {
        String first = "The mayor of Hallin closed the bridge over the river on Monday.";
        String second = "Its pillars have moved since the flood of last winter, her office said.";

        assertThat(body("<div>" + first + " " + second + "</div><p>" + first + "</p><p>No bus goes there.</p><p>"
                        + second + "</p>"))
                .isEqualTo(first + "\n\nNo bus goes there.\n\n" + second);
    }

    @Test
    void keepsALinkedHeadingThatHeadsAPartButNotOneThatLeadsToAnotherReport() {
        String paragraph = "<p>The mayor of Hallin closed the bridge over the river on Monday, her office said.</p>";
        String page =
                "<html><head><link rel='canonical' href='https://news.example/a'></head><body><article>" + paragraph
                        + "<h2><a href='#repair'>The repair</a></h2>" + paragraph
                        + "<h2><a href='https://bridges.example/'>The builders</a></h2>" + paragraph
                        + "<h2><a href='https://www.news.example/b'>A duck wins a prize</a></h2>" + paragraph
                        + "</article></body></html>";

        assertThat(HtmlPage.read(page).body())
                .contains("The repair", "The builders")
                .doesNotContain("duck");
    }

    @Test
    void leavesOutTheListBelowALabelThatLeadsElsewhere() {
        String paragraph = "<p>The mayor of Hallin closed the bridge over the river on Monday, her office said.</p>";

        assertThat(body(paragraph
                        + "<h2>Don't Miss:</h2><ul><li>A duck wins a prize, and <a href='/b'>this is how you can win one</a></li>"
                        + "</ul><ul><li>The bridge was built in 1950 by the town, which owns it.</li></ul>"
                        + paragraph))
                .doesNotContain("duck")
                .contains("1950");
    }

    @Test
    void aPartOfTheBodyMayBeCalledATeaser() {
        String paragraph =
                "<p>The mayor of Hallin closed the bridge over the river on Monday, her office said to reporters.</p>";

        assertThat(body(
                        "<div class='teaser-content'><div class='article-body'><p>A flood moved the pillars of the bridge at Hallin last "
                                + "winter, and nobody told those who cross it daily.</p></div></div>"
                                + ("<div class='article-body'>" + paragraph + "</div>").repeat(4)))
                .startsWith("A flood moved");
    }

    private static String body(String parts) {
        return HtmlPage.read("<html><body><article>" + parts + "</article></body></html>")
                .body();
    }
}
