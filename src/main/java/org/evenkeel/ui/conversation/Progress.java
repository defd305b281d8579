package org.evenkeel.ui.conversation;

import java.time.Duration;
import java.time.Instant;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.jspecify.annotations.Nullable;

/** What a row says about the way of a message of ours. */
enum Progress {
    /** Nothing to say: others' messages, notes that arrived, and our own in their first half second. */
    QUIET,
    SENDING,
    /** The line is down; it goes out by itself later. */
    WAITING,
    /** Its conversation moved on meanwhile: it waits for the agent's word. */
    HELD,
    SENT,
    DELIVERED,
    READ,
    FAILED;

    /** A mark that comes and goes within this time would only flicker. */
    static final Duration PATIENCE = Duration.ofMillis(500);

    static Progress of(Message message, boolean offline, @Nullable Instant customerSaw, Instant now) {
        if (message.kind() != MessageKind.OUTGOING || message.deleted()) {
            return QUIET;
        }
        return switch (message.delivery()) {
            case QUEUED -> offline ? WAITING : pending(message, now);
            case SENDING -> pending(message, now);
            case HELD -> HELD;
            case FAILED -> FAILED;
            case READ -> message.isNote() ? QUIET : READ;
            case SENT, DELIVERED -> {
                if (message.isNote()) {
                    yield QUIET;
                }
                if (customerSaw != null && !customerSaw.isBefore(message.createdAt())) {
                    yield READ;
                }
                yield message.delivery() == Delivery.SENT ? SENT : DELIVERED;
            }
        };
    }

    private static Progress pending(Message message, Instant now) {
        return now.isBefore(message.createdAt().plus(PATIENCE)) ? QUIET : SENDING;
    }

    /** True when the row must show it even in the middle of a group. */
    boolean pressing() {
        return this == SENDING || this == WAITING || this == HELD || this == FAILED;
    }
}
