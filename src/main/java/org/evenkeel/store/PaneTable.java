package org.evenkeel.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which conversations the panes show, and where in them. */
public final class PaneTable {
    /** @param scrolledTo local id of the message at the top edge, or null when at the end */
    public record Pane(long conversationId, @Nullable Long scrolledTo) {}

    private final ReadSession session;

    PaneTable(ReadSession session) {
        this.session = session;
    }

    /** In order of the slots. */
    public List<Pane> all() {
        return session.handle()
                .createQuery("SELECT conversation_id, scrolled_to FROM pane ORDER BY slot")
                .map((row, context) -> new Pane(row.getLong("conversation_id"), Columns.longOrNull(row, "scrolled_to")))
                .list();
    }

    public void replace(List<Pane> panes) {
        session.handle().execute("DELETE FROM pane");
        for (int slot = 0; slot < panes.size(); slot++) {
            session.handle()
                    .createUpdate("INSERT INTO pane (slot, conversation_id, scrolled_to) VALUES (:slot, :id, :to)")
                    .bind("slot", slot)
                    .bind("id", panes.get(slot).conversationId())
                    .bind("to", panes.get(slot).scrolledTo())
                    .execute();
        }
    }
}
