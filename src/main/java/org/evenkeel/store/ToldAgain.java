package org.evenkeel.store;

import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.PostedMessage;

/** What a message is after the server has told of it once more. */
final class ToldAgain {
    private ToldAgain() {}

    /**
     * What holds after the server has told. Events swap places, and deletion wipes our reference, so what only ever grows never
     * shrinks: a deletion stays, a read mark stays, a rating stays, the reference stays.
     */
    static Message merged(Message held, PostedMessage told, MessageTable.Source source) {
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
    private static Delivery furthest(Message held, Delivery told, MessageTable.Source source) {
        boolean older = held.serverId() != null
                && held.delivery() == Delivery.FAILED
                && told == Delivery.SENT
                && source == MessageTable.Source.READ;
        if (older) {
            return held.delivery();
        }
        boolean comparable = held.serverId() != null && held.delivery().accepted() && told.accepted();
        return comparable && held.delivery().compareTo(told) > 0 ? held.delivery() : told;
    }
}
