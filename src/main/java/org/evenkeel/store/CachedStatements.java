package org.evenkeel.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the prepared statements of one connection, because compiling SQL costs SQLite several times what running it does.
 * The store's SQL is constant text, so the number of statements is bounded. One thread at a time.
 */
final class CachedStatements implements StatementBuilder {
    private final Map<String, PreparedStatement> idle = new HashMap<>();
    /** With the text each was made from: what {@code close} is told is the text before its parameters were put in order. */
    private final Map<PreparedStatement, String> busy = new HashMap<>();

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return connection.createStatement();
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        return take(connection, sql);
    }

    private PreparedStatement take(Connection connection, String sql) throws SQLException {
        PreparedStatement known = idle.remove(sql);
        PreparedStatement statement = known != null ? known : connection.prepareStatement(sql);
        busy.put(statement, sql);
        return statement;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return connection.prepareCall(sql);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        String text = statement instanceof PreparedStatement ? busy.remove(statement) : null;
        if (text != null && statement instanceof PreparedStatement prepared) {
            prepared.clearParameters();
            PreparedStatement other = idle.put(text, prepared);
            if (other != null) {
                other.close();
            }
        } else {
            statement.close();
        }
    }

    /** Something to be done with a statement of the driver's own. */
    interface Use<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /**
     * Lends a statement for as long as the work takes, past all that jdbi does for one. For the few that a first fill runs
     * hundreds of thousands of times; parameters are question marks.
     */
    static <T> T lend(Handle handle, String sql, Use<T> use) {
        if (!(handle.getStatementBuilder() instanceof CachedStatements cached)) {
            throw new IllegalStateException("This connection keeps no statements");
        }
        Connection connection = handle.getConnection();
        try {
            PreparedStatement statement = cached.take(connection, sql);
            T result;
            try {
                result = use.with(statement);
            } catch (SQLException e) {
                cached.drop(statement, e);
                throw e;
            }
            cached.close(connection, sql, statement);
            return result;
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    /** A statement that failed tells the same failure once more when it is closed. */
    private void drop(PreparedStatement statement, SQLException reason) {
        busy.remove(statement);
        try {
            statement.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** Told as every other failure of a statement is. */
    private static final class Failed extends JdbiException {
        private static final long serialVersionUID = 1L;

        Failed(SQLException cause) {
            super(cause);
        }
    }

    @Override
    public void close(Connection connection) {
        idle.clear();
        busy.clear();
    }
}
