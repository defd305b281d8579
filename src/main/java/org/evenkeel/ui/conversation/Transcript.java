package org.evenkeel.ui.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.ui.conversation.RichText.Secrets;
import org.jspecify.annotations.Nullable;

/** The rows of one transcript, kept in order by small changes: what did not change is not touched. FX thread only. */
final class Transcript {
    private static final Duration GROUP = Duration.ofMinutes(2);
    private static final Comparator<TranscriptRow> ORDER =
            Comparator.comparing(TranscriptRow::message, Message.TRANSCRIPT_ORDER);

    /** A message and its text, read and marked up off the FX thread. */
    record Prepared(Message message, RichText body) {
        static Prepared of(Message message) {
            boolean markdown = message.kind() != MessageKind.ACTIVITY && !message.deleted();
            return new Prepared(message, markdown ? RichText.masked(message.text()) : RichText.plain(message.text()));
        }
    }

    /**
     * What the rows are read with.
     *
     * @param customerSaw up to when the customer has read, or null
     */
    record Reading(boolean offline, @Nullable Instant customerSaw, Instant now) {}

    private final ObservableList<TranscriptRow> rows = FXCollections.observableArrayList();
    private final ObservableList<TranscriptRow> readOnly = FXCollections.unmodifiableObservableList(rows);
    private final Map<Long, TranscriptRow> byId = new HashMap<>();
    private final ZoneId zone;
    private Reading reading;

    Transcript(ZoneId zone, Instant now) {
        this.zone = zone;
        this.reading = new Reading(false, null, now);
    }

    ObservableList<TranscriptRow> rows() {
        return readOnly;
    }

    boolean contains(long localId) {
        return byId.containsKey(localId);
    }

    /** Puts older messages in front. */
    void prepend(List<Prepared> page) {
        List<Prepared> fresh = page.stream()
                .filter(prepared -> !contains(prepared.message().localId()))
                .toList();
        List<TranscriptRow> above = new ArrayList<>(fresh.size());
        for (int i = 0; i < fresh.size(); i++) {
            Message before = i == 0 ? null : fresh.get(i - 1).message();
            Message after = i + 1 < fresh.size() ? fresh.get(i + 1).message() : first();
            TranscriptRow row = settled(before, bare(fresh.get(i)), after);
            byId.put(row.message().localId(), row);
            above.add(row);
        }
        rows.addAll(0, above);
        settle(above.size());
    }

    private @Nullable Message first() {
        return rows.isEmpty() ? null : rows.getFirst().message();
    }

    /**
     * Takes in what was read again.
     *
     * @param asked the ids that changed; those without a message are gone
     * @param complete true when nothing older than the first row exists; else what sorts before it is left to paging
     * @return the new messages that came to stand at the end, before those still waiting to be sent
     */
    List<Message> apply(Collection<Long> asked, List<Prepared> found, boolean complete) {
        Map<Long, Prepared> present = new HashMap<>();
        found.forEach(prepared -> present.put(prepared.message().localId(), prepared));
        for (long id : asked) {
            TranscriptRow old = byId.get(id);
            if (old != null && !present.containsKey(id)) {
                remove(old);
            }
        }
        List<Message> news = new ArrayList<>();
        for (Prepared prepared : found) {
            TranscriptRow old = byId.get(prepared.message().localId());
            if (old != null) {
                replace(old, prepared);
            } else if (complete || rows.isEmpty() || ORDER.compare(bare(prepared), rows.getFirst()) > 0) {
                int at = insert(prepared);
                if (atTail(at, present)) {
                    news.add(prepared.message());
                }
            }
        }
        return news;
    }

    private boolean atTail(int index, Map<Long, Prepared> news) {
        return rows.subList(index + 1, rows.size()).stream()
                .map(TranscriptRow::message)
                .allMatch(later -> later.serverId() == null || news.containsKey(later.localId()));
    }

