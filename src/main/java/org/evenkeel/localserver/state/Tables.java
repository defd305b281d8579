package org.evenkeel.localserver.state;

import org.jdbi.v3.core.Handle;

/** All tables over one connection; for one thread at a time, as {@link Database} hands it out. */
public record Tables(
        UserTable users,
        DirectoryTable directory,
        ContactTable contacts,
        ConversationTable conversations,
        ConversationQuery queries,
        MessageTable messages,
        CsatTable surveys) {
    Tables(Handle handle) {
        this(
                new UserTable(handle),
                new DirectoryTable(handle),
                new ContactTable(handle),
                new ConversationTable(handle),
                new ConversationQuery(handle),
                new MessageTable(handle),
                new CsatTable(handle));
    }
}
