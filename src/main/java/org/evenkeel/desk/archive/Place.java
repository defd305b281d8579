package org.evenkeel.desk.archive;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.store.Database;
import org.evenkeel.store.KeyValueTable;
import org.evenkeel.store.ReadSession;

/**
 * Where this computer stands.
 *
 * @param server fingerprint of server and account; of a server that only this computer has, one that nobody else has
 * @param computer names the cache
 */
record Place(String server, String computer) {
    static Place of(Database database) {
        String computer =
                database.read(s -> s.meta().get(KeyValueTable.COMPUTER).orElse(""));
        if (computer.isEmpty()) {
            computer = UUID.randomUUID().toString();
            String made = computer;
            database.change(s -> s.meta().put(KeyValueTable.COMPUTER, made));
        }
        String known = computer;
        return database.read(s -> new Place(
                Checksum.of(s.meta()
                                .get(KeyValueTable.SERVER)
                                .map(server -> server + "|"
                                        + s.meta().get(KeyValueTable.ACCOUNT).orElse(""))
                                .orElse("computer|" + known))
                        .substring(0, 32),
                known));
    }

    /** What ids of any server are called here. */
    Function<String, Ids> ids(ReadSession s) {
        Map<Long, Long> back = new HashMap<>();
        for (Agent agent : s.directory().agents()) {
            back.put(Ids.foreign(server, "agent", agent.id()), agent.id());
        }
        return other -> new Ids(other, other.equals(server), other.equals(server) ? back : Map.of());
    }
}
