package org.evenkeel.chaos;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.evenkeel.app.HeadlessClient;
import org.evenkeel.localserver.faults.Fault;

/** A server and our client, each in a process that can be killed, and everybody else over HTTP. */
final class Rig implements AutoCloseable {
    private static final String ACCOUNT = "/api/v1/accounts/1/conversations/";

    private final Path directory;
    private final boolean old;
    private final String lookAgainMs;
    private final Set<Long> accepted = ConcurrentHashMap.newKeySet();
    private final Set<Long> undone = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> struck = new HashMap<>();
    private final JsonObject facts;
    private final Http http;
    private CompletableFuture<Jvm> server;
    private final List<CompletableFuture<Jvm>> clients = new ArrayList<>();
    private int port;
    private long written;
    private Map<String, Integer> counted = new HashMap<>();

    /** @param old as a server of before 4.9.0. @param agents how many clients of ours: 1 or 2 */
    Rig(Path directory, boolean old, int agents, int lookAgainMs) throws IOException, InterruptedException {
        this.directory = directory;
        this.old = old;
        this.lookAgainMs = Integer.toString(lookAgainMs);
        Files.createDirectories(directory);
        Jvm first = launch("0");
        this.facts = Objects.requireNonNull(first.await(""), "The server did not start; see server.err.");
        this.port = URI.create(text(facts, "url")).getPort();
        this.server = CompletableFuture.completedFuture(first);
        this.http = new Http(URI.create(text(facts, "url")));
        for (int who = 0; who < agents; who++) {
            Files.createDirectories(directory.resolve("client" + who));
            clients.add(startClient(who, 0));
        }
    }

    private Jvm launch(String atPort) throws IOException {
        return new Jvm(
                ServerMain.class,
                directory.resolve("server.err"),
                line -> {},
                directory.resolve("server").toString(),
                atPort,
                old ? "old" : "new");
    }

