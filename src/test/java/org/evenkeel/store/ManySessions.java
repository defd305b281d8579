package org.evenkeel.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** Invented sessions by the million, one a minute, always the same; written as rows, without the chats they would come from. */
public final class ManySessions {
    private static final long GAP = 60_000;

    private ManySessions() {}

    /** CACHE COUNT: into the cache of a console that does not run; a copy of it, for they stay. */
    public static void main(String... arguments) {
        InstantSource clock = InstantSource.system();
        try (Database database = Database.open(Path.of(arguments[0]), clock)) {
            fill(database, Integer.parseInt(arguments[1]), clock.instant());
            pack(database);
        }
    }

    /** @param end when the newest one began, about */
    public static void fill(Database database, int count, Instant end) {
        database.change(session -> {
            session.handle()
                    .createUpdate("""
                            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)
                            INSERT INTO session (conversation_id, number, contact_id, agent_id, inbox_id, kind, created_at, began_at,
                              accepted_at, resolved_at, first_response, longest_wait, queue_wait, handle, resolution, transfers,
                              holds, hold_total, hold_asked, hold_granted, promises, kept, tone, rating, surveys, messages, others, score)
                            SELECT 10000000 + i, 1, i % 300000, 1 + i * 7919 % 40, 1 + i % 5, iif(i % 3 = 0, 'SERVICE', 'SUPPORT'),
                              :end - i * :gap, :end - i * :gap, :end - i * :gap + 20000, :end - i * :gap + 600000,
                              i * 104729 % 120000, i * 7919 % 240000, 20000, 580000 + i * 31 % 600000, 600000, i % 20 = 0,
                              i % 6 = 0, iif(i % 6 = 0, i * 17 % 300000, -1), i % 6 = 0, i % 6 = 0, i % 6 = 0, i % 12 = 0,
                              CASE i % 50 WHEN 0 THEN 'LEFT_CALMER' WHEN 1 THEN 'STAYED_UPSET' WHEN 2 THEN 'TURNED'
                                WHEN 3 THEN 'CALMED' ELSE 'CALM' END,
                              iif(i % 3 = 0, 1 + i * 13 % 5, -1), 1, 12, 1 + i * 7 % 40 / 10.0, iif(i % 100 = 0, 40 + i * 3 % 60, -1)
                            FROM n
                            """)
                    .bind("count", count)
                    .bind("end", end.toEpochMilli())
                    .bind("gap", GAP)
                    .execute();
            session.handle()
                    .execute(
                            "INSERT INTO session_label (title, session_id) SELECT 'refund', id FROM session WHERE id % 10 = 0");
        });
    }

    /** Packs them, as happens behind the writes. */
    public static void pack(Database database) {
        database.change(session -> session.facts().fillAll());
    }
}
