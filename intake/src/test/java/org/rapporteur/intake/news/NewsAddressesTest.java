// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class NewsAddressesTest {

    private static final URI BASE = URI.create("https://news.example/feeds/all");

    private static Optional<List<NewsAddress>> of(String text) {
        return NewsAddresses.of(BASE, text.getBytes(StandardCharsets.UTF_8), 100_000);
    }

    @Test
    void readsFeedsOfEachKind() {
        assertThat(
                        of(
                                "<rss version='2.0'><channel><item><link>/a</link><pubDate>Mon, 3 Feb 2031 10:00:00 GMT</pubDate></item>"
                                        + "<item><guid>https://news.example/b</guid></item><item><guid>b17</guid></item></channel></rss>"))
                .hasValue(List.of(
                        new NewsAddress("https://news.example/a", "Mon, 3 Feb 2031 10:00:00 GMT", false),
                        new NewsAddress("https://news.example/b", null, false)));
        assertThat(of("<feed xmlns='http://www.w3.org/2005/Atom'><entry><link rel='self' href='/x'/><link href='/c'/>"
                        + "<updated>2031-02-03T00:00:00Z</updated></entry></feed>"))
                .hasValue(List.of(new NewsAddress("https://news.example/c", "2031-02-03T00:00:00Z", false)));
        assertThat(of("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\"/d\","
                        + "\"content_text\":\"x\",\"date_published\":\"2031-02-03\"}]}"))
                .hasValue(List.of(new NewsAddress("https://news.example/d", "2031-02-03", false)));
    }

    @Test
    void readsSitemapsAndListsOfLists() throws IOException {
        String map = "<urlset><url><loc>https://news.example/e</loc><news:news><news:publication_date>2031-02-03"
                + "</news:publication_date></news:news></url></urlset>";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(map.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(NewsAddresses.of(BASE, packed.toByteArray(), 100_000))
                .hasValue(List.of(new NewsAddress("https://news.example/e", "2031-02-03", false)));
        assertThat(of("<sitemapindex><sitemap><loc>/m.xml</loc><lastmod>2031-02</lastmod></sitemap></sitemapindex>"))
                .hasValue(List.of(new NewsAddress("https://news.example/m.xml", "2031-02", true)));
        assertThat(of("<opml version='2.0'><body><outline text='a'><outline xmlUrl='/f.xml'/></outline></body></opml>"))
                .hasValue(List.of(new NewsAddress("https://news.example/f.xml", null, true)));
    }

    @Test
    void takesNothingElseForAList() {
        assertThat(of("<!DOCTYPE html><html><body><p>A page.</p></body></html>"))
                .isEmpty();
        assertThat(of("{\"title\":\"x\",\"text\":\"y\"}")).isEmpty();
        assertThat(of(
                        "<rss><channel><item><link>javascript:alert(1)</link></item><item><link>file:///etc/passwd</link></item>"
                                + "</channel></rss>"))
                .hasValue(List.of());
    }
}
