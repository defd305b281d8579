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
    private CompletableFuture<Jvm> client;
    private int port;
    private long written;
    private Map<String, Integer> counted = new HashMap<>();

    /** @param old as a server of before 4.9.0 */
    Rig(Path directory, boolean old, int lookAgainMs) throws IOException, InterruptedException {
        this.directory = directory;
        this.old = old;
        this.lookAgainMs = Integer.toString(lookAgainMs);
        Files.createDirectories(directory.resolve("client"));
        Jvm first = launch("0");
        this.facts = Objects.requireNonNull(first.await(""), "The server did not start; see server.err.");
        this.port = URI.create(text(facts, "url")).getPort();
        this.server = CompletableFuture.completedFuture(first);
        this.http = new Http(URI.create(text(facts, "url")));
        this.client = startClient(0);
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

    private CompletableFuture<Jvm> startClient(int delayMs) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        Jvm started = new Jvm(
                                HeadlessClient.class,
                                directory.resolve("client.err"),
                                this::heard,
                                directory.resolve("client").toString(),
                                text(facts, "url"),
                                text(facts, "account_id"),
                                token(0),
                                lookAgainMs);
                        Objects.requireNonNull(started.await("ready"), "The client did not start; see client.err.");
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

    private long self() {
        return facts.getAsJsonArray("agents").get(0).getAsJsonObject().get("id").getAsLong();
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
    record Written(long n, int chat, String text) {}

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
        for (int i = 0; state(ids).getAsJsonObject("chats").size() < chats.size(); i++) {
            if (i > 300) {
                return new Verdict(0, 0, 0, 0, 0, chats.size(), "New conversations did not reach the cache.");
            }
            Http.pause(30);
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
            case Step.Write(int chat, boolean note, boolean usual) -> {
                long n = ++written;
                String text = usual ? "One moment, please." : "Answer " + n;
                mine.add(new Written(n, chat, text));
                tell(fields("do", "write", "n", n, "chat", chats.get(chat).id(), "text", text, "note", note));
            }
            case Step.TakeBack(int chat) -> {
                long n = ++written;
                String text = "Taken back " + n;
                mine.add(new Written(n, chat, text));
                tell(fields("do", "take back", "n", n, "chat", chats.get(chat).id(), "text", text));
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
                        token(1),
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
                    tell(fields("do", open ? "reopen" : "resolve", "chat", id));
                }
            }
            case Step.Ask(Fault fault, int next, int delayMs) ->
                http.call(
                        "POST", "/faults", token(2), fields("fault", fault.word(), "next", next, "delay_ms", delayMs));
            case Step.KillClient(int afterMs, int goneMs) -> {
                Jvm now = client.join();
                Http.pause(afterMs);
                now.kill();
                struck.merge("kill_client", 1, Integer::sum);
                client = startClient(goneMs);
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
            case Step.Wait(int ms) -> Http.pause(ms);
        }
    }

    private void tell(JsonObject command) {
        if (!client.join().tell(command)) {
            throw new AssertionError("The client is gone though nobody killed it; see client.err.");
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

    /** What the client shows of these conversations. */
    JsonObject state(List<Long> ids) throws InterruptedException {
        var asked = new JsonArray();
        ids.forEach(asked::add);
        Jvm now = client.join();
        tell(fields("do", "state", "chats", asked));
        return Objects.requireNonNull(now.await("state"), "The client fell silent; see client.err.");
    }

    /** The agent decides about a message that failed. */
    void decide(boolean again, long localId) {
        tell(fields("do", again ? "retry" : "discard", "local", localId));
    }

    /** One message as the server holds it. */
    record Held(long id, String text, boolean note, boolean ours) {}

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
                boolean ours = message.get("message_type").getAsInt() == 1
                        && message.get("sender") instanceof JsonObject sender
                        && sender.get("id").getAsLong() == self();
                held.add(new Held(
                        message.get("id").getAsLong(),
                        text(message, "content"),
                        message.get("private").getAsBoolean(),
                        ours));
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
        for (CompletableFuture<Jvm> process : List.of(client, server)) {
            process.thenAccept(Jvm::close).exceptionally(e -> null).join();
        }
    }
}
