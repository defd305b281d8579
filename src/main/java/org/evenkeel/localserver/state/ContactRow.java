package org.evenkeel.localserver.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A customer.
 *
 * @param additionalAttributes a JSON object
 * @param customAttributes a JSON object
 * @param labels a JSON array of titles
 */
public record ContactRow(
        long id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String identifier,
        boolean blocked,
        String thumbnail,
        String additionalAttributes,
        String customAttributes,
        String labels,
        long createdAt,
        long updatedAt,
        @Nullable Long lastActivityAt) {

    static ContactRow read(ResultSet row, StatementContext context) throws SQLException {
        return read(row, "");
    }

    /** @param prefix of the column names, when the contact is joined to something */
    static ContactRow read(ResultSet row, String prefix) throws SQLException {
        return new ContactRow(
                row.getLong(prefix + "id"),
                Columns.text(row, prefix + "name"),
                row.getString(prefix + "email"),
                row.getString(prefix + "phone"),
                row.getString(prefix + "identifier"),
                row.getBoolean(prefix + "blocked"),
                Columns.text(row, prefix + "thumbnail"),
                Columns.text(row, prefix + "additional_attributes"),
                Columns.text(row, prefix + "custom_attributes"),
                Columns.text(row, prefix + "labels"),
                row.getLong(prefix + "created_at"),
                row.getLong(prefix + "updated_at"),
                Columns.nullableLong(row, prefix + "last_activity_at"));
    }
}
