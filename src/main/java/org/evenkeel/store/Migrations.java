package org.evenkeel.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings a cache file to the shape this program knows, one numbered script after the other, each whole or not at all. */
record Migrations(List<String> scripts) {
    /** The scripts shipped, in order: the first makes version 1. A script that was shipped never changes. */
    static final Migrations SHIPPED = new Migrations(List.of(
            "V001__the_cache.sql",
            "V002__guard_and_search.sql",
            "V003__hold.sql",
            "V004__clocks.sql",
            "V005__tone.sql",
            "V006__templates.sql",
            "V007__check.sql",
            "V008__review.sql",
            "V009__archive.sql",
            "V010__numbers.sql",
            "V011__judging.sql",
            "V012__finding.sql",
            "V013__check_rest.sql",
            "V014__load.sql",
            "V015__sort.sql"));

    /** @throws StoreException NEWER when the file is ahead of this program */
    void run(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > scripts.size()) {
            throw new StoreException(
                    StoreException.Kind.NEWER,
                    "A newer Evenkeel made the local cache; start that one, or choose another data directory.",
                    null);
        }
        for (int next = version; next < scripts.size(); next++) {
            String script = text(scripts.get(next));
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(script);
                statement.executeUpdate("PRAGMA user_version = " + (next + 1));
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    private static String text(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("migration/" + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no migration " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
