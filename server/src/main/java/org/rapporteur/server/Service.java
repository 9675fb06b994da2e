// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Rapporteur authors
package org.rapporteur.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.rapporteur.engine.Rapporteur;
import org.rapporteur.engine.Settings;
import org.rapporteur.record.LiveRecord;
import org.rapporteur.record.Record;
import org.rapporteur.record.cases.CaseBook;
import org.rapporteur.record.desk.Desk;
import org.rapporteur.record.proof.KeyFile;
import org.rapporteur.server.api.Api;
import org.rapporteur.server.api.Reviewing;
import org.rapporteur.server.api.Route;
import org.rapporteur.server.api.TextReader;
import org.rapporteur.server.guard.Gate;
import org.rapporteur.server.guard.Guard;
import org.rapporteur.server.guard.Hosts;
import org.rapporteur.server.guard.RateLimit;
import org.rapporteur.server.guard.SlowClients;
import org.rapporteur.server.guard.Turns;
import org.rapporteur.server.http.Problems;
import org.rapporteur.server.http.Replies;
import org.rapporteur.server.pages.Pages;
import org.rapporteur.server.token.Tokens;

/**
 * The running service.
 *
 * {@snippet :
 * ServiceSettings settings = new ServiceSettings(Path.of("record"), InetAddress.getLoopbackAddress(), 0, null, List.of());
 * try (Service service = Service.start(settings, System.err::println)) {
 *     System.err.println(service.address());
 * }
 * }
 */
public final class Service implements AutoCloseable {

    /** What was accepted has this long to be finished. */
    private static final Duration FAREWELL = Duration.ofSeconds(30);

    /** Fewer bytes a second than this on a request's way in are no slow network but somebody holding a connection. */
    private static final int SLOWEST = 500;

    private static final int BURST = 10;

    /** What reads large parts of the record, done at once: more would keep all others waiting. */
    private static final int HEAVY = 4;

    private static final Duration HEAVY_WAIT = Duration.ofSeconds(5);

    private final Javalin javalin;
    private final LiveRecord record;
    private final Desk desk;
    private final InetAddress host;

    private Service(Javalin javalin, LiveRecord record, Desk desk, InetAddress host) {
        this.javalin = javalin;
        this.record = record;
        this.desk = desk;
        this.host = host;
    }

    /**
     * Starts the service and returns when it listens.
     *
     * @param log is told of mistakes of the program and of a record that cannot be read, a line each
     * @throws org.rapporteur.record.read.RecordException if there is no record, or it is damaged
     * @throws IllegalArgumentException if the file of tokens cannot be used
     * @throws UncheckedIOException if the port is taken
     */
    public static Service start(ServiceSettings settings, Consumer<String> log) {
        return start(settings, log, System::nanoTime);
    }

    /** The same, with the clock by which connections are slow. */
    static Service start(ServiceSettings settings, Consumer<String> log, LongSupplier nanoTime) {
        LiveRecord record = LiveRecord.open(settings.ledger());
        // It opens the record for writing at the first decision.
        Desk desk = new Desk(settings.ledger(), KeyFile.ofUser(), InstantSource.system(), settings.isFourEyes());
        try {
            Javalin javalin = Javalin.create(config -> new Wiring(settings, record, desk, log, nanoTime).wire(config));
            javalin.start(settings.host().getHostAddress(), settings.port());
            return new Service(javalin, record, desk, settings.host());
        } catch (JavalinBindException e) {
            record.close();
            throw new UncheckedIOException(new BindException("port " + settings.port() + " of "
                    + settings.host().getHostAddress() + " is taken or not allowed. Choose another by --port."));
        } catch (RuntimeException e) {
            record.close();
            throw e;
        }
    }

    public int port() {
        return javalin.port();
    }

    /** Such as {@code http://127.0.0.1:8470}. */
    public String address() {
        String name = host.getHostAddress();
        return "http://" + (host instanceof Inet6Address ? "[" + name + "]" : name) + ":" + port();
    }

    /** Takes no more requests, finishes those that were accepted, and closes the record. */
    @Override
    public void close() {
        javalin.stop();
        desk.close();
        record.close();
    }

    /** Joins the parts. */
    private static final class Wiring {

        private final ServiceSettings settings;
        private final LiveRecord record;
        private final Guard guard;
        private final SlowClients slow;
        private final Problems problems;
        private final Api api;
        private final Pages pages;
        private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

