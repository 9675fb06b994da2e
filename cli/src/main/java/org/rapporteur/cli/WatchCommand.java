// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.engine.web.Reach;
import org.rapporteur.engine.web.WebClient;
import org.rapporteur.record.leaf.CaptureLeaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.proof.KeyFile;
import org.rapporteur.record.watch.Pace;
import org.rapporteur.record.watch.TextChange;
import org.rapporteur.record.watch.Watch;
import org.rapporteur.record.watch.WatchSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapporteur watch}: follow feeds, sitemaps and pages into a record. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Follows feeds, sitemaps and pages of the web, and puts on record what they hold with its facts. A page"
                    + " whose text has changed is put beside what it was, and so is that a page is gone. Prints a line for"
                    + " each.",
            "What kept searches find that is new is printed too, as soon as there is a pause: see find --keep.",
            "Asks one address at a time, no host more than once a second, and nothing that robots.txt keeps programs"
                    + " from. What has not changed is not fetched again. Goes on where it stopped, also after a kill."
        },
        footerHeading = "%nExample for cron:%n",
        footer = {
            "  */15 * * * * rapporteur watch --once --keep-pages --ledger record https://news.example/feed.xml",
            "",
            "What a capture has that the one before has not: rapporteur show g-... --ledger record"
        })
final class WatchCommand implements Callable<Integer> {

    /** How captures are written. */
    enum Format {
        text,
        jsonl
    }

    /** What is no mere politeness between two requests. */
    private static final Duration LONG = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Console console;
    private boolean isRefused;
    private boolean isGrown;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ADDRESS",
            arity = "1..*",
            description = "Of a feed (RSS, Atom, JSON Feed), a sitemap, a list of these (also OPML), or a page.")
    private List<String> addresses;

    @Option(
            names = "--ledger",
            paramLabel = "DIR",
            required = true,
            description = "Folder of the record; created if it does not exist.")
    private Path ledger;

    @Option(names = "--once", description = "Stop when nothing is left to fetch for now.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            description = "How often to check feeds, sitemaps and named pages. Default: ${DEFAULT-VALUE}.")
    private int every = 15;

    @Option(
            names = "--quiet-days",
            paramLabel = "DAYS",
            description = "How long to keep checking a page from a feed or sitemap after its last change. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int quietDays = 7;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Skip what a feed or sitemap dates before this day. Default: a week ago.")
    private LocalDate since = LocalDate.now(ZoneOffset.UTC).minusDays(7);

    @Option(
            names = "--keep-pages",
            description = "Keep each reply as received, in web archives (WARC) in the folder pages of the "
                    + "record; their"
                    + " hashes go on record.")
    private boolean keepPages;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "A page or mailbox where sites can reach you; it is sent with each request.")
    private @Nullable String contact;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for people) or jsonl (one capture a line, as it is on record, and one match of a kept"
                    + " search). Default: ${DEFAULT-VALUE}.")
    private Format format;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    WatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (every < 1 || quietDays < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--every must be at least 1 and --quiet-days at least 0, are " + every + " and " + quietDays);
        }
        if (contact != null && !contact.matches("[\\x21-\\x7e]{3,200}")) {
            throw new ParameterException(
                    spec.commandLine(), "--contact must be an address without spaces, is '" + contact + "'");
        }
        String agent = "Rapporteur" + (contact == null ? "" : " (+" + contact + ")");
        WatchSettings settings =
                new WatchSettings(Duration.ofMinutes(every), Duration.ofDays(quietDays), since, once, keepPages, agent);
        WebClient client = new WebClient(Reach.internet(), Settings.DOCUMENT_BYTES, PATIENCE, agent);
        FollowedSearches searches = new FollowedSearches(console, ledger, format);
        try (Watch watch = Watch.open(
                new Rapporteur(),
                client,
                ledger,
                KeyFile.ofUser(),
                settings,
                telling(searches),
                RandomGenerator.getDefault(),
                this::step)) {
            watch.run(addresses);
        }
        tell(searches);
        return isRefused ? ExitStatus.REJECTED : ExitStatus.DONE;
    }

    /** The pace of this machine; a pause is long enough to look what is new for kept searches. */
    private Pace telling(FollowedSearches searches) {
        Pace pace = Pace.ofSystem();
        return new Pace() {
            @Override
            public Instant now() {
                return pace.now();
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                Instant begun = pace.now();
                if (time.compareTo(LONG) > 0) {
                    tell(searches);
                }
                pace.pause(time.minus(Duration.between(begun, pace.now())));
            }
        };
    }

    private void tell(FollowedSearches searches) {
        if (isGrown) {
            searches.tell();
            isGrown = false;
        }
    }

    private void step(Watch.Step step) {
        switch (step) {
            case Watch.Step.Captured(CaptureLeaf capture, TextChange change) -> captured(capture, change);
            case Watch.Step.Listed(String address, int all, int fresh) ->
                console.err().println("%s lists %,d addresses, %,d of them new".formatted(address, all, fresh));
            case Watch.Step.Same _ -> {}
            case Watch.Step.Failed failed -> {
                isRefused = true;
                console.err().println("rapporteur: " + failed.reason() + "; again at " + failed.again());
            }
            case Watch.Step.Refused(var outcome) -> {
                isRefused = true;
                console.err().println("rapporteur: " + outcome.code() + ": " + outcome.reason());
            }
        }
    }

    private void captured(CaptureLeaf capture, @Nullable TextChange change) {
        isGrown = true;
        console.out(format == Format.text)
                .println(
                        switch (format) {
                            case jsonl -> LeafJson.write(capture);
                            case text -> CaptureText.line(capture, change);
                        });
        console.out().flush();
    }
}
