package org.evenkeel.localserver.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a server or the way to it may do to a client. */
public enum Fault {
    /** An agent's message is stored; its request is never answered. */
    NEVER_ANSWER,
    /** An agent's message is stored; its request is answered with 500. */
    FAIL_AFTER_STORING,
    /** An agent's message is stored; its request is answered after a delay. */
    ANSWER_LATE,
    /** An agent's message is stored and answered only after a delay, when its client may have given up. */
    STORE_LATE,
    /** An agent's message is stored; its connection breaks before the answer. */
    BREAK_OFF,
    /** Any request of a member is answered with 429, as text, and does nothing. */
    TOO_MANY_REQUESTS,
    /** Headers with an underscore do not arrive, as behind some proxies. */
    STRIP_UNDERSCORES,
    /** All sockets break, without a close frame, as an event is to be sent. */
    DROP_SOCKET,
    /** A ping is left out. */
    STOP_PINGS,
    /** An event is sent after the one that follows it. */
    SWAP_EVENTS,
    /** An event is sent twice. */
    DOUBLE_EVENT,
    /** An event is not sent. */
    LOSE_EVENT,
    /** A sign of life on the socket is forgotten. */
    LOSE_PRESENCE,
    /** The server is one of before 4.9.0: says so, and drops content attributes it does not know. */
    OLD_SERVER,
    /** The server cannot be reached for a time: open connections break, new ones are refused. */
    VANISH;

    /** The name on the wire: {@code never_answer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Fault> of(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word().equals(word))
                .findFirst();
    }
}
