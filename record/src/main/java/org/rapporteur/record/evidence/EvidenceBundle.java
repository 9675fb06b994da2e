// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.record.evidence;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapporteur.ledger.log.Checkpoint;
import org.rapporteur.ledger.log.SignedNote;
import org.rapporteur.record.read.RecordException;

/**
 * Writes evidence as a ZIP file that can be checked without a record and without a network: a page a fact, which checks itself, the
 * same for paper, the originals, the proofs, and a verifier twice, for browsers and in Python. The same record gives the same bytes. Safe for
 * use by many threads.
 */
public final class EvidenceBundle {

    static final String UNSEEN = "Nobody has yet decided about it: it is what the program found in the report.";

    private static final String STAMPS = "timestamps/";

    static final String PAPER =
            "This sheet cannot check itself. The page of the same name that ends in .html can, in any browser;"
                    + " START-HERE.html beside it says how.";

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.rapporteur.record.dossier.pages");

    private final RecordEvidence record;

    public EvidenceBundle(RecordEvidence record) {
        this.record = record;
    }

    /** A line of the first page. */
    public record Entry(String id, String title, String report) {}

    /**
     * Writes a bundle; the first bytes only once all that is asked for was found.
     *
     * @param title of the first page
     * @param facts ids of facts, each once, at least one
     * @throws RecordException if one is not on record
     * @throws UncheckedIOException if the stream fails
     */
    public void write(String title, List<String> facts, OutputStream out) {
        if (facts.isEmpty()) {
            throw RecordException.missing(title + " has no fact that evidence could be of.");
        }
        String sheet = resource("page.css");
        List<Entry> entries = new ArrayList<>();
        Set<String> files = new HashSet<>();
        List<TimeStamp> stamps = new ArrayList<>();
        FactEvidence first = record.of(facts.getFirst());
        Instant made = time(first.head());
        try {
            // Whoever gave the stream closes it.
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            put(zip, "head.txt", first.head(), made);
            for (String id : facts) {
                FactEvidence evidence = id.equals(first.id()) ? first : record.of(id);
                EvidencePage page = EvidencePage.of(evidence);
                String original = "originals/" + evidence.original().name();
                put(zip, "facts/" + id + ".html", html(page, sheet), made);
                ByteArrayOutputStream paper = new ByteArrayOutputStream();
                EvidencePaper.write(page, made, paper);
                put(zip, "facts/" + page.pdf(), paper.toByteArray(), made);
                put(zip, "evidence/" + id + ".evidence.json", evidence.json(original), made);
                put(zip, "evidence/" + id + ".tlog-proof", evidence.fact().tlogProof(), made);
                if (files.add(original)) {
                    put(zip, original, evidence.original().bytes(), made);
                }
                for (TimeStamp stamp : evidence.stamps()) {
                    if (files.add(STAMPS + stamp.headFile())) {
                        put(zip, STAMPS + stamp.headFile(), stamp.head(), made);
                    }
                    if (files.add(STAMPS + stamp.tokenFile())) {
                        put(zip, STAMPS + stamp.tokenFile(), stamp.bytes(), made);
                        stamps.add(stamp);
                    }
                }
                entries.add(new Entry(id, page.title(), page.rows().getFirst().value()));
            }
            put(zip, "verify.html", verifier(sheet), made);
            put(zip, "check.py", resource("check.py"), made);
            put(zip, "START-HERE.html", start(title, entries, stamps, sheet), made);
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant time(String head) {
        Instant recorded = Checkpoint.parse(SignedNote.parse(head).text()).recorded();
        return recorded == null ? Instant.EPOCH : recorded;
    }

    private static void put(ZipOutputStream zip, String name, String words, Instant made) throws IOException {
        put(zip, name, words.getBytes(StandardCharsets.UTF_8), made);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, Instant made) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(made, ZoneOffset.UTC));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** The page of a fact, which has all in it that it needs to check itself. */
    static String html(EvidencePage page, String sheet) {
        return rendered(
                "evidence.jte",
                Map.of("page", page, "style", sheet, "script", resource("verify.js") + "\n" + resource("page.js")));
    }

    private static String verifier(String sheet) {
        return rendered(
                "verifier.jte", Map.of("style", sheet, "script", resource("verify.js") + "\n" + resource("files.js")));
    }

    private static String start(String title, List<Entry> entries, List<TimeStamp> stamps, String sheet) {
        return rendered("evidences.jte", Map.of("title", title, "entries", entries, "stamps", stamps, "style", sheet));
    }

    private static String rendered(String template, Map<String, Object> model) {
        StringOutput out = new StringOutput(16_000);
        TEMPLATES.render(template, new HashMap<>(model), out);
        return out.toString();
    }

    private static String resource(String name) {
        try (InputStream bytes = EvidenceBundle.class.getResourceAsStream("/evidence/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("/evidence/" + name + " must be on the class path, is not");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("/evidence/" + name + " cannot be read", e);
        }
    }
}
