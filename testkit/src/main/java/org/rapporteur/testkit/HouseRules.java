// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The rules of the house for the classes of one module: who may know whom, which third party is seen by whom
 * alone, and how packages are named. See {@code ARCHITECTURE.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HouseRules {

    private static final String ROOT = "org.rapporteur.";

    /** Each module with the modules that it may know. */
    private static final Map<String, Set<String>> EDGES = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("intake", Set.of("model")),
            Map.entry("documents", Set.of("model", "intake")),
            Map.entry("language", Set.of("model")),
            Map.entry("facts", Set.of("model")),
            Map.entry("screening", Set.of("model")),
            Map.entry("ledger", Set.of("model")),
            Map.entry("search", Set.of("model")),
            Map.entry("stories", Set.of("model", "facts")),
            Map.entry("engine", Set.of("model", "intake", "documents", "language", "facts")),
            Map.entry("export", Set.of("model", "language", "engine")),
            Map.entry(
                    "record",
                    Set.of(
                            "model",
                            "intake",
                            "documents",
                            "language",
                            "facts",
                            "stories",
                            "engine",
                            "export",
                            "ledger",
                            "screening",
                            "search")),
            Map.entry("server", Set.of("model", "engine", "export", "record")),
            Map.entry("cli", Set.of("model", "engine", "export", "record", "server")),
            Map.entry("spark", Set.of("model", "intake", "facts", "stories", "engine", "export", "record")),
            Map.entry(
                    "bench",
                    Set.of(
                            "model",
                            "intake",
                            "language",
                            "facts",
                            "stories",
                            "ledger",
                            "screening",
                            "engine",
                            "export",
                            "record")));

    /** Each package of a layered module with the packages above it, which it may not know. */
    private static final Map<String, List<String>> LAYERS = Map.of(
            "model", List.of("text", "source", "analysis", "entity", "fact"),
            "facts", List.of("lexicon", "syntax", "extraction", "resolution"),
            "record",
                    List.of(
                            "leaf",
                            "review",
                            "read",
                            "parquet",
                            "proof",
                            "compare",
                            "ingest",
                            "watch",
                            "actor",
                            "story",
                            "export",
                            "search",
                            "screening",
                            "people",
                            "cases",
                            "evidence",
                            "dossier",
                            "desk"));

    /** Each third party with the modules that alone may see it. */
    private static final Map<String, Set<String>> LOCKS = Map.ofEntries(
            Map.entry("org.jsoup..", Set.of("intake")),
            Map.entry("ai.onnxruntime..", Set.of("language")),
            Map.entry("com.ibm.icu..", Set.of("intake", "language", "screening")),
            Map.entry(
                    "com.fasterxml.jackson..",
                    Set.of("intake", "language", "screening", "export", "record", "server", "bench", "testkit")),
            Map.entry("gg.jte..", Set.of("export", "record", "server")),
            Map.entry("opennlp..", Set.of("intake")),
            Map.entry("org.apache.commons.csv..", Set.of("screening", "export")),
            Map.entry("biweekly..", Set.of("export")),
            Map.entry("com.rtfparserkit..", Set.of("documents")),
            Map.entry("io.airlift..", Set.of("documents")),
            Map.entry("org.apache.commons.compress..", Set.of("documents")),
            Map.entry("org.apache.james..", Set.of("documents")),
            Map.entry("org.apache.pdfbox..", Set.of("documents")),
            Map.entry("org.apache.poi..", Set.of("documents")),
            Map.entry("org.netpreserve..", Set.of("documents")),
            Map.entry("org.tukaani..", Set.of("documents")),
            Map.entry("org.duckdb..", Set.of("documents", "ledger", "record")),
            Map.entry("org.apache.hc..", Set.of("engine")),
            Map.entry("crawlercommons..", Set.of("engine")),
            Map.entry("java.sql..", Set.of("documents", "export", "ledger", "record")),
            Map.entry("org.sqlite..", Set.of("export")),
            Map.entry("io.nayuki..", Set.of("record")),
            Map.entry("org.apache.lucene..", Set.of("search")),
            Map.entry("org.bouncycastle..", Set.of("ledger", "server")),
            Map.entry("io.javalin..", Set.of("server")),
            Map.entry("io.micrometer..", Set.of("server")),
            Map.entry("org.eclipse.jetty..", Set.of("server")),
            Map.entry("picocli..", Set.of("cli", "spark")),
            Map.entry("org.apache.hadoop..", Set.of("spark")),
            Map.entry("scala..", Set.of("spark")),
            Map.entry("org.apache.spark..", Set.of("spark")));

    private static final Set<String> BANNED_PACKAGE_WORDS =
            Set.of("util", "utils", "helper", "helpers", "common", "impl", "misc", "shared", "tools");

    private final JavaClasses own;

    /**
     * @param module the folder of its compiled classes, from the folder that the test runs in
     */
    HouseRules(Path module) {
        own = new ClassFileImporter().importPath(module);
    }

    @TestFactory
    Stream<DynamicTest> eachModuleKnowsOnlyWhatItMay() {
        return EDGES.entrySet().stream()
                .map(edge -> DynamicTest.dynamicTest(edge.getKey(), () -> {
                    String[] others = EDGES.keySet().stream()
                            .filter(module -> !module.equals(edge.getKey())
                                    && !edge.getValue().contains(module))
                            .map(module -> ROOT + module + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + edge.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(others)
                            .allowEmptyShould(true)
                            .check(own);
                }));
    }

    @TestFactory
    Stream<DynamicTest> lowerLayersOfAModuleDoNotKnowHigherOnes() {
        List<DynamicTest> tests = new ArrayList<>();
        LAYERS.forEach((module, layers) -> {
            for (int i = 0; i < layers.size() - 1; i++) {
                String layer = ROOT + module + "." + layers.get(i) + "..";
                String[] higher = layers.subList(i + 1, layers.size()).stream()
                        .map(name -> ROOT + module + "." + name + "..")
                        .toArray(String[]::new);
                tests.add(DynamicTest.dynamicTest(
                        layer,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(layer)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(higher)
                                .allowEmptyShould(true)
                                .check(own)));
            }
        });
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> eachThirdPartyIsSeenOnlyByItsModules() {
        return LOCKS.entrySet().stream()
                .map(lock -> DynamicTest.dynamicTest(lock.getKey(), () -> {
                    String[] owners = lock.getValue().stream()
                            .map(module -> ROOT + module + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(owners)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(lock.getKey())
                            .allowEmptyShould(true)
                            .check(own);
                }));
    }

    @Test
    void theModelKnowsNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage(ROOT + "model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", ROOT + "model..", "org.jspecify..")
                .allowEmptyShould(true)
                .check(own);
    }

    @Test
    void noPackagesKnowEachOtherRoundAbout() {
        slices().matching("org.rapporteur.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(own);
    }

    @Test
    void packagesHaveNamesThatSaySomething() {
        assertThat(packages())
                .allSatisfy(name ->
                        assertThat(name.getName().split("\\.")).doesNotContainAnyElementsOf(BANNED_PACKAGE_WORDS));
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(packages())
                .allSatisfy(name -> assertThat(name.getClasses().stream().map(JavaClass::getSimpleName))
                        .as("classes of %s", name.getName())
                        .contains("package-info"));
    }

    /** The packages that hold classes. */
    private List<JavaPackage> packages() {
        return own.stream().map(JavaClass::getPackage).distinct().toList();
    }
}
