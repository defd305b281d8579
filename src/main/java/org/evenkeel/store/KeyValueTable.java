package org.evenkeel.store;

import java.time.Instant;
import java.util.Optional;

/** Single facts by name. */
public final class KeyValueTable {
    /** Server id of the agent who is signed in. */
    public static final String SELF = "self";
    /** Server id of the account. */
    public static final String ACCOUNT = "account";
    /** Where the server is that other computers are signed in to as well; missing for one that only this computer has. */
    public static final String SERVER = "server";
    /** A random word that names this cache to others that get archives from it. */
    public static final String COMPUTER = "computer";
    /** When the cache last was known to be in step with the server. */
    public static final String LAST_SYNC = "last_sync";
    /** The newest state of any conversation, by the server's clock, when the cache last was in step. */
    public static final String SERVER_MARK = "server_mark";
    /** "true" when the server keeps our references on messages. */
    public static final String KEEPS_REF = "keeps_ref";
    /** How many pages of that list have been seen, while it is seen for the first time. */
    public static final String LISTED_PAGES = "listed_pages";
    /** Messages older than this are not kept, so they need not be fetched. */
    public static final String WANTED_FROM = "wanted_from";
    /** Present once every conversation the server lists has been seen. */
    public static final String LISTED = "listed";

    private final ReadSession session;
    private final String table;

    KeyValueTable(ReadSession session, String table) {
        this.session = session;
        this.table = table;
    }

    public Optional<String> get(String key) {
        return session.handle()
                .createQuery("SELECT value FROM " + table + " WHERE key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .findOne();
    }

    public Optional<Long> number(String key) {
        return get(key).map(Long::valueOf);
    }

    public Optional<Instant> time(String key) {
        return number(key).map(Instant::ofEpochMilli);
    }

    public void put(String key, String value) {
        session.handle()
                .createUpdate("INSERT INTO " + table + " (key, value) VALUES (:key, :value)"
                        + " ON CONFLICT (key) DO UPDATE SET value = excluded.value")
                .bind("key", key)
                .bind("value", value)
                .execute();
    }

    public void put(String key, long number) {
        put(key, Long.toString(number));
    }

    public void put(String key, Instant time) {
        put(key, time.toEpochMilli());
    }
}