        Wiring(ServiceSettings settings, LiveRecord record, Desk desk, Consumer<String> log, LongSupplier nanoTime) {
            this.settings = settings;
            this.record = record;
            this.slow = new SlowClients(SLOWEST, settings.patience(), nanoTime);
            InstantSource clock = InstantSource.system();
            Gate gate = new Gate(settings.tokens() == null ? null : new Tokens(settings.tokens(), clock, log), clock);
            TextReader reader =
                    new TextReader(new Rapporteur(Settings.STANDARD), settings.pages(), settings.patience());
            Turns heavy = new Turns(HEAVY, HEAVY - 1, HEAVY_WAIT, "Too many dossiers and exports are being made.");
            this.guard = new Guard(
                    Hosts.of(settings.host(), settings.names()),
                    gate,
                    new RateLimit(settings.requestsPerSecond() * BURST, settings.requestsPerSecond(), System::nanoTime),
                    settings.proxies());
            Reviewing reviewing = new Reviewing(settings.ledger(), KeyFile.ofUser(), InstantSource.system());
            CaseBook book = new CaseBook(settings.ledger(), KeyFile.ofUser(), clock);
            this.api = new Api(record, reader, heavy, reviewing, desk, book, settings.bodyBytes());
            this.pages = new Pages(
                    record,
                    reader,
                    heavy,
                    reviewing,
                    desk,
                    book,
                    gate,
                    settings.proxies(),
                    api.routes(),
                    settings.bodyBytes(),
                    log);
            this.problems = new Problems(log, pages::problem);
        }

        void wire(JavalinConfig config) {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = settings.bodyBytes();
            config.router.ignoreTrailingSlashes = false;
            config.router.javaLangErrorHandler(problems::mistake);
            config.jetty.modifyServer(this::limit);
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setIdleTimeout(settings.patience().toMillis());
            });
            config.routes.before(guard::check);
            for (Route route : api.routes()) {
                config.routes.addHttpHandler(HandlerType.findOrCreate(route.method()), route.path(), route.handler());
                if (route.method().equals("GET")) {
                    config.routes.head(route.path(), route.handler());
                }
            }
            config.routes.get("/healthz", this::health);
            config.routes.get(
                    "/metrics",
                    context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                            .result(metrics.scrape().getBytes(StandardCharsets.UTF_8)));
            pages.register(config.routes);
            problems.register(config.routes);
            new JvmMemoryMetrics().bindTo(metrics);
            new UptimeMetrics().bindTo(metrics);
            config.requestLogger.http(this::count);
        }

        private void limit(Server server) {
            server.setStopTimeout(FAREWELL.toMillis());
            server.setErrorHandler(new Problems.BelowRoutes());
            GracefulHandler graceful = new GracefulHandler();
            graceful.setHandler(new SizeLimitHandler(settings.bodyBytes(), -1));
            server.setHandler(graceful);
            server.addEventListener(new LifeCycle.Listener() {
                @Override
                public void lifeCycleStarting(LifeCycle starting) {
                    // By now it has its connectors.
                    for (Connector connector : server.getConnectors()) {
                        connector.addEventListener(slow);
                    }
                }

                @Override
                public void lifeCycleStarted(LifeCycle started) {
                    look(server);
                }
            });
        }

        /** Looks for slow clients each second, until the server ends. */
        private void look(Server server) {
            slow.look();
            server.getScheduler().schedule(() -> look(server), 1, TimeUnit.SECONDS);
        }

        /** The methods that are counted by name: of others anybody can invent as many as they like. */
        private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

        private void health(Context context) {
            // That it can be read, and not how long it is: this is told to whoever asks.
            var _ = record.read(Record::size);
            context.header("Cache-Control", "no-store");
            Replies.json(context, "{\"status\":\"up\"}");
        }

        private void count(Context context, Float milliseconds) {
            // By route, not by address: addresses hold ids, of which there is no end.
            String route = context.endpoint().method.isHttpMethod() ? context.endpoint().path : "none";
            Timer.builder("http.server.requests")
                    .tag(
                            "method",
                            METHODS.contains(context.req().getMethod())
                                    ? context.req().getMethod()
                                    : "other")
                    .tag("route", route)
                    .tag("status", String.valueOf(context.statusCode()))
                    .publishPercentiles(0.5, 0.95)
                    .register(metrics)
                    .record(Duration.ofNanos((long) (milliseconds * 1e6)));
        }
    }
}
