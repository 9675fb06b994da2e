// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.service;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.export.json.JsonValue;

/**
 * Asks a running service so many times a second, whether it has answered before or not, and tells how long answers take from the
 * moment that each was due. The pages asked for are those of documents and stories taken at random from its record, lists with their facets, the index of people,
 * and searches for words of headlines, with whether the goals are met; then an article is sent to be read, one time after the other.
 *
 * <p>Arguments: address of the service, its process id, requests a second, seconds for each kind of page, article to be read.
 */
public final class ServiceLoad {

    private static final int SAMPLES = 6;
    private static final int TOGETHER = 50;
    private static final int STORIES = 500;
    private static final int WARM_UP = 200;
    private static final int READINGS = 100;

    /** What 95 of 100 answers must be within, in milliseconds. */
    private static final int LIST = 100;

    private static final int SEARCH = 80;
    private static final int STORY = 120;
    private static final int PEOPLE = 100;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(1);
    private final URI service;

    private ServiceLoad(URI service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ServiceLoad load = new ServiceLoad(URI.create(arguments[0]));
        int rate = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        List<JsonValue> documents = load.documents();
        load.pages("document page", rate, seconds, documents.stream().map(document -> "/documents/" + id(document)), 0);
        load.pages("list", rate, seconds, load.lists(), LIST);
        load.pages("search", rate, seconds, documents.stream().flatMap(ServiceLoad::search), SEARCH);
        load.pages("story page", rate, seconds, load.stories().stream().map(story -> "/stories/" + story), STORY);
        load.pages("people index", rate, seconds, people(), PEOPLE);
        load.readings(Files.readString(Path.of(arguments[4])));
        try (Stream<String> status = Files.lines(Path.of("/proc", arguments[1], "status"))) {
            status.filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
                    .forEach(line -> System.out.println("memory of the service " + line.replaceAll("\\s+", " ")));
        }
    }

    private static String id(JsonValue item) {
        return URLEncoder.encode(item.required("id"), StandardCharsets.UTF_8);
    }

