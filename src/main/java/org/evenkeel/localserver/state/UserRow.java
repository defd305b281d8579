package org.evenkeel.localserver.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.agent.Role;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * An agent or a lead of the account.
 *
 * @param demoPassword the password this server made up, in plain, until the person chooses another
 * @param uiSettings a JSON object
 */
public record UserRow(
        long id,
        String name,
        String displayName,
        String email,
        Role role,
        String accessToken,
        String pubsubToken,
        String passwordHash,
        @Nullable String demoPassword,
        Availability availability,
        boolean autoOffline,
        @Nullable String signature,
        String uiSettings,
        long createdAt) {

    static UserRow read(ResultSet row, StatementContext context) throws SQLException {
        return new UserRow(
                row.getLong("id"),
                Columns.text(row, "name"),
                Columns.text(row, "display_name"),
                Columns.text(row, "email"),
                Role.valueOf(row.getString("role")),
                Columns.text(row, "access_token"),
                Columns.text(row, "pubsub_token"),
                Columns.text(row, "password_hash"),
                row.getString("demo_password"),
                Availability.valueOf(row.getString("availability")),
                row.getBoolean("auto_offline"),
                row.getString("signature"),
                Columns.text(row, "ui_settings"),
                row.getLong("created_at"));
    }

    public boolean administrator() {
        return role == Role.ADMINISTRATOR;
    }

    /** The name colleagues see: the chosen one, or the full name. */
    public String availableName() {
        return displayName.isBlank() ? name : displayName;
    }

    public String roleWord() {
        return role.name().toLowerCase(Locale.ROOT);
    }

    public String availabilityWord() {
        return availability.name().toLowerCase(Locale.ROOT);
    }
}
