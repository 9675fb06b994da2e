// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.model.source.Document;

class PartsOfPagesTest {

    private static final String FLOOD =
            "A flood killed three people in the town of Hallin on Monday, the police said in a statement.";
    private static final String ARMY = "The army sent two hundred soldiers to the town, the minister of defence said.";
    private static final String FIRE =
            "Fire destroyed the market of Varden on Tuesday, and the mayor said that nobody had been hurt in the blaze.";

    private static List<Document> read(String html) {
        return Reads.documents("live.html", html);
    }

    @Test
    void theEntriesOfALiveBlogAreDocumentsWithTheirTimes() {
        List<Document> entries = read("""
                <!DOCTYPE html><html><head><title>Floods: live</title></head><body><main><h1>Floods: live</h1>
                <div class="live-blog-post" id="b"><time datetime="2031-04-03T00:10:00Z">0:10</time><h2>Army sent</h2><p>%s</p></div>
                <div class="live-blog-post" id="a"><time datetime="2031-04-02T10:42:00Z">10:42</time><p>%s</p></div>
                </main></body></html>""".formatted(ARMY, FLOOD));

        assertThat(entries)
                .extracting(
                        Document::source,
                        Document::title,
                        Document::published,
                        document -> document.text().value())
                .containsExactly(
                        tuple("live.html#2031-04-03T00:10:00Z", "Army sent", LocalDate.of(2031, 4, 3), ARMY),
                        tuple("live.html#2031-04-02T10:42:00Z", "Floods: live", LocalDate.of(2031, 4, 2), FLOOD));
    }

    @Test
    void theyAreAlsoTakenFromWhatAPageTellsMachines() {
        List<Document> entries = read("""
                <!DOCTYPE html><html><head><title>Floods</title><script type="application/ld+json">
                {"@type":"LiveBlogPosting","headline":"Floods: live","liveBlogUpdate":[
                {"@type":"BlogPosting","headline":"Army sent","datePublished":"2031-04-03T00:10:00Z","articleBody":"%s"},
                {"@type":"BlogPosting","datePublished":"2031-04-03T00:10:00Z","articleBody":"<p>%s</p>"}]}
                </script></head><body><div id="app"></div></body></html>""".formatted(ARMY, FLOOD));

        assertThat(entries)
                .extracting(Document::source, document -> document.text().value())
                .containsExactly(
                        tuple("live.html#2031-04-03T00:10:00Z", ARMY),
                        tuple("live.html#2031-04-03T00:10:00Z-2", FLOOD));
        assertThat(entries.getLast().title()).isEqualTo("Floods: live");
    }

    private static String article(String heading, String... paragraphs) {
        return "<article><h2>%s</h2><time datetime='2031-04-02'>2 April</time><p>%s</p></article>"
                .formatted(heading, String.join("</p><p>", paragraphs));
    }

    @Test
    void articlesBelowEachOtherAreTakenApart() {
        String second = FIRE.replace("market", "port");
        List<Document> articles = read("<!DOCTYPE html><html><head><title>News</title></head><body>"
                + article("Flood in Hallin", FLOOD, ARMY, FLOOD, ARMY, FLOOD, ARMY)
                + article("Fire in Varden", FIRE, second, FIRE, second, FIRE)
                + "</body></html>");

        assertThat(articles)
                .extracting(Document::source, Document::title)
                .containsExactly(tuple("live.html#1", "Flood in Hallin"), tuple("live.html#2", "Fire in Varden"));
        assertThat(articles.getFirst().text().value()).startsWith(FLOOD).doesNotContain("Varden");
    }

    @Test
    void teasersAreNoArticles() {
        String teaser = "<article><h2><a href='/fire'>Fire in Varden</a></h2><p>%s</p><p>%s</p><p>%s</p></article>"
                .formatted(FIRE, FIRE, FIRE);
        assertThat(read("<!DOCTYPE html><html><head><title>News</title></head><body>"
                        + article("Flood in Hallin", FLOOD, ARMY, FLOOD, ARMY, FLOOD, ARMY)
                        + teaser.repeat(3) + "</body></html>"))
                .extracting(Document::source)
                .containsExactly("live.html");
    }
}
