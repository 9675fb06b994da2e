// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.intake.Rejection.Code;
import org.rapporteur.intake.form.Form;
import org.rapporteur.intake.news.NewsItem;
import org.rapporteur.intake.news.NewsXml;
import org.rapporteur.intake.plain.XmlText;

/** The articles of a feed or of a file of a news agency. */
final class NewsContents {

    private NewsContents() {}

    static Contents open(Form form, StoredFile file) throws IOException {
        byte[] bytes = file.bytes();
        List<NewsItem> items = NewsXml.read(XmlText.decode(bytes));
        if (items.isEmpty()) {
            return Contents.of(
                    List.of(Obstacle.empty(file.source(), file.source() + " is a file of news without an item")));
        }
        if (items.size() == 1 && form == Form.NEWS_XML) {
            return Contents.of(List.of(found(file.source(), bytes, items.getFirst())));
        }
        return Contents.of(IntStream.range(0, items.size())
                .mapToObj(i -> found(
                        file.source() + "#" + (i + 1),
                        items.get(i).source().getBytes(StandardCharsets.UTF_8),
                        items.get(i)))
                .toList());
    }

    private static Found found(String place, byte[] bytes, NewsItem item) {
        if (!item.isTeaser()) {
            return RawBytes.drawn(place, bytes, item.text(), item.particulars());
        }
        String title = item.particulars().title();
        String url = item.particulars().url();
        return new Rejection(
                place,
                Code.NO_TEXT,
                place + " has only a teaser" + (title == null ? "" : " of \"" + title + "\"") + "; "
                        + (url == null ? "give the article itself" : "fetch " + url),
                null);
    }
}
