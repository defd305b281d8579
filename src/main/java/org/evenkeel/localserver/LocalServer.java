package org.evenkeel.localserver;

import com.google.gson.JsonObject;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.HandlerType;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.server.ServerConnector;
import org.evenkeel.localserver.cable.Broadcaster;
import org.evenkeel.localserver.cable.Cable;
import org.evenkeel.localserver.faults.Switchboard;
import org.evenkeel.localserver.http.ContactRoutes;
import org.evenkeel.localserver.http.ConversationRoutes;
import org.evenkeel.localserver.http.Core;
import org.evenkeel.localserver.http.CustomerRoutes;
import org.evenkeel.localserver.http.DirectoryRoutes;
import org.evenkeel.localserver.http.Dispatcher;
import org.evenkeel.localserver.http.FaultRoutes;
import org.evenkeel.localserver.http.FileRoutes;
import org.evenkeel.localserver.http.Guard;
import org.evenkeel.localserver.http.HandlingRoutes;
import org.evenkeel.localserver.http.MessageRoutes;
import org.evenkeel.localserver.http.Reply;
import org.evenkeel.localserver.http.SearchRoutes;
import org.evenkeel.localserver.http.SessionRoutes;
import org.evenkeel.localserver.http.SurveyRoutes;
import org.evenkeel.localserver.http.Uploads;
import org.evenkeel.localserver.json.Fields;
import org.evenkeel.localserver.rules.Handling;
import org.evenkeel.localserver.rules.Ledger;
import org.evenkeel.localserver.state.Database;
import org.evenkeel.localserver.state.InboxRow;
import org.evenkeel.localserver.state.Presence;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.ServerClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded server: HTTP and websocket on this computer's loopback, with its own database. Everything it says follows
 * the protocol's contract with its quirks, so that a client that works here works against the real thing.
 */