    private CompletableFuture<Jvm> startServer(int delayMs) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        Jvm started = launch(Integer.toString(port));
                        Objects.requireNonNull(started.await(""), "The server did not start again; see server.err.");
                        return started;
                    } catch (IOException e) {
                        throw Jvm.unchecked(e);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                CompletableFuture.delayedExecutor(delayMs, TimeUnit.MILLISECONDS));
    }

    private CompletableFuture<Jvm> startClient(int who, int delayMs) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        Jvm started = new Jvm(
                                HeadlessClient.class,
                                directory.resolve("client" + who + ".err"),
                                this::heard,
                                directory.resolve("client" + who).toString(),
                                text(facts, "url"),
                                text(facts, "account_id"),
                                token(who),
                                lookAgainMs);
                        Objects.requireNonNull(started.await("ready"), "The client did not start; see its .err file.");
                        return started;
                    } catch (IOException e) {
                        throw Jvm.unchecked(e);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                CompletableFuture.delayedExecutor(delayMs, TimeUnit.MILLISECONDS));
    }

    private void heard(JsonObject line) {
        if (line.has("accepted")) {
            accepted.add(line.get("accepted").getAsLong());
        }
        if (line.has("undone")) {
            undone.add(line.get("undone").getAsLong());
        }
    }

    private String token(int person) {
        return text(facts.getAsJsonArray("agents").get(person).getAsJsonObject(), "access_token");
    }

    long id(int who) {
        return facts.getAsJsonArray("agents")
                .get(who)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    private static JsonObject fields(Object... pairs) {
        var fields = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) {
            String name = pairs[i].toString();
            switch (pairs[i + 1]) {
                case Number number -> fields.addProperty(name, number);
                case Boolean truth -> fields.addProperty(name, truth);
                case JsonElement json -> fields.add(name, json);
                default -> fields.addProperty(name, pairs[i + 1].toString());
            }
        }
        return fields;
    }

    /** A message of ours. @param n its number in this rig */
    record Written(long n, int who, long chat, String text) {}

    private record Chat(String source, long id) {
        String path(String inbox) {
            return "/public/api/v1/inboxes/" + inbox + "/contacts/" + source + "/conversations/" + id + "/messages";
        }
    }

    /** Lets it happen, waits for quiet, and compares. */
    Verdict run(Schedule schedule) throws InterruptedException {
        List<Chat> chats = new ArrayList<>();
        for (int i = 0; i < schedule.chats(); i++) {
            chats.add(open("Customer " + schedule.seed() + "-" + i));
        }
        List<Long> ids = chats.stream().map(Chat::id).toList();
        for (int who = 0; who < clients.size(); who++) {
            for (int i = 0; state(who, ids).getAsJsonObject("chats").size() < chats.size(); i++) {
                if (i > 300) {
                    return new Verdict(0, 0, 0, 0, 0, chats.size(), "New conversations did not reach the cache.");
                }
                Http.pause(30);
            }
        }
        List<Written> mine = new ArrayList<>();
        for (Step step : schedule.steps()) {
            happen(step, chats, mine);
        }
        http.call("DELETE", "/faults", token(2), null);
        count();
        return new Judge(this, ids, mine).verdict();
    }

    private Chat open(String name) throws InterruptedException {
        String inbox = "/public/api/v1/inboxes/" + text(facts, "inbox_identifier") + "/contacts";
        String source =
                text(http.call("POST", inbox, null, fields("name", name)).getAsJsonObject(), "source_id");
        long id = http.call("POST", inbox + "/" + source + "/conversations", null, new JsonObject())
                .getAsJsonObject()
                .get("id")
                .getAsLong();
        Chat chat = new Chat(source, id);
        http.call("POST", chat.path(text(facts, "inbox_identifier")), null, fields("content", "Hello"));
        return chat;
    }

    private void happen(Step step, List<Chat> chats, List<Written> mine) throws InterruptedException {
        switch (step) {
            case Step.Write(int anybody, int chat, boolean note, boolean usual) -> {
                int who = anybody % clients.size();
                long n = ++written;
                String text = usual ? "One moment, please." : "Answer " + n;
                mine.add(new Written(n, who, chats.get(chat).id(), text));
                tell(who, fields("do", "write", "n", n, "chat", chats.get(chat).id(), "text", text, "note", note));
            }
            case Step.TakeBack(int anybody, int chat) -> {
                int who = anybody % clients.size();
                long n = ++written;
                String text = "Taken back " + n;
                mine.add(new Written(n, who, chats.get(chat).id(), text));
                tell(
                        who,
                        fields(
                                "do",
                                "take back",
                                "n",
                                n,
                                "chat",
                                chats.get(chat).id(),
                                "text",
                                text));
            }
            case Step.Customer(int chat) ->
                http.call(
                        "POST",
                        chats.get(chat).path(text(facts, "inbox_identifier")),
                        null,
                        fields("content", "Question " + ++written));
            case Step.Colleague(int chat, boolean note) ->
                http.call(
                        "POST",
                        ACCOUNT + chats.get(chat).id() + "/messages",
                        token(clients.size()),
                        fields("content", "Colleague " + ++written, "private", note));
            case Step.Settle(int chat, boolean open, boolean byColleague) -> {
                long id = chats.get(chat).id();
                if (byColleague) {
                    http.call(
                            "POST",
                            ACCOUNT + id + "/toggle_status",
                            token(1),
                            fields("status", open ? "open" : "resolved"));
                } else {
                    tell(0, fields("do", open ? "reopen" : "resolve", "chat", id));
                }
            }
            case Step.Ask(Fault fault, int next, int delayMs) ->
                http.call(
                        "POST", "/faults", token(2), fields("fault", fault.word(), "next", next, "delay_ms", delayMs));
            case Step.KillClient(int anybody, int afterMs, int goneMs) -> {
                int who = anybody % clients.size();
                Jvm now = clients.get(who).join();
                Http.pause(afterMs);
                now.kill();
                struck.merge("kill_client", 1, Integer::sum);
                clients.set(who, startClient(who, goneMs));
            }
            case Step.KillServer(int afterMs, int goneMs) -> {
                Jvm now = server.join();
                Http.pause(afterMs);
                count();
                now.kill();
                counted = new HashMap<>();
                struck.merge("kill_server", 1, Integer::sum);
                server = startServer(goneMs);
            }
            case Step.SetClock(int anybody, int bySeconds) -> {
                struck.merge("set_clock", 1, Integer::sum);
                tell(anybody % clients.size(), fields("do", "set clock", "by", bySeconds));
            }
            case Step.Wait(int ms) -> Http.pause(ms);
        }
    }

    private void tell(int who, JsonObject command) {
        if (!clients.get(who).join().tell(command)) {
            throw new AssertionError("The client is gone though nobody killed it; see its .err file.");
        }
    }

    /** Adds what the switchboard did since the last look; a killed server forgets. */
    private void count() throws InterruptedException {
        JsonObject told =
                http.call("GET", "/faults", token(2), null).getAsJsonObject().getAsJsonObject("struck");
        Map<String, Integer> now = new HashMap<>();
        told.asMap().forEach((fault, times) -> now.put(fault, times.getAsInt()));
        now.forEach((fault, times) -> {
            if (!fault.equals(Fault.OLD_SERVER.word())) {
                struck.merge(fault, times - counted.getOrDefault(fault, 0), Integer::sum);
            }
        });
        counted = now;
    }

    Map<String, Integer> struck() {
        return struck;
    }

    boolean accepted(Written message) {
        return accepted.contains(message.n());
    }

    boolean undone(Written message) {
        return undone.contains(message.n());
    }

    int agents() {
        return clients.size();
    }

    /** What a client shows of these conversations. */
    JsonObject state(int who, List<Long> ids) throws InterruptedException {
        var asked = new JsonArray();
        ids.forEach(asked::add);
        Jvm now = clients.get(who).join();
        tell(who, fields("do", "state", "chats", asked));
        return Objects.requireNonNull(now.await("state"), "The client fell silent; see its .err file.");
    }

    /** The agent decides about a message that failed. */
    void decide(int who, boolean again, long localId) {
        tell(who, fields("do", again ? "retry" : "discard", "local", localId));
    }

    /** One message as the server holds it. */
    record Held(long id, String text, boolean note, long author) {}

    /** All messages of a conversation. */
    List<Held> held(long chat) throws InterruptedException {
        List<Held> held = new ArrayList<>();
        long from = 0;
        while (true) {
            JsonArray page = http.call("GET", ACCOUNT + chat + "/messages?after=" + from, token(2), null)
                    .getAsJsonObject()
                    .getAsJsonArray("payload");
            for (JsonElement entry : page) {
                JsonObject message = entry.getAsJsonObject();
                from = Math.max(from, message.get("id").getAsLong());
                long author = message.get("message_type").getAsInt() == 1
                                && message.get("sender") instanceof JsonObject sender
                        ? sender.get("id").getAsLong()
                        : 0;
                held.add(new Held(
                        message.get("id").getAsLong(),
                        text(message, "content"),
                        message.get("private").getAsBoolean(),
                        author));
            }
            if (page.size() < 100) {
                return held;
            }
        }
    }

    String status(long chat) throws InterruptedException {
        return text(http.call("GET", ACCOUNT + chat, token(2), null).getAsJsonObject(), "status");
    }

    @Override
    public void close() {
        List<CompletableFuture<Jvm>> all = new ArrayList<>(clients);
        all.add(server);
        for (CompletableFuture<Jvm> process : all) {
            process.thenAccept(Jvm::close).exceptionally(e -> null).join();
        }
    }
}
