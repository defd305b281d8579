package org.evenkeel.localserver.customers.line;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.evenkeel.localserver.customers.person.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One customer's conversation, seen from the customer's chair: say something exactly once, hear what comes back. What
 * comes back arrives by websocket, and by reading the messages while the websocket is down. For one customer's thread;
 * all waiting can be interrupted.
 */
public final class Line implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Line.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 60;
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(60);
    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST_TEXT = 150_000;
    private static final int INCOMING = 0;
    private static final int OUTGOING = 1;

    private final PublicApi api;
    private final InstantSource clock;
    private final Duration pollEvery;
    private final LinkedBlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Set<Long> known = new HashSet<>(); // guarded by itself
    private final String sourceId;
    private final long conversationId;
    private final Stream stream;
    private Instant lookedAt;
    private boolean caughtUp;
    private long lastOwnId;

    private Line(
            PublicApi api, InstantSource clock, Duration pollEvery, String sourceId, long id, StreamOpener opener) {
        this.api = api;
        this.clock = clock;
        this.pollEvery = pollEvery;
        this.sourceId = sourceId;
        this.conversationId = id;
        this.lookedAt = clock.instant();
        this.stream = opener.open(this::event);
        stream.keepUp();
    }

    /** Makes the stream once there is somebody to listen. */
    private interface StreamOpener {
        Stream open(Consumer<JsonObject> listener);
    }

    /**
     * Introduces the person and begins a conversation.
     *
     * @param attributes custom attributes of the conversation
     * @param pollEvery how often to read messages while the websocket is down
     * @throws IOException when the server refused, or could not be reached for minutes
     */
    public static Line open(
            HttpClient http,
            URI server,
            String inboxIdentifier,
            Person person,
            Map<String, String> attributes,
            Duration pollEvery,
            InstantSource clock)
            throws IOException, InterruptedException {
        PublicApi api = new PublicApi(http, server, inboxIdentifier);
        String sourceId = UUID.randomUUID().toString();
        PublicApi.Contact contact = insist(() -> api.createContact(sourceId, person));
        boolean[] tried = {false};
        long conversation = insist(() -> {
            List<Long> existing = tried[0] ? api.conversationIds(contact.sourceId()) : List.of();
            tried[0] = true;
            return existing.isEmpty() ? api.createConversation(contact.sourceId(), attributes) : existing.getLast();
        });
        return new Line(
                api,
                clock,
                pollEvery,
                contact.sourceId(),
                conversation,
                listener -> new Stream(http, server, contact.pubsubToken(), clock, listener));
    }

    public long conversationId() {
        return conversationId;
    }

    /**
     * Sends a message exactly once: when an attempt's outcome is unknown it looks before it tries again.
     *
     * @return the server's id of the message
     * @throws IOException when the server refused, or could not be reached for minutes
     */
    public long say(String text) throws IOException, InterruptedException {
        String echoId = UUID.randomUUID().toString();
        boolean[] tried = {false};
        lastOwnId = insist(() -> {
            Long arrived = tried[0] ? arrived(text) : null;
            tried[0] = true;
            return arrived != null ? arrived : post(text, echoId);
        });
        return lastOwnId;
    }

    /** The server takes so many messages a minute in one conversation and refuses more; that passes. */
    private long post(String text, String echoId) throws IOException, InterruptedException {
        try {
            return api.post(sourceId, conversationId, text, echoId);
        } catch (RefusedException e) {
            if (e.status() == UNPROCESSABLE && text.codePointCount(0, text.length()) <= LONGEST_TEXT) {
                throw new IOException("The conversation takes no more messages this minute.", e);
            }
            throw e;
        }
    }

    /** The next thing heard, or null when nothing came within {@code atMost}. */
    public @Nullable Heard listen(Duration atMost) throws InterruptedException {
        Instant end = clock.instant().plus(atMost);
        while (true) {
            keepUp();
            Duration left = Duration.between(clock.instant(), end);
            Duration slice = left.compareTo(pollEvery) < 0 ? left : pollEvery;
            Heard next = heard.poll(Math.max(slice.toNanos(), 0), TimeUnit.NANOSECONDS);
            if (next != null || left.compareTo(pollEvery) <= 0) {
                return next;
            }
        }
    }

    /** Shows or hides "is typing". A failure is nobody's concern. */
    public void typing(boolean on) throws InterruptedException {
        atBest(() -> api.typing(sourceId, conversationId, on));
    }

    /** Marks everything so far as read. A failure is nobody's concern. */
    public void markRead() throws InterruptedException {
        atBest(() -> api.seen(sourceId, conversationId));
    }

    /**
     * Answers a survey.
     *
     * @param rating 1 to 5
     * @param words may be empty
     */
    public void answerSurvey(long messageId, int rating, String words) throws IOException, InterruptedException {
        insist(() -> {
            api.answerSurvey(sourceId, conversationId, messageId, rating, words);
            return messageId;
        });
    }

    @Override
    public void close() {
        stream.close();
    }

    private void keepUp() throws InterruptedException {
        stream.keepUp();
        boolean live = stream.live();
        Instant now = clock.instant();
        boolean due = !lookedAt.plus(live ? LOOK_ANYWAY : pollEvery).isAfter(now);
        if (due || (live && !caughtUp)) {
            lookedAt = now;
            caughtUp = live;
            atBest(() -> {
                for (JsonElement each : api.newest(sourceId, conversationId)) {
                    message(each.getAsJsonObject());
                }
            });
        }
    }

    /** The id of {@code text} if an attempt whose answer was lost has stored it after all. */
    private @Nullable Long arrived(String text) throws IOException, InterruptedException {
        for (JsonElement each : api.newest(sourceId, conversationId)) {
            JsonObject message = each.getAsJsonObject();
            long id = message.get("id").getAsLong();
            if (number(message, "message_type") == INCOMING && id > lastOwnId && text.equals(text(message))) {
                return id;
            }
        }
        return null;
    }

    private void event(JsonObject event) {
        JsonObject data = event.getAsJsonObject("data");
        switch (event.get("event").getAsString()) {
            case "message.created" -> {
                if (number(data, "conversation_id") == conversationId) {
                    message(data);
                }
            }
            case "conversation.status_changed" -> {
                if (number(data, "id") == conversationId) {
                    heard.add(new Heard.StatusChanged(data.get("status").getAsString()));
                }
            }
            case "conversation.typing_on" -> heard.add(new Heard.AgentTyping(true));
            case "conversation.typing_off" -> heard.add(new Heard.AgentTyping(false));
            default -> log.trace("A customer does not mind {}", event.get("event"));
        }
    }

    private void message(JsonObject message) {
        long id = message.get("id").getAsLong();
        boolean isPrivate = message.has("private") && message.get("private").getAsBoolean();
        boolean survey = message.has("content_type")
                && !message.get("content_type").isJsonNull()
                && message.get("content_type").getAsString().equals("input_csat");
        boolean relevant = survey || number(message, "message_type") == OUTGOING;
        if (isPrivate || !relevant) {
            return;
        }
        synchronized (known) {
            if (!known.add(id)) {
                return;
            }
        }
        heard.add(survey ? new Heard.Survey(id) : new Heard.AgentMessage(id, text(message)));
    }

    private static long number(JsonObject from, String field) {
        return from.has(field) && from.get(field).isJsonPrimitive()
                ? from.get(field).getAsLong()
                : -1;
    }

    private static String text(JsonObject message) {
        return message.has("content") && message.get("content").isJsonPrimitive()
                ? message.get("content").getAsString()
                : "";
    }

    /** A call to the server with a result. */
    private interface Call<T> {
        T make() throws IOException, InterruptedException;
    }

    /** A call to the server without one. */
    private interface Gesture {
        void make() throws IOException, InterruptedException;
    }

    private static <T> T insist(Call<T> call) throws IOException, InterruptedException {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                return call.make();
            } catch (RefusedException e) {
                throw e;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                log.debug("A customer tries again: {}", e.toString());
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private static void atBest(Gesture gesture) throws InterruptedException {
        try {
            gesture.make();
        } catch (IOException e) {
            log.debug("A customer's gesture was lost: {}", e.toString());
        }
    }
}
