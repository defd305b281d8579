package org.evenkeel.store;

import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.store.MessageTable.Source;

/** What becomes of a message that is held when the server tells it once more. */
final class MessageMerge {
    private MessageMerge() {}

    /**
     * What holds after the server has told. Events swap places, and deletion wipes our reference, so what only ever grows never
     * shrinks: a deletion stays, a read mark stays, a rating stays, the reference stays.
     */
    static Message merged(Message held, PostedMessage told, Source source) {
        Delivery delivery = furthest(held, told.delivery(), source);
        boolean stale = held.deleted() && !told.deleted();
        return new Message(
                held.localId(),
                told.id(),
                held.conversationId(),
                told.kind(),
                told.author(),
                stale ? held.text() : told.text(),
                stale ? held.contentType() : told.contentType(),
                told.visibility(),
                told.createdAt(),
                delivery,
                delivery != Delivery.FAILED ? null : told.delivery() == delivery ? told.failure() : held.failure(),
                held.clientRef(),
                told.inReplyTo() != null ? told.inReplyTo() : held.inReplyTo(),
                held.deleted() || told.deleted(),
                told.surveyRating() != null ? told.surveyRating() : held.surveyRating(),
                stale ? held.attachments() : told.attachments());
    }

    /** A page that was fetched before the channel failed still says SENT; that it was sent again after all, an event tells. */
    private static Delivery furthest(Message held, Delivery told, Source source) {
        boolean older = held.serverId() != null
                && held.delivery() == Delivery.FAILED
                && told == Delivery.SENT
                && source == Source.READ;
        if (older) {
            return held.delivery();
        }
        boolean comparable = held.serverId() != null && held.delivery().accepted() && told.accepted();
        return comparable && held.delivery().compareTo(told) > 0 ? held.delivery() : told;
    }
}
