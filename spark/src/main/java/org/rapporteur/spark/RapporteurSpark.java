// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code rapporteur-spark}. */
@Command(
        name = "rapporteur-spark",
        description = "Reads and compares many documents on Apache Spark.",
        synopsisSubcommandLabel = "(read | compare)",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status: 0 done; 1 done, with some documents rejected; 2 wrong call; 4 the environment."})
public final class RapporteurSpark {

    private static final int REJECTED = 1;
    private static final int ENVIRONMENT = 4;

    private RapporteurSpark() {}

    /** Runs the command and ends with its exit status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs the command; {@code master} is that of {@code spark-submit} where it was started by it. */
    static int run(String... arguments) {
        return new CommandLine(new RapporteurSpark())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    // What Spark was doing is in its own log.
                    command.getErr()
                            .println("rapporteur-spark: " + cause(failure).getMessage());
                    return ENVIRONMENT;
                })
                .execute(arguments);
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof UncheckedIOException || failure instanceof IllegalStateException || cause == null
                ? failure
                : cause(cause);
    }

    @Command(
            name = "read",
            description = {
                "Reads files and folders and adds their documents and facts to the Parquet tables of a folder.",
                "What was read before is passed over; a run that was stopped goes on where it was.",
                "",
                "Example: rapporteur-spark read crawl/2026/11 --out facts --master local[4]"
            })
    int read(
            @Parameters(
                            paramLabel = "IN",
                            arity = "1..*",
                            description = "Files or folders, by path or by an address that Hadoop knows.")
                    List<String> inputs,
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the tables.")
                    String out,
            @Option(
                            names = "--partitions",
                            paramLabel = "N",
                            description = "Tasks that reading is parted into (default: four for each core).")
                    @Nullable
                    Integer partitions,
            @Option(names = "--master", paramLabel = "URL", description = "Where to run (default: local[*]).") @Nullable
                    String master)
            throws IOException {
        if (partitions != null && partitions < 1) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "--partitions must be at least 1, is " + partitions);
        }
        try (SparkSession spark = session(master)) {
            int tasks = partitions == null ? 4 * spark.sparkContext().defaultParallelism() : partitions;
            ReadJob.Result result = new ReadJob(spark, new TableFolder(spark, out), tasks).run(inputs);
            System.err.printf(
                    "%,d files read, %,d documents added, %,d rejected%n",
                    result.files(), result.documents(), result.rejections());
            return result.rejections() > 0 ? REJECTED : 0;
        }
    }

    @Command(
            name = "compare",
            description = {
                "Finds copies, updates and stories among the documents of a folder of tables, and adds the tables stories, links and series.",
                "",
                "Example: rapporteur-spark compare facts"
            })
    int compare(
            @Parameters(paramLabel = "DIR", description = "Folder that read has made.") String folder,
            @Option(names = "--master", paramLabel = "URL", description = "Where to run (default: local[*]).") @Nullable
                    String master)
            throws IOException {
        try (SparkSession spark = session(master)) {
            new CompareJob(spark, new TableFolder(spark, folder)).run();
            return 0;
        }
    }

    /** @param master null for that of {@code spark-submit}, else for all cores of this machine */
    static SparkSession session(@Nullable String master) {
        SparkConf conf = new SparkConf().setAppName("rapporteur");
        if (master != null) {
            conf.setMaster(master);
        }
        conf.setIfMissing("spark.master", "local[*]");
        // Days are days, whatever the time zone.
        conf.set("spark.sql.datetime.java8API.enabled", "true");
        conf.set("spark.sql.session.timeZone", "UTC");
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.log.level", "WARN");
        if (conf.get("spark.master").startsWith("local")) {
            // Two hundred parts, as a cluster wants them, cost more than they give here.
            conf.setIfMissing("spark.sql.shuffle.partitions", "8");
        }
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