public final class LocalServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);
    private static final Duration WAKE_EVERY = Duration.ofMinutes(1);
    private static final Duration VANISH_AFTER = Duration.ofMillis(30);
    private static final String HOST = "127.0.0.1";
    private static final String CHAT_PAGE = "customers/chat.html";

    private final DataLock lock;
    private final Database database;
    private final Cable cable;
    private final Broadcaster broadcaster;
    private final Ledger ledger;
    private final Javalin javalin;
    private volatile int port;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ScheduledExecutorService chores = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("localserver-chores").factory());

    private LocalServer(
            DataLock lock,
            Database database,
            Path files,
            InstantSource time,
            List<StaticPage> pages,
            Switchboard faults) {
        this.lock = lock;
        this.database = database;
        var clock = new ServerClock(time);
        database.write(
                tables -> {
                    Seed.sow(tables, clock);
                    return tables;
                },
                database::forgetRoster);
        var presence = new Presence(clock);
        cable = new Cable(database, presence, clock, faults);
        broadcaster = new Broadcaster(database, presence, cable, this::address);
        ledger = new Ledger(database, clock, broadcaster);
        var core = new Core(database, ledger, presence, clock, new Uploads(files), faults, this::address);
        javalin = Javalin.create(config -> configure(config, core, files, pages));
    }

    /**
     * Starts listening on 127.0.0.1, with the customer's page at {@code /chat}.
     *
     * @param dataDir made when missing; holds server.db and the attachments, readable by the owner alone
     * @param port 0 for any that is free
     * @throws IOException when the port is taken, or the directory cannot be used or is another server's
     */
    public static LocalServer start(Path dataDir, int port, InstantSource clock) throws IOException {
        return start(dataDir, port, clock, shippedPages());
    }

    /** As the other one, with faults on demand. */
    public static LocalServer start(Path dataDir, int port, InstantSource clock, Switchboard faults)
            throws IOException {
        return start(dataDir, port, clock, shippedPages(), faults);
    }

    /** As the other one, with pages of the caller's choice. */
    public static LocalServer start(Path dataDir, int port, InstantSource clock, List<StaticPage> pages)
            throws IOException {
        return start(dataDir, port, clock, pages, Switchboard.closed());
    }

    private static LocalServer start(
            Path dataDir, int port, InstantSource clock, List<StaticPage> pages, Switchboard faults)
            throws IOException {
        Path files = ownerOnly(ownerOnly(dataDir).resolve("files"));
        DataLock lock = DataLock.take(dataDir);
        LocalServer server;
        try {
            server = new LocalServer(lock, Database.open(dataDir.resolve("server.db")), files, clock, pages, faults);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
        try {
            server.javalin.start(HOST, port);
        } catch (RuntimeException e) {
            server.close();
            throw new IOException("The embedded server could not listen on port " + port + "; is it taken?", e);
        }
        server.chores.scheduleWithFixedDelay(
                server::wakeSnoozed, WAKE_EVERY.toSeconds(), WAKE_EVERY.toSeconds(), TimeUnit.SECONDS);
        LOG.info("The embedded server listens on {}.", server.url());
        return server;
    }

    private static List<StaticPage> shippedPages() throws IOException {
        try (InputStream page = LocalServer.class.getResourceAsStream(CHAT_PAGE)) {
            return page == null
                    ? List.of()
                    : List.of(new StaticPage("/chat", "text/html; charset=utf-8", page.readAllBytes()));
        }
    }

    private static Path ownerOnly(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        return directory;
    }

    private void configure(JavalinConfig config, Core core, Path files, List<StaticPage> pages) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = 8_000_000L;
        config.jetty.multipartConfig.cacheDirectory(files.toString());
        config.jetty.multipartConfig.maxFileSize(40, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(200, SizeUnit.MB);
        config.jetty.modifyWebSocketServletFactory(factory -> factory.setIdleTimeout(Duration.ofMinutes(5)));
        config.jetty.modifyServletContextHandler(handler ->
                handler.addFilter(new FilterHolder(new Guard(this::port)), "/*", EnumSet.of(DispatcherType.REQUEST)));
        var routes = new Dispatcher(config.routes, core);
        SessionRoutes.install(routes, core);
        DirectoryRoutes.install(routes, core);
        ConversationRoutes.install(routes, core);
        HandlingRoutes.install(routes, core);
        MessageRoutes.install(routes, core);
        ContactRoutes.install(routes, core);
        SearchRoutes.install(routes, core);
        SurveyRoutes.install(routes, core);
        CustomerRoutes.install(routes, core);
        FileRoutes.install(routes, core);
        FaultRoutes.install(routes, core.faults(), this::vanish);
        for (StaticPage page : pages) {
            routes.open(HandlerType.GET, page.path(), call -> Reply.page(page.contentType(), filled(page)));
        }
        cable.install(config.routes);
    }

    private byte[] filled(StaticPage page) {
        return page.contentType().startsWith("text/")
                ? new String(page.body(), StandardCharsets.UTF_8)
                        .replace("{{INBOX}}", inboxIdentifier())
                        .getBytes(StandardCharsets.UTF_8)
                : page.body();
    }

    private void wakeSnoozed() {
        try {
            ledger.change(entry -> {
                Handling.wake(entry);
                return entry;
            });
        } catch (RuntimeException e) {
            LOG.warn("Snoozed conversations could not be looked at.", e);
        }
    }

    /** Refuses connections for so long, and breaks those that stand; a moment from now, so that whoever asked is answered. */
    private void vanish(Duration span) {
        chores.schedule(
                () -> {
                    var connector =
                            (ServerConnector) javalin.jettyServer().server().getConnectors()[0];
                    if (!connector.isRunning()) {
                        return;
                    }
                    try {
                        connector.setPort(connector.getLocalPort());
                        connector.stop();
                    } catch (Exception e) {
                        LOG.warn("The embedded server could not vanish.", e);
                    }
                    chores.schedule(() -> start(connector), span.toMillis(), TimeUnit.MILLISECONDS);
                },
                VANISH_AFTER.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static void start(ServerConnector connector) {
        try {
            connector.start();
        } catch (Exception e) {
            LOG.error("The embedded server could not return.", e);
        }
    }

    /** Also while it has vanished: what came in before is still at work. */
    private int port() {
        int open = javalin.port();
        if (open > 0) {
            port = open;
        }
        return port;
    }

    private String address() {
        return "http://" + HOST + ":" + port();
    }

    /** Where it listens, without a slash at the end. */
    public URI url() {
        return URI.create(address());
    }

    public long accountId() {
        return Roster.ACCOUNT_ID;
    }

    /** Two agents and one lead. */
    public List<SeededAgent> agents() {
        return database.read(tables -> tables.users().all().stream()
                .map(user -> new SeededAgent(
                        user.id(),
                        user.name(),
                        user.email(),
                        user.accessToken(),
                        user.demoPassword() == null ? "" : user.demoPassword()))
                .toList());
    }

    /** The public API's only secret. */
    public String inboxIdentifier() {
        return database.read(tables -> database.roster(tables).inboxes().values().stream()
                .map(InboxRow::identifier)
                .findFirst()
                .orElseThrow());
    }

    /** One line of JSON for whoever started the server: where it is and how to sign in. */
    public String readyLine() {
        List<JsonObject> people = agents().stream()
                .map(agent -> Fields.of()
                        .put("id", agent.id())
                        .put("name", agent.name())
                        .put("email", agent.email())
                        .put("access_token", agent.accessToken())
                        .json())
                .toList();
        return Fields.of()
                .put("url", address())
                .put("account_id", accountId())
                .put("agents", people)
                .put("inbox_identifier", inboxIdentifier())
                .json()
                .toString();
    }

    /** Sends what is announced, says good-bye on the websockets, and lets go of port and file; once. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        chores.shutdownNow();
        broadcaster.close();
        cable.close();
        javalin.stop();
        database.close();
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The data directory could not be unlocked.", e);
        }
    }
}
