// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page goes by one address, and nobody can give theirs out as that of another site. */
class PageAddressTest {

    private static final String FIRE = "https://news.example/fire";

    private static String of(String from, @Nullable String own) {
        return PageAddress.of(URI.create(from), own);
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/fire?utm_source=rss, https://news.example/fire",
        "https://news.example/fire?utm_source=rss&id=7&fbclid=x, https://news.example/fire?id=7",
        "https://news.example/fire?id=7&page=2, https://news.example/fire?id=7&page=2",
        "https://news.example/fire?&id=7, https://news.example/fire?id=7",
        "https://news.example/fire?id=utm_source, https://news.example/fire?id=utm_source",
        "HTTPS://News.Example:8443/Fire, https://news.example:8443/Fire",
        "https://news.example, https://news.example/",
        "https://news.example?, https://news.example/",
        "https://news.example/a%20b?q=c%26d, https://news.example/a%20b?q=c%26d",
    })
    void itLosesOnlyWhatSaysWhereAReaderCameFrom(String from, String plain) {
        assertThat(of(from, null)).isEqualTo(plain);
    }

    @Test
    void whatAPageGivesAsItsOwnCountsOnTheSameSite() {
        assertThat(of("https://www.news.example/fire?print=1", FIRE)).isEqualTo(FIRE);
        assertThat(of("https://m.news.example/fire", FIRE)).isEqualTo(FIRE);
        assertThat(of("https://news.example/fire?print=1", " /fire ")).isEqualTo(FIRE);
        assertThat(of("https://news.example/x/", "../fire?utm_medium=a")).isEqualTo(FIRE);
    }

    @Test
    void anotherSiteOrNoAddressDoesNotCount() {
        assertThat(of(FIRE, "https://agency.example/fire")).isEqualTo(FIRE);
        assertThat(of(FIRE, "https://news.example.evil/fire")).isEqualTo(FIRE);
        assertThat(of(FIRE, "https://news.example:8443/fire2")).isEqualTo(FIRE);
        assertThat(of(FIRE, "https://blog.news.example/fire2")).isEqualTo(FIRE);
        assertThat(of(FIRE, "mailto:desk@news.example")).isEqualTo(FIRE);
        assertThat(of(FIRE, "not an address")).isEqualTo(FIRE);
    }

    @Test
    void aFrontPageIsNotTheAddressOfEveryPage() {
        assertThat(of(FIRE, "https://news.example/")).isEqualTo(FIRE);
        assertThat(of(FIRE, "https://news.example")).isEqualTo(FIRE);
        assertThat(of("https://www.news.example/", "https://news.example/")).isEqualTo("https://news.example/");
        assertThat(of("https://news.example/?p=1", "https://news.example/?p=2"))
                .as("what has a query is no front page")
                .isEqualTo("https://news.example/?p=2");
    }

    @Test
    void sitesAreToldApartByHostAndPort() {
        assertThat(PageAddress.site(URI.create("https://WWW.News.example/fire")))
                .isEqualTo("news.example");
        assertThat(PageAddress.site(URI.create("https://amp.news.example:81/fire")))
                .isEqualTo("news.example:81");
        assertThat(PageAddress.site(URI.create("https://wwwnews.example/"))).isEqualTo("wwwnews.example");
    }
}
