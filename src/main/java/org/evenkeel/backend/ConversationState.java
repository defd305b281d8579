package org.evenkeel.backend;

import java.util.Optional;
import org.evenkeel.domain.chat.Contact;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.PostedMessage;

/**
 * A conversation as one answer or event told it.
 *
 * @param contact its customer; fields the source left out are null, so merge and never replace
 * @param newest the newest message the answer carried, if any
 */
public record ConversationState(Conversation conversation, Contact contact, Optional<PostedMessage> newest) {}
