package org.evenkeel.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.store.ReadSession;
import org.evenkeel.store.SearchTable;
import org.jspecify.annotations.Nullable;

/** Leads from words to the sessions they were said in. */
final class SessionWords {
    /** So many messages at most, the newest ones. */
    private static final int FOUND_AT_MOST = 5_000;

    private SessionWords() {}

    /** As {@link org.evenkeel.store.SessionQuery#messages}; null when nothing is looked for. */
    static @Nullable List<Long> found(ReadSession s, String words) {
        if (words.isBlank()) {
            return null;
        }
        Filters filters = Filters.of(s, Question.of(words, ZoneId.systemDefault()));
        if (filters.impossible()) {
            return List.of();
        }
        Stream<Long> handed = filters.statuses().isEmpty()
                ? s.search().handed(filters.query(), FOUND_AT_MOST).stream().map(id -> -id)
                : Stream.of();
        return Stream.concat(
                        s
                                .search()
                                .look(s.search().newest(filters.query(), null, FOUND_AT_MOST), filters.statuses())
                                .stream()
                                .map(SearchTable.Found::localId),
                        handed)
                .toList();
    }
}
