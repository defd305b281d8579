package org.evenkeel.localserver.state;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who said "I am here" lately: users count as present for 20 s, customers for 90 s. Kept in memory only. */
public final class Presence {
    private static final long USER_WINDOW = ServerClock.seconds(20);
    private static final long CONTACT_WINDOW = ServerClock.seconds(90);

    private final ServerClock clock;
    private final Map<Long, Long> users = new ConcurrentHashMap<>();
    private final Map<Long, Long> contacts = new ConcurrentHashMap<>();

    public Presence(ServerClock clock) {
        this.clock = clock;
    }

    public void userSeen(long userId) {
        users.put(userId, clock.now());
    }

    public void contactSeen(long contactId) {
        contacts.put(contactId, clock.now());
    }

    /** What others see of a user: {@code online}, {@code busy} or {@code offline}. */
    public String statusOf(UserRow user) {
        return !user.autoOffline() || within(users.get(user.id()), USER_WINDOW) ? user.availabilityWord() : "offline";
    }

    /** {@code online} or {@code offline}. */
    public String statusOfContact(long contactId) {
        return within(contacts.get(contactId), CONTACT_WINDOW) ? "online" : "offline";
    }

    /** @return user ids to status; who is absent from it is offline */
    public Map<String, String> presentUsers(Roster roster) {
        var present = new TreeMap<String, String>();
        for (UserRow user : roster.users().values()) {
            if (!user.autoOffline() || within(users.get(user.id()), USER_WINDOW)) {
                present.put(Long.toString(user.id()), user.availabilityWord());
            }
        }
        return present;
    }

    /** @return contact ids to {@code online} */
    public Map<String, String> presentContacts() {
        contacts.values().removeIf(seen -> !within(seen, CONTACT_WINDOW));
        var present = new TreeMap<String, String>();
        contacts.keySet().forEach(id -> present.put(Long.toString(id), "online"));
        return present;
    }

    private boolean within(@Nullable Long seen, long window) {
        return seen != null && clock.now() - seen <= window;
    }
}
