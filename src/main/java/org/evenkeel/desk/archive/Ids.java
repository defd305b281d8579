package org.evenkeel.desk.archive;

import java.util.Map;

/**
 * What the ids of an archive are called here. On the same server they are what they are; those of another one become numbers below
 * zero, so that nobody is ever taken for somebody else.
 *
 * @param ours the archive's session is of the server and account this computer is signed in to
 * @param back our agents by the numbers that another computer, on another server, knows them by
 */
record Ids(String server, boolean ours, Map<Long, Long> back) {
    long agent(long id) {
        return id < 0 ? back.getOrDefault(id, id) : of("agent", id);
    }

    /** @param what customer, inbox or conversation */
    long of(String what, long id) {
        return id <= 0 || ours ? id : foreign(server, what, id);
    }

    /** The number that stands for a conversation here, its own server's being this one or not. */
    static long conversation(String server, long id) {
        return foreign(server, "conversation", id);
    }

    static long foreign(String server, String what, long id) {
        return Checksum.foreign(server + "/" + what + "/" + id);
    }
}
