package org.evenkeel.localserver.json;

import com.google.gson.JsonObject;
import java.util.List;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.MessageRow;
import org.evenkeel.localserver.state.MessageTable;
import org.evenkeel.localserver.state.Presence;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.Tables;

/** All views over one moment of the database. */
public record Views(
        PeopleView people,
        MessageView messages,
        ConversationView conversations,
        DirectoryView directory,
        MessageTable table) {

    /** @param base the server's address without a slash at the end */
    public static Views over(Tables tables, Roster roster, Presence presence, String base) {
        var people = new PeopleView(roster, presence);
        var messages = new MessageView(roster, people, base);
        return new Views(
                people,
                messages,
                new ConversationView(roster, people, messages, tables.messages()),
                new DirectoryView(people),
                tables.messages());
    }

    /** REST shapes of messages of one conversation, with their files. */
    public List<JsonObject> rest(List<MessageRow> rows, ConversationRow conversation) {
        var files = table.attachments(rows.stream().map(MessageRow::id).toList());
        return rows.stream()
                .map(row -> messages.rest(row, conversation, files.getOrDefault(row.id(), List.of())))
                .toList();
    }

    public JsonObject rest(MessageRow row, ConversationRow conversation) {
        return rest(List.of(row), conversation).getFirst();
    }

    /** Public shapes of messages of one conversation, with their files. */
    public List<JsonObject> forCustomer(List<MessageRow> rows, ConversationRow conversation) {
        var files = table.attachments(rows.stream().map(MessageRow::id).toList());
        return rows.stream()
                .map(row -> messages.forCustomer(row, conversation, files.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** The websocket's shape of one message. */
    public JsonObject cable(MessageRow row, ConversationRow conversation) {
        return messages.cable(
                row, conversation, table.attachments(List.of(row.id())).getOrDefault(row.id(), List.of()));
    }
}
