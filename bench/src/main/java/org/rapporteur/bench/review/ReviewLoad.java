// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.bench.review;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.rapporteur.export.json.JsonValue;

/**
 * Asks a running service so many times a second for the queue, then decides as often on one fact after the other, and tells how
 * long answers take from the moment that each was due.
 *
 * <p>Arguments: address of the service, requests a second, seconds of each kind.
 */
public final class ReviewLoad {

    private static final int PAGE = 500;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;

    private ReviewLoad(URI service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ReviewLoad load = new ReviewLoad(URI.create(arguments[0]));
        int rate = Integer.parseInt(arguments[1]);
        int number = rate * Integer.parseInt(arguments[2]);
        // The first answer makes the index.
        JsonValue queue = load.json("/api/v1/review?limit=1");
        System.out.println("facts to look at: " + queue.at("progress").required("all"));
        List<HttpRequest> pages = Stream.of("", "?kind=event", "?kind=figure", "?type=ASSAULT", "?limit=100")
                .map(filter -> load.get("/api/v1/review" + filter))
                .toList();
        load.ask("warm-up", pages, rate, rate * 2);
        load.ask("queue", pages, rate, number);
        List<HttpRequest> decisions =
                load.facts(number + rate * 2).stream().map(load::decision).toList();
        // The first one opens the record for writing.
        int first = Math.min(rate * 2, decisions.size() / 2);
        load.ask("warm-up", decisions.subList(0, first), rate, first);
        List<HttpRequest> rest = decisions.subList(first, decisions.size());
        load.ask("decision", rest, rate, rest.size());
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).build();
    }

    private HttpRequest decision(String fact) {
        return HttpRequest.newBuilder(service.resolve("/api/v1/facts/" + fact + "/review"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"act\":\"confirm\",\"reviewer\":\"Bench\"}"))
                .build();
    }

    private List<String> facts(int number) throws IOException, InterruptedException {
        List<String> facts = new ArrayList<>();
        String cursor = "";
        while (facts.size() < number && cursor != null) {
            JsonValue page = json("/api/v1/review?limit=" + PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.at("items").elements().forEach(item -> facts.add(item.required("id")));
            cursor = page.string("next");
        }
        return facts.subList(0, Math.min(number, facts.size()));
    }

    private JsonValue json(String path) throws IOException, InterruptedException {
        return JsonValue.parse(client.send(get(path), BodyHandlers.ofString()).body());
    }

    private void ask(String what, List<HttpRequest> requests, int rate, int number) throws InterruptedException {
        double[] times = new double[number];
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < number; i++) {
            long due = start + i * 1_000_000_000L / rate;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            int index = i;
            answers.add(client.sendAsync(requests.get(i % requests.size()), BodyHandlers.ofString())
                    .thenApply(answer -> {
                        times[index] = (System.nanoTime() - due) / 1e6;
                        return answer.statusCode();
                    }));
        }
        long failed = answers.stream()
                .map(CompletableFuture::join)
                .filter(status -> status != 200)
                .count();
        Arrays.sort(times);
        System.out.printf(
                "%-10s %5d at %d a second, %d failed, p50 %7.1f ms, p95 %7.1f ms, p99 %7.1f ms%n",
                what, number, rate, failed, times[number / 2], times[number * 95 / 100], times[number * 99 / 100]);
    }
}
