// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.record.Record;
import org.rapporteur.record.dossier.Dossier;
import org.rapporteur.record.dossier.DossierJson;
import org.rapporteur.record.dossier.DossierPage;
import org.rapporteur.record.leaf.CaptureLeaf;
import org.rapporteur.record.leaf.Leaf;
import org.rapporteur.record.leaf.LeafJson;
import org.rapporteur.record.leaf.StoryLeaf;
import org.rapporteur.record.read.RecordItem;
import org.rapporteur.record.story.RecordStories;
import org.rapporteur.record.story.StoryLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapporteur show}: one thing on record. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Shows a fact with its evidence in context, why it is believed and what it is tied to; or a document;"
                        + " an entity; an actor with its names and offices over time; a story; a link of a story with why"
                        + " it is drawn; a rejection; a ruling on two names; or a list, hit or decision of screening.",
        footerHeading = "%nExamples:%n",
        footer = {"  $ rapporteur show sha256:32df3f4b7bae --ledger record"})
final class ShowCommand implements Callable<Integer> {

    /** How it is written. */
    enum Format {
        text,
        json
    }

    /** What was read from no document, and is no story. */
    private static final String DECIDED = "[kudwc]-.*";

    private static final String LEAF = "[krulhdwcqg]-.*";

    private final Console console;

    @Parameters(
            paramLabel = "ID",
            description = "Of a fact (s-..., v-..., f-..., p-..., r-...), a document (sha256:...), an entity"
                    + " (sha256:...#e1), an actor (a-...), a story (t-...) or a link of it (t-...#...), a"
                    + " rejection (r-...), a ruling (u-...), a list, hit or decision of screening (l-..., h-...,"
                    + " d-...), or a beginning of it that no other id shares.")
    private String id;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for people) or json (as it is on record). Default: ${DEFAULT-VALUE}.")
    private Format format;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields in.
    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Record record = Record.open(ledger.directory())) {
            console.out(format == Format.text).print(text(record));
        }
        return ExitStatus.DONE;
    }

    /** Of what people decide each time counts; of what the program found, the last. */
    private String leaves(Record record) {
        List<String> versions = record.entries().versions(id);
        int from = id.matches(DECIDED) ? 0 : versions.size() - 1;
        StringBuilder out = new StringBuilder();
        for (String leaf : versions.subList(from, versions.size())) {
            out.append(
                    switch (format) {
                        case text -> text(record, LeafJson.read(leaf));
                        case json -> leaf + "\n";
                    });
        }
        return out.toString();
    }

    private static String text(Record record, Leaf leaf) {
        return leaf instanceof CaptureLeaf capture
                ? CaptureText.whole(capture, record.captures().change(capture).orElse(null))
                : LeafText.of(leaf);
    }

    private String text(Record record) {
        if (id.startsWith("t-")) {
            return story(record.stories().current(id));
        }
        if (id.startsWith("a-")) {
            Dossier dossier = record.dossiers().of(id);
            return switch (format) {
                case text -> DossierText.of(DossierPage.who(dossier), console.columns());
                case json -> DossierJson.who(dossier) + "\n";
            };
        }
        if (id.matches(LEAF) && !record.entries().isRelation(id)) {
            return leaves(record);
        }
        RecordItem item = record.entries().show(id);
        return switch (format) {
            case text ->
                TerminalText.of(
                        item,
                        record.entries()
                                .places(item.document().facts().document())
                                .orElse(null));
            case json -> item.json() + "\n";
        };
    }

    /** A story, or the one of its links that is asked for. */
    private String story(StoryLeaf story) {
        if (!id.contains("#")) {
            return switch (format) {
                case text -> StoryText.story(story);
                case json -> StoryLines.all(story);
            };
        }
        StoryLeaf.Link link = RecordStories.link(story, id);
        return switch (format) {
            case text -> StoryText.link(story, link);
            case json -> StoryLines.link(story, link) + "\n";
        };
    }
}
