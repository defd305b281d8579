package org.evenkeel.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.evenkeel.backend.chatwoot.ChatwootBackend;
import org.evenkeel.backend.chatwoot.Patience;
import org.evenkeel.desk.Presence;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.platform.SystemClock;
import org.evenkeel.sync.Backoff;
import org.evenkeel.sync.Outbox;
import org.evenkeel.sync.Rhythm;

/**
 * The workstation as a program without a window, at a hurried pace: one command of JSON a line in, one answer of JSON a line
 * out. It may be killed at any moment and started again on the same directory; what it called accepted is on disk.
 */
public final class HeadlessClient {
    private static final Patience HURRIED = new Patience(
            Duration.ofMillis(500),
            Duration.ofMillis(400),
            Duration.ofMillis(1_500),
            Duration.ofMillis(800),
            Duration.ofMillis(800),
            Duration.ofMillis(400),
            2_000,
            List.of(Duration.ofMillis(300), Duration.ofMillis(600)));

    private final Workstation workstation;
    private final PrintStream out;
    private final AtomicLong clockOffset;

    private HeadlessClient(Workstation workstation, PrintStream out, AtomicLong clockOffset) {
        this.workstation = workstation;
        this.out = out;
        this.clockOffset = clockOffset;
    }

    /** @param args directory, server's address, account, token, milliseconds after which an open outcome is looked at again */
    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        Logs.toFileIn(directory);
        Pace pace = new Pace(
                new Outbox.Timing(Duration.ofMillis(Long.parseLong(args[4])), Duration.ofSeconds(5), 8),
                new Rhythm(Duration.ofMillis(200), Duration.ofMillis(900)),
                new Backoff(new SplittableRandom(), Duration.ofMillis(20), Duration.ofMillis(200)));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        InstantSource wall = SystemClock.wall();
        var offset = new AtomicLong();
        InstantSource clock = () -> wall.instant().plusSeconds(offset.get());
        try (Workstation workstation = new Workstation(
                        directory.resolve("cache.db"),
                        new ChatwootBackend(
                                URI.create(args[1]), Long.parseLong(args[2]), () -> args[3], clock, HURRIED),
                        clock,
                        pace);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            workstation.start();
            var client = new HeadlessClient(workstation, out, offset);
            client.say(answer("ready"));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                client.obey(JsonParser.parseString(line).getAsJsonObject());
            }
        }
    }

    private void say(JsonObject answer) {
        out.println(answer);
    }

    private static JsonObject answer(String to) {
        JsonObject answer = new JsonObject();
        answer.addProperty("re", to);
        return answer;
    }

    private void obey(JsonObject command) {
        String verb = command.get("do").getAsString();
        JsonObject answer = answer(verb);
        switch (verb) {
            case "write" -> {
                Visibility visibility = command.get("note").getAsBoolean() ? Visibility.NOTE : Visibility.REPLY;
                workstation
                        .replies()
                        .sendNow(
                                command.get("chat").getAsLong(),
                                command.get("text").getAsString(),
                                visibility);
                answer.add("accepted", command.get("n"));
            }
            case "take back" -> {
                long localId = workstation
                        .replies()
                        .send(
                                command.get("chat").getAsLong(),
                                command.get("text").getAsString(),
                                Visibility.REPLY);
                answer.add(workstation.replies().undo(localId) ? "undone" : "accepted", command.get("n"));
            }
            case "set clock" -> clockOffset.addAndGet(command.get("by").getAsLong());
            case "resolve" ->
                workstation.desk().conversations().resolve(command.get("chat").getAsLong());
            case "reopen" ->
                workstation.desk().conversations().reopen(command.get("chat").getAsLong());
            case "retry" -> workstation.replies().tryAgain(command.get("local").getAsLong());
            case "discard" -> workstation.replies().discard(command.get("local").getAsLong());
            case "state" -> state(command.getAsJsonArray("chats"), answer);
            default -> throw new IllegalArgumentException(verb);
        }
        say(answer);
    }

    private void state(JsonArray chats, JsonObject answer) {
        Presence.Line line = workstation.desk().presence().line();
        answer.addProperty("line", line.state().name());
        answer.addProperty("why", line.sentence());
        answer.addProperty("outbox", line.outbox());
        answer.addProperty("failed", line.failed());
        answer.addProperty("held", workstation.desk().presence().held());
        JsonObject held = new JsonObject();
        chats.forEach(chat -> workstation
                .desk()
                .conversations()
                .card(chat.getAsLong())
                .ifPresent(card -> {
                    JsonObject told = new JsonObject();
                    told.addProperty(
                            "status", card.conversation().status().name().toLowerCase(java.util.Locale.ROOT));
                    told.add("messages", messages(chat.getAsLong()));
                    held.add(chat.getAsString(), told);
                }));
        answer.add("chats", held);
    }

    private JsonArray messages(long chat) {
        JsonArray messages = new JsonArray();
        for (Message message : workstation.transcripts().newest(chat, 10_000).messages()) {
            JsonObject told = new JsonObject();
            told.addProperty("local", message.localId());
            told.addProperty("id", message.serverId());
            told.addProperty("text", message.text());
            told.addProperty("note", message.isNote());
            told.addProperty("delivery", message.delivery().name());
            messages.add(told);
        }
        return messages;
    }
}
