// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.Record;
import org.rapporteur.record.proof.ProofFile;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;
import org.rapporteur.server.http.Replies;

/** The page of the record itself, on which it can be verified. */
public final class RecordPages {

    private static final int ROWS = 50;

    private static final Pattern ID = Pattern.compile("[a-z]{1,2}-[0-9a-f]{8,64}|sha256:[0-9a-f]{64}");

    private final LiveRecord record;
    private final Site site;
    private final VerificationRun verifying;

    /** @param log is told why a record cannot be verified */
    RecordPages(LiveRecord record, Site site, Consumer<String> log) {
        this.record = record;
        this.site = site;
        this.verifying = new VerificationRun(record.directory(), log);
    }

    void register(RoutesConfig routes) {
        routes.get("/record", this::page);
        routes.head("/record", this::page);
        routes.get("/record/verify", this::progress);
        routes.head("/record/verify", this::progress);
        routes.post("/record/verify", this::verify);
        routes.get("/record/proofs/{id}", this::proof);
        routes.post("/record/check", this::check);
    }

    private void page(Context context) {
        page(context, null);
    }

    /**
     * What a proof that somebody brought says.
     *
     * @param fault why it proves nothing; null where it does
     * @param lines what it shows
     * @param leaf what it is a proof of
     */
    public record Checked(@Nullable String fault, List<String> lines, String leaf) {}

    private void proof(Context context) {
        String id = context.pathParam("id");
        if (!ID.matcher(id).matches()) {
            throw Problem.missing("entry of this id");
        }
        context.contentType("application/json")
                .header("Content-Disposition", "attachment; filename=\"proof-" + id.replace(':', '-') + ".json\"")
                .result(ProofFile.of(record.directory(), id).json().getBytes(StandardCharsets.UTF_8));
    }

    private void check(Context context) {
        String given = context.formParam("proof");
        if (given == null || given.isBlank()) {
            throw new Problem(Code.NOT_READABLE, "There is no proof. Paste what prove wrote.");
        }
        page(context, record.read(now -> checked(given.strip() + "\n", now)));
    }

    private static Checked checked(String given, Record now) {
        ProofFile proof;
        try {
            proof = ProofFile.parse(given);
        } catch (IllegalArgumentException e) {
            return new Checked("It is no proof: " + e.getMessage() + ".", List.of(), "");
        }
        Optional<String> fault = proof.fault();
        if (fault.isPresent()) {
            return new Checked("It proves nothing: " + fault.get() + ".", List.of(), "");
        }
        boolean isOurs = proof.isSignedByOneOf(now.keys());
        return new Checked(
                null,
                List.of(
                        "It holds: entry %,d of the log %s with %,d entries."
                                .formatted(proof.index(), proof.origin(), proof.size()),
                        isOurs
                                ? "A key that counts for this record has signed the head."
                                : "The head is signed by a key that does not count for this record: " + proof.key()
                                        + ". Ask its keeper whether it is theirs."),
                proof.leaf());
    }

    private void page(Context context, @Nullable Checked checked) {
        record.read(now -> {
            Map<String, Object> model = new HashMap<>(model());
            model.put("size", now.size());
            model.put("head", now.head() == null ? "" : now.head());
            model.put("keys", now.keys());
            model.put(
                    "entries",
                    now.entries().latest(ROWS).stream()
                            .map(entry -> RecordRow.of(entry, now))
                            .toList());
            model.put("checked", checked);
            model.put("mayKeep", TokenPages.isOpenTo(context, site));
            context.header("Cache-Control", "no-store");
            Replies.html(context, site.page("record", "Record", "/record", null, model));
            return true;
        });
    }

    private void progress(Context context) {
        context.header("Cache-Control", "no-store");
        Replies.html(context, Site.part("verify", model()));
    }

    private void verify(Context context) {
        verifying.begin(record.read(Record::size));
        if (context.header("HX-Request") == null) {
            context.redirect("/record", HttpStatus.SEE_OTHER);
        } else {
            Replies.html(context, Site.part("verify", model()));
        }
    }

    private Map<String, Object> model() {
        return Map.of("state", verifying.state());
    }
}
