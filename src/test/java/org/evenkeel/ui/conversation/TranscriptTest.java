package org.evenkeel.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.ui.conversation.RichText.Secrets;
import org.evenkeel.ui.conversation.Transcript.Prepared;
import org.evenkeel.ui.conversation.Transcript.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Transcript transcript = new Transcript(ZoneOffset.UTC, NOON);
    private int touched;

    private static Message message(
            long localId, @Nullable Long serverId, MessageKind kind, Instant at, Delivery delivery, String text) {
        Author author = kind == MessageKind.INCOMING
                ? new Author(Author.Kind.CUSTOMER, 1, "Priya")
                : new Author(Author.Kind.AGENT, 7, "Ana");
        return new Message(
                localId,
                serverId,
                5,
                kind,
                author,
                text,
                "text",
                Visibility.REPLY,
                at,
                delivery,
                null,
                null,
                null,
                false,
                null,
                List.of());
    }

    private static Message said(long id, Instant at) {
        return message(id, id, MessageKind.INCOMING, at, Delivery.SENT, "message " + id);
    }

    private static Message ours(long id, Delivery delivery, @Nullable Long serverId) {
        return message(id, serverId, MessageKind.OUTGOING, NOON, delivery, "reply " + id);
    }

    private static List<Prepared> prepared(Message... messages) {
        return List.of(messages).stream().map(Prepared::of).toList();
    }

    private List<Long> ids() {
        return transcript.rows().stream().map(row -> row.message().localId()).toList();
    }

    private TranscriptRow row(int index) {
        return transcript.rows().get(index);
    }

    private List<Message> apply(Message... messages) {
        Set<Long> asked = new HashSet<>();
        List.of(messages).forEach(message -> asked.add(message.localId()));
        return transcript.apply(asked, prepared(messages), true);
    }

    @Test
    void messagesCloseInTimeAreAGroupAndDaysAreParted() {
        transcript.prepend(prepared(
                said(1, NOON.minusSeconds(86_400)),
                said(2, NOON),
                said(3, NOON.plusSeconds(60)),
                said(4, NOON.plusSeconds(600))));
        assertNotNull(row(0).day());
        assertNotNull(row(1).day());
        assertNull(row(2).day());
        assertTrue(row(1).starts());
        assertFalse(row(1).ends());
        assertFalse(row(2).starts());
        assertTrue(row(2).ends());
        assertTrue(row(3).starts());
    }

    @Test
    void anAcknowledgedReplyMovesToItsPlaceAndKeepsItsRow() {
        transcript.prepend(prepared(said(1, NOON)));
        apply(ours(10, Delivery.QUEUED, null));
        apply(ours(11, Delivery.QUEUED, null));
        apply(
                message(10, 3L, MessageKind.OUTGOING, NOON.plusSeconds(2), Delivery.SENT, "reply 10"),
                said(2, NOON.plusSeconds(1)));
        assertEquals(List.of(1L, 2L, 10L, 11L), ids());
    }

    @Test
    void whatIsGoneGoes() {
        transcript.prepend(prepared(said(1, NOON), said(2, NOON)));
        transcript.apply(Set.of(1L), List.of(), true);
        assertEquals(List.of(2L), ids());
        assertNotNull(row(0).day());
    }

    @Test
    void whatSortsBeforeTheFirstPageIsLeftToPaging() {
        transcript.prepend(prepared(said(5, NOON)));
        assertEquals(List.of(), transcript.apply(Set.of(1L), prepared(said(1, NOON.minusSeconds(9))), false));
        assertEquals(List.of(5L), ids());
        transcript.prepend(prepared(said(1, NOON.minusSeconds(9))));
        assertEquals(List.of(1L, 5L), ids());
    }

    @Test
    void onlyNewMessagesAtTheEndAreNews() {
        transcript.prepend(prepared(said(1, NOON), said(9, NOON.plusSeconds(9))));
        apply(ours(20, Delivery.QUEUED, null));
        assertEquals(List.of(), apply(said(2, NOON.plusSeconds(1))));
        assertEquals(1, apply(said(10, NOON.plusSeconds(10))).size());
        assertEquals(List.of(), apply(said(10, NOON.plusSeconds(10))));
    }

    @Test
    void aMarkAppearsOnlyAfterHalfASecond() {
        transcript.prepend(prepared(said(1, NOON)));
        apply(ours(10, Delivery.QUEUED, null));
        assertEquals(Progress.QUIET, row(1).progress());
        assertTrue(transcript.pending());
        transcript.read(new Reading(false, null, NOON.plusMillis(500)));
        assertEquals(Progress.SENDING, row(1).progress());
        transcript.read(new Reading(true, null, NOON.plusMillis(500)));
        assertEquals(Progress.WAITING, row(1).progress());
        assertFalse(transcript.pending());
        apply(ours(10, Delivery.SENT, 2L));
        assertEquals(Progress.SENT, row(1).progress());
        transcript.read(new Reading(false, NOON.plusSeconds(1), NOON.plusSeconds(1)));
        assertEquals(Progress.READ, row(1).progress());
    }

    @Test
    void aChangeTouchesNoMoreThanItsNeighbours() {
        transcript.prepend(LongStream.rangeClosed(1, 20_000)
                .mapToObj(id -> Prepared.of(said(id, NOON.plusSeconds(id * 30))))
                .toList());
        transcript.rows().addListener((ListChangeListener<TranscriptRow>) change -> {
            while (change.next()) {
                touched += change.getTo() - change.getFrom() + change.getRemovedSize();
            }
        });
        TranscriptRow far = row(10);
        Message altered =
                message(10_000, 10_000L, MessageKind.INCOMING, NOON.plusSeconds(300_000), Delivery.SENT, "edited");
        apply(altered);
        apply(said(20_001, NOON.plusSeconds(600_030)));
        assertEquals("edited", row(9_999).message().text());
        assertSame(far, row(10));
        assertTrue(touched < 12, () -> "touched " + touched);
    }

    @Test
    void inWhateverOrderTheyComeTheyStandInTranscriptOrder() {
        Random random = new Random(7);
        List<Message> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Message next = said(1 + random.nextInt(300), NOON.plusSeconds(random.nextInt(5_000)));
            all.removeIf(message -> message.localId() == next.localId());
            all.add(next);
            apply(next);
            if (i % 7 == 0) {
                Message gone = all.remove(random.nextInt(all.size()));
                transcript.apply(Set.of(gone.localId()), List.of(), true);
            }
        }
        all.sort(Message.TRANSCRIPT_ORDER);
        assertEquals(all, transcript.rows().stream().map(TranscriptRow::message).toList());
        for (int i = 0; i < all.size(); i++) {
            assertEquals(row(i).starts(), i == 0 || row(i - 1).ends(), "row " + i);
        }
    }

    @Test
    void whatWasShownOfSecretsIsHiddenAgain() {
        for (long id = 1; id <= 3; id++) {
            String text = id == 2 ? "nothing to hide" : "my card is 4111 1111 1111 1111";
            Message secret = message(id, id, MessageKind.INCOMING, NOON.plusSeconds(id), Delivery.SENT, text);
            transcript.apply(List.of(id), List.of(Prepared.of(secret)), true);
        }
        transcript.turn(transcript.rows().get(2));
        assertEquals(
                List.of(Secrets.HIDDEN, Secrets.NONE, Secrets.SHOWN),
                transcript.rows().stream().map(row -> row.body().secrets()).toList());
        transcript.conceal();
        assertEquals(
                List.of(Secrets.HIDDEN, Secrets.NONE, Secrets.HIDDEN),
                transcript.rows().stream().map(row -> row.body().secrets()).toList());
        assertFalse(transcript.rows().get(2).words().contains("4111 1111"));
    }
}
