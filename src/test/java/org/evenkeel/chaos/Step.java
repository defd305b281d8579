package org.evenkeel.chaos;

import org.evenkeel.localserver.faults.Fault;

/** One thing that happens. Chats are numbered within their schedule. */
sealed interface Step {
    /** One of our agents writes. @param who 0 or 1, where there are two. @param usual a text that is written again and again, so that only its place tells it apart */
    record Write(int who, int chat, boolean note, boolean usual) implements Step {}

    /** Our agent writes and thinks better of it. */
    record TakeBack(int who, int chat) implements Step {}

    record Customer(int chat) implements Step {}

    record Colleague(int chat, boolean note) implements Step {}

    /** Somebody resolves or reopens. */
    record Settle(int chat, boolean open, boolean byColleague) implements Step {}

    record Ask(Fault fault, int next, int delayMs) implements Step {}

    /** {@code kill -9} of a client of ours. @param afterMs since the step before. @param goneMs until it is started again */
    record KillClient(int who, int afterMs, int goneMs) implements Step {}

    record KillServer(int afterMs, int goneMs) implements Step {}

    /** Somebody sets the clock of a client's computer. */
    record SetClock(int who, int bySeconds) implements Step {}

    record Wait(int ms) implements Step {}
}
