// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.Record;
import org.rapporteur.record.cases.CaseBook;
import org.rapporteur.record.cases.SavedSearch;
import org.rapporteur.record.leaf.SearchLeaf;
import org.rapporteur.record.search.Found;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.guard.Reviewer;
import org.rapporteur.server.http.Parameters;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;
import org.rapporteur.server.http.Replies;

/** Searches that are kept and followed: their pages, with what is new marked, and a feed of each. */
public final class SearchPages {

    static final String PLACE = "/searches";

    private static final int SHOWN = 50;

    private final LiveRecord record;
    private final CaseBook book;
    private final Site site;

    SearchPages(LiveRecord record, CaseBook book, Site site) {
        this.record = record;
        this.book = book;
        this.site = site;
    }

    /** A search with how much of what it finds is new. */
    public record Kept(SearchLeaf search, long fresh) {}

    /** A row of what was found. */
    public record Row(FactRow row, boolean isNew) {}

    void register(RoutesConfig routes) {
        routes.post(PLACE, this::keep);
        routes.get(PLACE + "/{id}", this::show);
        routes.post(PLACE + "/{id}", this::change);
        routes.get(PLACE + "/{id}/feed.atom", this::feed);
    }

    static List<Kept> kept(Record now) {
        return now.cases().searches().stream()
                .map(search -> new Kept(
                        search, new SavedSearch(search).fresh(now.search()).size()))
                .toList();
    }

    private static SearchLeaf find(Record now, String id) {
        return now.cases().search(id).orElseThrow(() -> Problem.missing("search of this id"));
    }

    private void keep(Context context) {
        SentForm form = new SentForm(context);
        String name = form.field("name");
        String query = form.field("query").replaceFirst("^\\?", "");
        Reviewer reviewer = form.reviewer();
        try {
            SavedSearch.check(query);
            book.keep(name, query, reviewer.name());
        } catch (IllegalArgumentException e) {
            throw new Problem(Code.BAD_PARAMETER, String.valueOf(e.getMessage()));
        }
        context.redirect(PLACE + "/" + SearchLeaf.id(name), HttpStatus.SEE_OTHER);
    }

    /** Marks what is found as seen, or gives the search up. */
    private void change(Context context) {
        SearchLeaf search = record.read(now -> find(now, context.pathParam("id")));
        Reviewer reviewer = new SentForm(context).reviewer();
        if ("give up".equals(context.formParam("act"))) {
            book.give(search.name(), search.query(), reviewer.name());
            context.redirect(CasePages.PLACE, HttpStatus.SEE_OTHER);
        } else {
            book.keep(search.name(), search.query(), reviewer.name());
            context.redirect(PLACE + "/" + search.id(), HttpStatus.SEE_OTHER);
        }
    }

    private void show(Context context) {
        Parameters.of(context, List.of());
        context.header("Cache-Control", "no-store");
        record.read(now -> {
            SearchLeaf search = find(now, context.pathParam("id"));
            List<Row> rows = new SavedSearch(search)
                    .found(now.search()).stream()
                            .limit(SHOWN)
                            .map(hit -> new Row(FactRow.of(hit), hit.place() >= search.seen()))
                            .toList();
            Map<String, Object> model = new HashMap<>();
            model.put("search", search);
            model.put("rows", rows);
            model.put("signer", Guard.caller(context).name() == null ? "" : "known");
            Replies.html(context, site.page("saved", search.name(), CasePages.PLACE, null, model));
            return true;
        });
    }

    /** What a search finds as a feed of Atom (RFC 4287), the newest on record first; addresses are those of this service. */
    private void feed(Context context) {
        Parameters.of(context, List.of());
        record.read(now -> {
            SearchLeaf search = find(now, context.pathParam("id"));
            if (!site.isKnown(context, now)) {
                List<Found.Hit> hits = new SavedSearch(search)
                        .found(now.search()).stream().limit(SHOWN).toList();
                context.contentType("application/atom+xml; charset=utf-8").result(atom(search, hits));
            }
            return true;
        });
    }

    private static byte[] atom(SearchLeaf search, List<Found.Hit> hits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("feed");
            out.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(out, "id", "urn:rapporteur:" + search.id());
            element(out, "title", search.name());
            element(out, "updated", hits.isEmpty() ? search.at().toString() : updated(hits.getFirst(), search));
            out.writeStartElement("author");
            element(out, "name", "Rapporteur");
            out.writeEndElement();
            link(out, "self", PLACE + "/" + search.id() + "/feed.atom");
            for (Found.Hit hit : hits) {
                out.writeStartElement("entry");
                element(out, "id", "urn:rapporteur:" + hit.id());
                element(out, "title", hit.line());
                element(out, "updated", updated(hit, search));
                link(out, "alternate", FactRow.of(hit).address());
                element(out, "summary", hit.kind() + " · " + hit.source());
                out.writeEndElement();
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** The day of the report; where it has none, when the search was kept. */
    private static String updated(Found.Hit hit, SearchLeaf search) {
        Instant time = hit.published() == null
                ? search.at()
                : hit.published().atStartOfDay(ZoneOffset.UTC).toInstant();
        return time.toString();
    }

    private static void element(XMLStreamWriter out, String name, String words) throws XMLStreamException {
        out.writeStartElement(name);
        // What XML cannot hold.
        out.writeCharacters(
                words.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD"));
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String rel, String address) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", rel);
        out.writeAttribute("href", address);
    }
}
