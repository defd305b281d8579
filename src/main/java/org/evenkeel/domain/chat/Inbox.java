package org.evenkeel.domain.chat;

/**
 * A channel customers write to.
 *
 * @param channelType the server's word, such as {@code Channel::Api} or {@code Channel::Email}
 */
public record Inbox(long id, String name, String channelType) {
    /** Whether strangers can read along. */
    public boolean isPublic() {
        return channelType.startsWith("Channel::Twitter");
    }
}
