package org.evenkeel.localserver.http;

import java.util.function.Function;
import java.util.function.Supplier;
import org.evenkeel.localserver.faults.Switchboard;
import org.evenkeel.localserver.json.Views;
import org.evenkeel.localserver.rules.Entry;
import org.evenkeel.localserver.rules.Ledger;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.Database;
import org.evenkeel.localserver.state.Presence;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.ServerClock;
import org.evenkeel.localserver.state.Tables;
import org.evenkeel.localserver.state.UserRow;
import org.jspecify.annotations.Nullable;

/**
 * What every route needs.
 *
 * @param base the server's address without a slash at the end, known once it listens
 */
public record Core(
        Database database,
        Ledger ledger,
        Presence presence,
        ServerClock clock,
        Uploads uploads,
        Switchboard faults,
        Supplier<String> base) {

    <T extends @Nullable Object> T read(Function<Tables, T> work) {
        return database.read(work);
    }

    <T extends @Nullable Object> T change(Function<Entry, T> work) {
        return ledger.change(work);
    }

    Roster roster(Tables tables) {
        return database.roster(tables);
    }

    Views views(Tables tables) {
        return Views.over(tables, roster(tables), presence, base.get());
    }

    /**
     * The conversation that a caller names.
     *
     * @throws ApiError 404 when there is none, 401 when it is not the caller's to open
     */
    ConversationRow conversation(Tables tables, UserRow caller, long displayId) {
        ConversationRow conversation =
                tables.conversations().byDisplayId(displayId).orElseThrow(ApiError::notFound);
        if (!roster(tables).mayOpen(caller, conversation)) {
            throw ApiError.forbidden();
        }
        return conversation;
    }
}
