// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Input;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.server.api.ReadRequest;
import org.rapporteur.server.api.TextReader;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.http.Problem;
import org.rapporteur.server.http.Problem.Code;
import org.rapporteur.server.http.Replies;
import org.rapporteur.server.token.Role;

/** Where a keeper puts files, addresses and texts on record, and sees how far that is. */
final class KeepPages {

    static final String PLACE = "/keep";

    /** Addresses of one batch. */
    private static final int ADDRESSES = 100;

    private final TextReader reader;
    private final Site site;
    private final Uploads keeping;

    KeepPages(LiveRecord record, TextReader reader, Site site, Consumer<String> log) {
        this.reader = reader;
        this.site = site;
        this.keeping = new Uploads(reader.rapporteur(), record.directory(), log);
    }

    void register(RoutesConfig routes) {
        routes.get(PLACE, this::page);
        routes.get(PLACE + "/progress", this::progress);
        routes.post(PLACE, this::keep);
    }

    /** Whether who asks may put reports on record. */
    static boolean mayKeep(Context context) {
        return Guard.caller(context).role().may(Role.KEEPER);
    }

    private void page(Context context) {
        Guard.require(context, Role.KEEPER);
        context.header("Cache-Control", "no-store");
        Replies.html(
                context,
                site.page(
                        "keep",
                        "Put on record",
                        "/",
                        null,
                        Map.of("state", keeping.state(), "fetching", reader.isFetching())));
    }

    private void progress(Context context) {
        Guard.require(context, Role.KEEPER);
        context.header("Cache-Control", "no-store");
        Replies.html(context, Site.part("keeping", Map.of("state", keeping.state())));
    }

    private void keep(Context context) {
        Guard.require(context, Role.KEEPER);
        List<Input> inputs = new ArrayList<>();
        if (String.valueOf(context.contentType()).startsWith("multipart/")) {
            context.uploadedFiles("file").stream()
                    .filter(file -> file.size() > 0)
                    .map(KeepPages::input)
                    .forEach(inputs::add);
        }
        addresses(context, inputs);
        text(context, inputs);
        if (inputs.isEmpty()) {
            throw new Problem(Code.NOT_READABLE, "There is nothing to put on record. Choose files, or name addresses.");
        }
        if (!keeping.begin(inputs)) {
            throw new Problem(Code.BUSY, "Other reports are being put on record. Wait till they are.");
        }
        context.redirect(PLACE, HttpStatus.SEE_OTHER);
    }

    /** The bytes are held: the file of the request goes with it. */
    private static Input input(UploadedFile file) {
        try (InputStream content = file.content()) {
            // The name alone: some browsers send a path.
            String name = file.filename().replaceAll(".*[/\\\\]", "");
            return new Input.Bytes(name.isBlank() ? "upload" : name, new ByteArrayInputStream(content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was sent cannot be read", e);
        }
    }

    private void addresses(Context context, List<Input> inputs) {
        String given = context.formParam("addresses");
        List<String> addresses = given == null
                ? List.of()
                : given.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (addresses.size() > ADDRESSES) {
            throw new Problem(
                    Code.TOO_LARGE, "Name at most " + ADDRESSES + " addresses, " + addresses.size() + " are there.");
        }
        for (String address : addresses) {
            inputs.add(reader.page(Guard.client(context), address));
        }
    }

    private static void text(Context context, List<Input> inputs) {
        String text = context.formParam("text");
        if (text == null || text.isBlank()) {
            return;
        }
        String title = context.formParam("title");
        ReadRequest request = new ReadRequest(
                text, title == null || title.isBlank() ? null : title, day(context.formParam("published")), null);
        inputs.add(request.input());
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        try {
            return day == null || day.isBlank() ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw Problem.badParameter("published", "a day as 2019-09-23", String.valueOf(day));
        }
    }
}
