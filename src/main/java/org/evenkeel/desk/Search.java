package org.evenkeel.desk;

import java.time.Instant;
import java.util.List;
import org.evenkeel.store.Database;
import org.jspecify.annotations.Nullable;

/** Finds everything the cache holds: messages, notes, customers, conversation numbers. Never on the FX thread. */
public final class Search {
    /** How many results a page shows. */
    public static final int PAGE = 50;

    private final Database database;

    public Search(Database database) {
        this.database = database;
    }

    /** What a result is. */
    public enum Kind {
        MESSAGE,
        NOTE,
        /** The customer themselves; the place is their newest conversation. */
        CUSTOMER,
        /** A conversation whose number was asked for. */
        CONVERSATION
    }

    /** Characters of a snippet that matched: from {@code start} to before {@code end}. */
    public record Range(int start, int end) {}

    /** Plain text on one line (no markup), with what matched. @param matches in order, not overlapping; may be empty */
    public record Snippet(String text, List<Range> matches) {}

    /**
     * One place to go to.
     *
     * @param localId the message to open the transcript at; null for a customer or a conversation
     * @param customer the conversation's customer; never empty
     * @param who who wrote it; empty for a customer or a conversation
     * @param when it was written, or the conversation's last activity
     */
    public record Hit(
            Kind kind,
            long conversationId,
            @Nullable Long localId,
            String customer,
            String who,
            Instant when,
            Snippet snippet) {}

    /**
     * What was found.
     *
     * @param hits best first
     * @param forgiven when nothing exact was found: the words that were taken instead, as in {@code refnud → refund}; else empty
     * @param more true when there are more than these
     * @param behind messages that are in the cache and not searchable yet; 0 when all are
     * @param trouble a part of the question that was not understood and left out, as a sentence; else empty
     */
    public record Results(List<Hit> hits, List<String> forgiven, boolean more, long behind, String trouble) {
        public Results {
            hits = List.copyOf(hits);
            forgiven = List.copyOf(forgiven);
        }
    }

    /**
     * Understands words and prefixes, {@code "an exact phrase"}, {@code from:customer}, {@code by:agent} (or {@code by:me}),
     * {@code in:inbox} (or {@code in:1234}), {@code before:2026-05-01}, {@code after:2026-05}, {@code has:note},
     * {@code is:resolved} (open, pending, snoozed).
     */
    public Results find(String question, int limit) {
        return database.read(s -> new Results(List.of(), List.of(), false, 0, ""));
    }
}
