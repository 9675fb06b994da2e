// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.intake.Samples.ENGLISH;
import static org.rapporteur.intake.Samples.FRENCH;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.model.source.Document;
import org.rapporteur.model.source.Outlet;

/** Feeds, news items, Markdown and pages; and what is none of these and no prose either. */
class MarkupTest {

    private static final LocalDate DAY = LocalDate.of(2019, 9, 23);

    private static final String LONG = (ENGLISH + " ").repeat(8).strip();

    @Test
    void eachItemOfAFeedIsAnArticle() {
        String feed = """
                <?xml version="1.0"?><rss version="2.0" xmlns:dc="d" xmlns:content="c"><channel><title>The Herald</title>
                <item><title>One &amp; only</title><link>https://herald.example/1</link><pubDate>Mon, 23 Sep 2019 10:00:00 GMT</pubDate>
                <dc:creator>Ann Reporter</dc:creator><description>Short.</description>
                <content:encoded><![CDATA[<p>%s</p><p>More.</p>]]></content:encoded></item>
                <item><title>Two</title><link>https://herald.example/2</link><description>Short.</description></item>
                <item><title>Three</title><description>&lt;p&gt;%s&lt;/p&gt;</description></item></channel></rss>""".formatted(ENGLISH, LONG);
        List<Reading> readings = Reads.all("feed", feed);
        assertThat(readings).extracting(Reading::source).containsExactly("feed#1", "feed#2", "feed#3");
        Document one = ((Article) readings.getFirst()).document();
        assertThat(one.text().value()).isEqualTo(ENGLISH + "\n\nMore.");
        assertThat(one.title()).isEqualTo("One & only");
        assertThat(one.published()).isEqualTo(DAY);
        assertThat(one.outlet()).isEqualTo(new Outlet("The Herald"));
        assertThat(one.authors()).containsExactly("Ann Reporter");
        assertThat(one.url()).isEqualTo("https://herald.example/1");
        assertThat(((Rejection) readings.get(1)).reason())
                .contains("only a teaser")
                .contains("fetch https://herald.example/2");
        assertThat(((Article) readings.get(2)).document().text().value()).isEqualTo(LONG);
    }