    /** Reads all rows anew with another clock, line or sight of the customer; touches only those it alters. */
    void read(Reading changed) {
        boolean same =
                reading.offline() == changed.offline() && Objects.equals(reading.customerSaw(), changed.customerSaw());
        reading = changed;
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (same && rows.get(i).message().serverId() != null) {
                return;
            }
            settle(i);
        }
    }

    /** True while a row waits for the clock to say more about it. */
    boolean pending() {
        for (int i = rows.size() - 1; i >= 0; i--) {
            Message message = rows.get(i).message();
            if (message.serverId() != null) {
                return false;
            }
            if (rows.get(i).progress() == Progress.QUIET) {
                return true;
            }
        }
        return false;
    }

    /** Shows what a row hides, or hides it again; until the row leaves. */
    void turn(TranscriptRow shown) {
        TranscriptRow row = byId.get(shown.message().localId());
        if (row == null || row.body().secrets() == Secrets.NONE) {
            return;
        }
        String text = row.message().text();
        put(
                find(row),
                new TranscriptRow(
                        row.message(),
                        row.body().masked() ? RichText.revealed(text) : RichText.masked(text),
                        row.day(),
                        row.starts(),
                        row.ends(),
                        row.progress()));
    }

    /** Hides again what was shown of all rows. */
    void conceal() {
        List.copyOf(rows).stream()
                .filter(row -> row.body().secrets() == Secrets.SHOWN)
                .forEach(this::turn);
    }

    private static TranscriptRow bare(Prepared prepared) {
        return new TranscriptRow(prepared.message(), prepared.body(), null, true, true, Progress.QUIET);
    }

    private void remove(TranscriptRow old) {
        int at = find(old);
        rows.remove(at);
        byId.remove(old.message().localId());
        settle(at - 1);
        settle(at);
    }

    private void replace(TranscriptRow old, Prepared prepared) {
        int at = find(old);
        RichText body = old.message().text().equals(prepared.message().text())
                        && old.message().deleted() == prepared.message().deleted()
                ? old.body()
                : prepared.body();
        TranscriptRow next =
                new TranscriptRow(prepared.message(), body, old.day(), old.starts(), old.ends(), old.progress());
        boolean stays = (at == 0 || ORDER.compare(rows.get(at - 1), next) < 0)
                && (at == rows.size() - 1 || ORDER.compare(next, rows.get(at + 1)) < 0);
        if (stays) {
            put(at, settled(at, next));
            settle(at - 1);
            settle(at + 1);
        } else {
            remove(old);
            insert(new Prepared(prepared.message(), body));
        }
    }

    private int insert(Prepared prepared) {
        TranscriptRow row = bare(prepared);
        int at = rows.isEmpty() || ORDER.compare(rows.getLast(), row) < 0 ? rows.size() : -find(row) - 1;
        rows.add(at, row);
        put(at, settled(at, row));
        settle(at - 1);
        settle(at + 1);
        return at;
    }

    private int find(TranscriptRow row) {
        return Collections.binarySearch(rows, row, ORDER);
    }

    private void settle(int index) {
        if (index >= 0 && index < rows.size()) {
            put(index, settled(index, rows.get(index)));
        }
    }

    private void put(int index, TranscriptRow row) {
        byId.put(row.message().localId(), row);
        if (!row.sameAs(rows.get(index))) {
            rows.set(index, row);
        }
    }

    private TranscriptRow settled(int index, TranscriptRow row) {
        Message before = index == 0 ? null : rows.get(index - 1).message();
        Message after = index + 1 < rows.size() ? rows.get(index + 1).message() : null;
        return settled(before, row, after);
    }

    private TranscriptRow settled(@Nullable Message before, TranscriptRow row, @Nullable Message after) {
        Message message = row.message();
        LocalDate day = day(message);
        boolean begins = before == null || !day(before).equals(day);
        return new TranscriptRow(
                message,
                row.body(),
                begins ? day : null,
                begins || !together(before, message),
                after == null || !day(after).equals(day) || !together(message, after),
                Progress.of(message, reading.offline(), reading.customerSaw(), reading.now()));
    }

    private LocalDate day(Message message) {
        return LocalDate.ofInstant(message.createdAt(), zone);
    }

    private static boolean together(@Nullable Message one, @Nullable Message next) {
        return one != null
                && next != null
                && one.kind() == next.kind()
                && one.visibility() == next.visibility()
                && one.deleted() == next.deleted()
                && one.contentType().equals(next.contentType())
                && one.author().kind() == next.author().kind()
                && one.author().id() == next.author().id()
                && Duration.between(one.createdAt(), next.createdAt()).compareTo(GROUP) < 0;
    }
}
