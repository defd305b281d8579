package org.evenkeel.localserver.state;

import java.util.List;
import java.util.Optional;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.agent.Role;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Agents, leads and their sessions. */
public final class UserTable {
    private final Handle db;

    UserTable(Handle db) {
        this.db = db;
    }

    public List<UserRow> all() {
        return db.select("SELECT * FROM users ORDER BY id").map(UserRow::read).list();
    }

    public Optional<UserRow> byToken(String accessToken) {
        return db.select("SELECT * FROM users WHERE access_token = ?", accessToken)
                .map(UserRow::read)
                .findOne();
    }

    public Optional<UserRow> byEmail(String email) {
        return db.select("SELECT * FROM users WHERE email = lower(?)", email)
                .map(UserRow::read)
                .findOne();
    }

    /** The user of a live session (two months), by the three headers that sign-in gave. */
    public Optional<UserRow> bySession(String client, String token, String uid, long now) {
        return db.select("""
                        SELECT u.* FROM sessions s JOIN users u ON u.id = s.user_id
                        WHERE s.client = ? AND s.token = ? AND u.email = ? AND s.created_at > ?""", client, token, uid, now - ServerClock.seconds(60L * 24 * 3600))
                .map(UserRow::read)
                .findOne();
    }

    /** Keeps at most 25 sessions a user; the oldest goes silently. */
    public void addSession(long userId, String client, String token, long now) {
        db.execute(
                "INSERT INTO sessions(client, user_id, token, created_at) VALUES (?, ?, ?, ?)",
                client,
                userId,
                token,
                now);
        db.execute("""
                DELETE FROM sessions WHERE user_id = ? AND client NOT IN
                (SELECT client FROM sessions WHERE user_id = ? ORDER BY created_at DESC LIMIT 25)""", userId, userId);
    }

    public void endSession(String client) {
        db.execute("DELETE FROM sessions WHERE client = ?", client);
    }

    /** @param token the first password: a {@link Secrecy#token}, also kept in plain so that the demo can show it */
    public long add(String name, String email, Role role, String token, long now) {
        return db.createUpdate("""
                        INSERT INTO users(name, display_name, email, role, access_token, pubsub_token, password_hash,
                                          demo_password, created_at)
                        VALUES (:name, :display, lower(:email), :role, :access, :pubsub, :hash, :demo, :now)""")
                .bind("name", name)
                .bind("display", name.split(" ", 2)[0])
                .bind("email", email)
                .bind("role", role.name())
                .bind("access", Secrecy.token())
                .bind("pubsub", Secrecy.token())
                .bind("hash", Secrecy.hashOfToken(token))
                .bind("demo", token)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    public void rename(long id, String name, String displayName, String email, @Nullable String signature) {
        db.execute(
                "UPDATE users SET name = ?, display_name = ?, email = lower(?), signature = ? WHERE id = ?",
                name,
                displayName,
                email,
                signature,
                id);
    }

    public void setUiSettings(long id, String json) {
        db.execute("UPDATE users SET ui_settings = ? WHERE id = ?", json, id);
    }

    /** Also ends every session and changes the websocket token, as a new password does. */
    public void setPassword(long id, String password) {
        db.execute(
                "UPDATE users SET password_hash = ?, demo_password = NULL, pubsub_token = ? WHERE id = ?",
                Secrecy.hash(password),
                Secrecy.token(),
                id);
        db.execute("DELETE FROM sessions WHERE user_id = ?", id);
    }

    public void setAccessToken(long id, String token) {
        db.execute("UPDATE users SET access_token = ? WHERE id = ?", token, id);
    }

    public void setAvailability(long id, Availability availability) {
        db.execute("UPDATE users SET availability = ? WHERE id = ?", availability.name(), id);
    }

    public void setAutoOffline(long id, boolean autoOffline) {
        db.execute("UPDATE users SET auto_offline = ? WHERE id = ?", autoOffline, id);
    }
}