    @Test
    void atomIsAFeedToo() {
        Document document = Reads.document("feed", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>The Herald</title><entry><title>One</title>
                <link href="https://herald.example/1"/><updated>2019-09-23T10:00:00Z</updated><author><name>Ann Reporter</name></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>%s</p></div></content></entry></feed>""".formatted(ENGLISH));
        assertThat(document.text().value()).isEqualTo(ENGLISH);
        assertThat(document.published()).isEqualTo(DAY);
        assertThat(document.authors()).containsExactly("Ann Reporter");
    }

    @Test
    void newsItemsOfAgenciesAreRead() {
        String nitf = """
                <?xml version="1.0"?><nitf><head><title>One</title><docdata><date.issue norm="20190923T100000Z"/></docdata></head><body>
                <body.head><hedline><hl1>One</hl1></hedline><byline>By <person>Ann Reporter</person></byline></body.head>
                <body.content><block><p>%s</p><p>In <person>More</person>.</p></block></body.content></body></nitf>""";
        String newsml = """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><versionCreated>2019-09-23T10:00:00Z</versionCreated></itemMeta>
                <contentMeta><headline>One</headline><by>Ann Reporter</by></contentMeta><contentSet><inlineXML><html><head><title>x</title></head>
                <body><p>%s</p><p>In More.</p></body></html></inlineXML></contentSet></newsItem>""";
        String tei = """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>One</title><author>Ann Reporter</author></titleStmt>
                <publicationStmt><date when="2019-09-23"/></publicationStmt></fileDesc></teiHeader>
                <text><body><div><p>%s</p><p>In <hi>More</hi>.</p></div></body></text></TEI>""";
        for (String item : List.of(nitf, newsml, tei)) {
            Document document = Reads.document("item.xml", item.formatted(ENGLISH));
            assertThat(document.source()).isEqualTo("item.xml");
            assertThat(document.text().value()).isEqualTo(ENGLISH + "\n\nIn More.");
            assertThat(document.title()).isEqualTo("One");
            assertThat(document.published()).isEqualTo(DAY);
            assertThat(document.authors()).containsExactly("Ann Reporter");
        }
    }

    @Test
    void entitiesOfAFileAreNotExpanded() {
        String bomb = """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
                <rss><channel><item><title>T</title><description>%s &b; &x;</description></item></channel></rss>""".formatted(LONG);
        assertThat(Reads.document("a", bomb).text().value())
                .doesNotContain("lollol")
                .doesNotContain("root:");
    }

    @Test
    void tagsWithoutEndDoNotEndTheProgram() {
        assertThat(Reads.all("a", "<rss><channel><item>" + "<b>".repeat(100_000)))
                .hasSize(1);
    }

    @Test
    void markdownIsReadWithoutItsMarks() {
        Document document = Reads.document("a.md", """
                ---
                title: "One"
                date: 2019-09-23
                authors: [Ann Reporter, Tom Writer]
                source: https://herald.example/1
                ---

                # One

                ![photo](a.jpg "A caption")

                **The minister** of [finance](https://a.example/(x)) told _reporters_
                that it was 3 * 4 and snake_case_name.

                - first
                - second

                > He said so.
                """);
        assertThat(document.text().value())
                .isEqualTo("The minister of finance told reporters\nthat it was 3 * 4 and snake_case_name.\n\n"
                        + "first\n\nsecond\n\nHe said so.");
        assertThat(document.title()).isEqualTo("One");
        assertThat(document.published()).isEqualTo(DAY);
        assertThat(document.authors()).containsExactly("Ann Reporter", "Tom Writer");
        assertThat(document.url()).isEqualTo("https://herald.example/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<opml version='2.0'><body><outline xmlUrl='https://a.example/rss'/></body></opml>~no-text",
                "<?xml version='1.0'?><urlset><url><loc>https://a.example/1</loc></url></urlset>~no-text",
                "<?xml version='1.0'?><inventory><item>a</item></inventory>~unsupported",
                "WARC/1.0\\nWARC-Type: warcinfo\\n~unsupported",
                "HTTP/1.1 200 OK\\nContent-Type: text/html\\n\\n<p>a</p>~unsupported",
                "From: a@example.org\\nSubject: b\\nDate: Mon, 23 Sep 2019 10:00:00 +0000\\n\\nText.~unsupported",
                "From a@example.org Mon Sep 23 10:00:00 2019\\nFrom: a@example.org\\nSubject: b\\n\\nText.~unsupported",
                "WEBVTT\\n\\n00:01.000 --> 00:04.000\\nHello there.~unsupported",
                "1\\n00:00:01,000 --> 00:00:04,000\\nHello there.~unsupported",
                "BEGIN:VCALENDAR\\nSUMMARY:Meeting\\nEND:VCALENDAR~unsupported",
                "Some <b>bold</b> <i>words</i> in <u>a</u> <b>text</b> with <i>tags</i> all <b>over</b> it.~unsupported",
                "'''Bridge''' in [[Rome]], [[Italy]] {{cite}} {{date}} [[a]] [[b]] [[c]] was [[closed]].~unsupported"
            })
    void whatIsNoProseIsRefusedByName(String text, String code) {
        Rejection rejection = Reads.refused("a.txt", text.replace("\\n", "\n"));
        assertThat(rejection.code().label()).isEqualTo(code);
        assertThat(rejection.reason()).startsWith("a.txt is ").contains(";");
    }

    @Test
    void proseThatLooksLikeSomethingElseIsProse() {
        for (String start : List.of(
                "From the capital: the news of the day.\n\n",
                "Note: this is a test.\n\n",
                "[Reuters] ",
                "WASHINGTON -- ",
                "Date: 23 September 2019\n\n",
                "# 1 in the country, he said. ",
                "5 < 6 and 7 > 6. ",
                "---\n\n")) {
            assertThat(Reads.document("a.txt", start + ENGLISH).text().value()).isEqualTo(start + ENGLISH);
        }
    }

    @Test
    void aPageInsideAFormIsNotEmpty() {
        String page = "<html><body class='has-sidebar paywall'><form><div class='sidebar'><p>" + LONG
                + "</p></div></form></body></html>";
        assertThat(Reads.document("a.html", page).text().value()).isEqualTo(LONG);
    }

    @Test
    void theShownHeadlineCountsAndAuthorsAreFoundThroughTheGraph() {
        Document document = Reads.document("a.html", """
                <html><head><title>Bridge closed: all you need to know | Herald</title><meta property="og:site_name" content="Herald">
                <meta name="description" content="It will take two weeks to mend the bridge, says the minister.">
                <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Bridge closed: all you need to know",
                "author": {"@id": "#ann"}, "datePublished": "2019-09-23"}, {"@type": "Person", "@id": "#ann", "name": "Ann O&#39;Reporter"}]}</script>
                </head><body><article><h1>Bridge over the river closed</h1>
                <div>It will take two weeks to mend the bridge, says the minister.</div><div class="story-body"><p>%s</p><p>%s</p></div>
                <p>Copyright © 2019 Herald.</p></article></body></html>""".formatted(LONG, ENGLISH));
        assertThat(document.title()).isEqualTo("Bridge over the river closed");
        assertThat(document.authors()).containsExactly("Ann O'Reporter");
        assertThat(document.text().value())
                .isEqualTo(
                        "It will take two weeks to mend the bridge, says the minister.\n\n" + LONG + "\n\n" + ENGLISH);
    }

    @Test
    void aPageInAnotherLanguageIsRefusedAndKept() {
        Rejection rejection =
                Reads.refused("a.html", "<html><body><h1>Le pont est fermé</h1><p>" + FRENCH + "</p></body></html>");
        assertThat(rejection.code()).isEqualTo(Code.NOT_ENGLISH);
        assertThat(rejection.kept()).isNotNull().satisfies(kept -> {
            assertThat(kept.text().value()).isEqualTo(FRENCH);
            assertThat(kept.title()).isEqualTo("Le pont est fermé");
            assertThat(kept.language()).isEqualTo("fr");
        });
    }
}
