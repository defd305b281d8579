package org.evenkeel.desk;

import java.time.Instant;
import java.util.List;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.template.EditShare;
import org.evenkeel.domain.template.Slots;
import org.evenkeel.store.TemplateUseTable.Waiting;
import org.evenkeel.store.WriteSession;

/** Compares what is sent with the templates that were put into its draft. */
final class TemplateTrace {
    /** Changed by more than this, a template was thrown away rather than edited. */
    private static final double THROWN_AWAY = 0.8;

    private TemplateTrace() {}

    /** Part of the transaction that queues the message. */
    static void sent(
            WriteSession session,
            long conversationId,
            Visibility visibility,
            long messageId,
            String text,
            Instant now) {
        List<Waiting> inserted = session.templateUses().waiting(conversationId, visibility);
        boolean alone = inserted.size() == 1;
        for (Waiting use : inserted) {
            double within = EditShare.within(use.inserted(), text);
            boolean gone = within > THROWN_AWAY;
            double share = alone ? EditShare.whole(use.inserted(), text) : within;
            String wording = alone && !gone && share > 0 ? Slots.unfill(text.strip(), use.slots()) : "";
            session.templateUses().sent(use.id(), messageId, now, gone ? null : share, wording);
        }
    }
}
