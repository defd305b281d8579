package org.evenkeel.desk;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.domain.alarm.AlarmChoices;
import org.evenkeel.domain.alarm.Quiet;
import org.evenkeel.domain.alarm.Watched;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.WaitTargets;
import org.evenkeel.store.ConversationSummary;
import org.evenkeel.store.Database;
import org.jspecify.annotations.Nullable;

/** What may call for the agent: the rows that alarms are read from, and what the person chose about them. Never on the FX thread. */
public final class Alarms {
    /** More than anybody can be called to. */
    private static final int MOST = 500;

    private final Database database;
    private final Settings settings;

    public Alarms(Database database, Settings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Everything that alarms hang on, as it stood at one moment. */
    public record Watch(List<Watched> watched, AlarmChoices choices) {
        public static final Watch NOTHING = new Watch(List.of(), AlarmChoices.SHIPPED);
    }

    /** Ours and nobody's conversations with the choices that go for them now. */
    public Watch watch() {
        WaitTargets targets = settings.waitTargets();
        AlarmChoices choices = settings.alarmChoices();
        return database.read(s -> {
            List<Watched> watched = new ArrayList<>();
            s.conversations()
                    .assignedTo(People.selfId(s), MOST)
                    .forEach(row -> watched.add(watched(row, true, targets)));
            s.conversations().unassigned(MOST).forEach(row -> watched.add(watched(row, false, targets)));
            return new Watch(watched, choices);
        });
    }

    private static Watched watched(ConversationSummary row, boolean mine, WaitTargets targets) {
        Conversation conversation = row.conversation();
        return new Watched(
                conversation.id(),
                People.name(row.contactName(), row.contactEmail(), row.contactPhone(), conversation.contactId()),
                mine,
                waiting(conversation, targets),
                null,
                List.of());
    }

    private static Watched.@Nullable Waiting waiting(Conversation conversation, WaitTargets targets) {
        if (conversation.waitingSince() == null
                || conversation.status() == ConversationStatus.SNOOZED
                || conversation.status() == ConversationStatus.RESOLVED) {
            return null;
        }
        boolean first = conversation.firstReplyAt() == null;
        return new Watched.Waiting(
                first,
                conversation.waitingSince(),
                conversation.waitingSince().plus((first ? targets.first() : targets.next()).alarm()));
    }

    /** Keeps when nobody may be disturbed. */
    public void quiet(Quiet quiet) {
        settings.quiet(quiet);
    }
}
