package org.evenkeel.backend.chatwoot;

import org.evenkeel.domain.agent.Team;
import org.evenkeel.domain.chat.CannedResponse;
import org.evenkeel.domain.chat.Inbox;
import org.evenkeel.domain.chat.Label;
import org.jspecify.annotations.Nullable;

/** An entry of one of the account's slow-moving lists: inbox, team, label or canned response. */
record ListingDto(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String channelType,
        @Nullable String title,
        @Nullable String color,
        @Nullable String shortCode,
        @Nullable String content) {

    Inbox toInbox() {
        return new Inbox(number(), text(name), text(channelType));
    }

    Team toTeam() {
        return new Team(number(), text(name));
    }

    Label toLabel() {
        return new Label(number(), text(title), color == null ? "#808080" : color);
    }

    CannedResponse toCanned() {
        return new CannedResponse(number(), text(shortCode), text(content));
    }

    private long number() {
        return id == null ? 0 : id;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