    /** Documents from all over the log: a cursor of theirs is a place in it. */
    private List<JsonValue> documents() throws IOException, InterruptedException {
        int entries = entries();
        List<JsonValue> found = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            String place = String.valueOf(random.nextInt(entries));
            String cursor = Base64.getUrlEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8));
            found.addAll(json("/api/v1/documents?limit=" + TOGETHER + "&cursor="
                            + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                    .at("items")
                    .elements());
        }
        System.out.printf("%,d entries, %d documents asked for%n", entries, found.size());
        return found;
    }

    /** How many entries the record has, by the tag of a reply. */
    private int entries() throws IOException, InterruptedException {
        HttpRequest any = HttpRequest.newBuilder(service.resolve("/api/v1/documents?limit=1"))
                .build();
        String tag = client.send(any, BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        return Integer.parseInt(tag.replaceFirst(".*-", "").replace("\"", ""), 16);
    }

    /** Ids of the newest: a page of long ones has few. */
    private List<String> stories() throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        String next = "";
        while (found.size() < STORIES && next != null) {
            JsonValue page = json("/api/v1/stories?limit=" + STORIES
                    + (next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
            page.at("items").elements().forEach(story -> found.add(id(story)));
            next = page.string("next");
        }
        System.out.printf("%d stories asked for%n", found.size());
        return found;
    }

    /** Lists with their facets, whole and narrowed by each value of theirs that a reader is offered. */
    private Stream<String> lists() throws IOException, InterruptedException {
        List<String> lists = new ArrayList<>();
        for (String kind : List.of("documents", "statements", "events", "figures")) {
            lists.add("/" + kind);
            Matcher narrowed =
                    Pattern.compile("href=\"(/" + kind + "\\?[^\"]+)\"").matcher(text("/" + kind));
            while (narrowed.find()) {
                lists.add(narrowed.group(1).replace("&amp;", "&"));
            }
        }
        System.out.printf("%d lists asked for%n", lists.size());
        return lists.stream();
    }

    /** The index as it is, in the order of each column, of a country, and by letters that somebody may type. */
    private static Stream<String> people() {
        return Stream.concat(
                Stream.of(
                        "/dossiers",
                        "/dossiers?sort=name",
                        "/dossiers?sort=first",
                        "/dossiers?sort=last",
                        "/dossiers?sort=country",
                        "/dossiers?sort=hits",
                        "/dossiers?country=USA",
                        "/dossiers?country=FRA&sort=last&from=2020-01-01"),
                "abcdefghijklmnoprstuvw"
                        .chars()
                        .boxed()
                        .flatMap(letter -> Stream.of("an", "er")
                                .map(rest -> "/dossiers?has=" + Character.toString(letter) + rest)));
    }

    private String text(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(service.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static Stream<String> search(JsonValue document) {
        String title = document.at("document").string("title");
        return title == null
                ? Stream.empty()
                : Arrays.stream(title.split("[^A-Za-z]+"))
                        .filter(word -> word.length() > 4)
                        .limit(2)
                        .map(word -> "/search?q=" + word);
    }

    private JsonValue json(String path) throws IOException, InterruptedException {
        return JsonValue.parse(text(path));
    }

    /** @param goal what 95 of 100 must be within; 0 for none */
    private void pages(String what, int rate, int seconds, Stream<String> paths, int goal) throws InterruptedException {
        List<HttpRequest> requests = paths.map(service::resolve)
                .map(uri -> HttpRequest.newBuilder(uri).build())
                .toList();
        if (requests.isEmpty()) {
            System.out.println(what + ": nothing to ask for");
            return;
        }
        ask(requests, rate, WARM_UP);
        double[] times = ask(requests, rate, rate * seconds);
        print(what, times);
        if (goal > 0) {
            double p95 = Arrays.stream(times).sorted().toArray()[times.length * 95 / 100];
            System.out.printf("%-14s goal of p95 %d ms: %s%n", what, goal, p95 <= goal ? "met" : "missed");
        }
    }

    /** Milliseconds from when each request was due to the end of its answer. */
    private double[] ask(List<HttpRequest> requests, int rate, int number) throws InterruptedException {
        double[] times = new double[number];
        CountDownLatch open = new CountDownLatch(number);
        AtomicInteger refused = new AtomicInteger();
        long begun = System.nanoTime();
        for (int i = 0; i < number; i++) {
            int index = i;
            long due = begun + i * 1_000_000_000L / rate;
            HttpRequest request = requests.get(random.nextInt(requests.size()));
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Thread.ofVirtual().start(() -> {
                try {
                    HttpResponse<byte[]> reply = client.send(request, BodyHandlers.ofByteArray());
                    if (reply.statusCode() != 200) {
                        refused.incrementAndGet();
                    }
                } catch (IOException | InterruptedException e) {
                    refused.incrementAndGet();
                } finally {
                    times[index] = (System.nanoTime() - due) / 1e6;
                    open.countDown();
                }
            });
        }
        open.await();
        if (refused.get() > 0) {
            System.out.println(refused + " of " + number + " were not answered");
        }
        return times;
    }

    private void readings(String article) throws IOException, InterruptedException {
        // As JSON: the article is plain text.
        String text = article.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\r", "")
                .replace("\n", "\\n")
                .replace("\t", " ");
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/v1/read"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                .build();
        double[] times = new double[READINGS];
        for (int i = -READINGS; i < READINGS; i++) {
            long begun = System.nanoTime();
            HttpResponse<String> reply = client.send(request, BodyHandlers.ofString());
            if (reply.statusCode() != 200) {
                throw new IOException("the article was not read: " + reply.body());
            }
            times[Math.max(i, 0)] = (System.nanoTime() - begun) / 1e6;
        }
        print("reading", times);
    }

    private static void print(String what, double[] times) {
        double[] sorted = Arrays.stream(times).sorted().toArray();
        System.out.printf(
                "%-14s %6d, p50 %7.1f ms, p95 %7.1f ms, p99 %7.1f ms, most %7.1f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }
}
