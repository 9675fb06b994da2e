// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.engine.Input;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.model.fact.FactsDocument;
import org.rapporteur.record.ingest.Ingest;
import org.rapporteur.record.proof.KeyFile;
import org.rapporteur.record.proof.RecordCheck;
import org.rapporteur.server.ServiceSettings;
import picocli.CommandLine.Command;

/** {@code rapporteur doctor}: what is there on this machine, what is missing, and how to mend it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Checks everything that the program needs on this machine, and says what is missing and how to fix "
                    + "it: Java, memory, the"
                    + " language model, the record's database, the folder of your key, the port of the service, and programs that"
                    + " some commands can use."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  $ rapporteur doctor"})
final class DoctorCommand implements Callable<Integer> {

    private static final int JAVA = 25;
    private static final long HEAP = 300L << 20;
    private static final long DISK = 1L << 30;

    private static final String SENTENCE =
            "The harbour will stay closed until Monday, said Mayor Ada Brook on 6 May 2024.";

    private final Console console;

    DoctorCommand(Console console) {
        this.console = console;
    }

    /** What came of looking. */
    private sealed interface Finding {

        /** It is as it should be. */
        record Fine(String words) implements Finding {}

        /** Some command would do less. */
        record Lacking(String words, String remedy) implements Finding {}

        /** Nothing works without. */
        record Broken(String words, String remedy) implements Finding {}
    }

    /** Looks at one thing. */
    private interface Look {
        Finding look() throws IOException;
    }

    private record Part(String name, Look look) {}

    @Override
    public Integer call() {
        List<Part> parts = List.of(
                new Part("Java", DoctorCommand::java),
                new Part("memory", DoctorCommand::memory),
                new Part("language model", DoctorCommand::model),
                new Part("record", DoctorCommand::record),
                new Part("your key", DoctorCommand::key),
                new Part("disk", DoctorCommand::disk),
                new Part("port " + ServiceSettings.PORT, DoctorCommand::port),
                new Part("openssl", () -> program("openssl", "to check time stamps without us")),
                new Part("python3", () -> program("python3", "to check proofs with the page of docs/proofs.md")));
        int status = ExitStatus.DONE;
        for (Part part : parts) {
            switch (look(part)) {
                case Finding.Fine(String words) -> line("ok", part.name(), words, null);
                case Finding.Lacking(String words, String remedy) -> line("less", part.name(), words, remedy);
                case Finding.Broken(String words, String remedy) -> {
                    line("BROKEN", part.name(), words, remedy);
                    status = ExitStatus.ENVIRONMENT;
                }
            }
        }
        return status;
    }

    private static Finding look(Part part) {
        try {
            return part.look().look();
        } catch (IOException | RuntimeException | LinkageError e) {
            return new Finding.Broken(String.valueOf(e.getMessage()), "Install the program again, for this machine.");
        }
    }

    private void line(String state, String name, String words, @Nullable String remedy) {
        console.out().printf("%-7s %-15s %s%n", state, name, words);
        if (remedy != null) {
            console.out().printf("%-23s %s%n", "", remedy);
        }
    }

    private static Finding java() {
        String words = Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return Runtime.version().feature() >= JAVA
                ? new Finding.Fine(words)
                : new Finding.Broken(words, "Install a JDK " + JAVA + ", for example from adoptium.net.");
    }

    private static Finding memory() {
        long heap = Runtime.getRuntime().maxMemory();
        String words = (heap >> 20) + " MB for the program";
        return heap >= HEAP ? new Finding.Fine(words) : new Finding.Lacking(words, "Set JAVA_OPTS=-Xmx512m.");
    }

    private static Finding model() {
        FactsDocument facts = new Rapporteur().read(SENTENCE);
        return facts.statements().isEmpty()
                ? new Finding.Broken("it finds nothing in a sentence that says something", "Install the program again.")
                : new Finding.Fine("reads");
    }

    /** Records a sentence in a folder that is taken away again, and verifies it. */
    private static Finding record() throws IOException {
        Path folder = Files.createTempDirectory("rapporteur-doctor");
        try {
            Path article = Files.writeString(folder.resolve("article.txt"), SENTENCE);
            Path record = folder.resolve("record");
            new Ingest(new Rapporteur(), record, folder.resolve("key.pem"), 1)
                    .run(List.of(new Input.Files(article)), _ -> {});
            RecordCheck check = RecordCheck.of(record, List.of(), null, _ -> {});
            return check.fault()
                    .<Finding>map(fault -> new Finding.Broken(fault, "Check the disk; then install the program again."))
                    .orElse(new Finding.Fine("records, signs and verifies"));
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static Finding key() {
        Path file = KeyFile.ofUser();
        if (Files.exists(file)) {
            return Files.isReadable(file)
                    ? new Finding.Fine(file + "; keep a copy where this machine is not")
                    : new Finding.Broken(file + " cannot be read", "Give it back to its owner, readable.");
        }
        Path folder = file.toAbsolutePath().getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        return folder != null && Files.isWritable(folder)
                ? new Finding.Fine("none yet; the first ingest makes " + file)
                : new Finding.Broken(file + " cannot be made", "Set RAPPORTEUR_CONFIG to a folder that you may write.");
    }

    private static Finding disk() {
        // Not by the store of the folder, which is not known where it is mounted nowhere, as in a container.
        long free = Path.of("").toAbsolutePath().toFile().getUsableSpace();
        String words = (free >> 20) + " MB free here";
        return free >= DISK ? new Finding.Fine(words) : new Finding.Lacking(words, "Make room, or record elsewhere.");
    }

    private static Finding port() {
        try (ServerSocket socket = new ServerSocket(ServiceSettings.PORT, 1, InetAddress.getLoopbackAddress())) {
            return new Finding.Fine("free on " + socket.getInetAddress().getHostAddress());
        } catch (IOException e) {
            return new Finding.Lacking("taken, perhaps by the service itself", "Use serve --port 0.");
        }
    }

    private static Finding program(String name, String purpose) {
        String path = System.getenv("PATH");
        boolean isThere = path != null
                && Stream.of(path.split(File.pathSeparator, -1))
                        .anyMatch(folder -> !folder.isBlank() && Files.isExecutable(Path.of(folder, name)));
        return isThere
                ? new Finding.Fine("there, " + purpose)
                : new Finding.Lacking("not there; it is of use " + purpose, "Install it if you want that.");
    }
}
