package org.evenkeel.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.evenkeel.domain.check.Masking;
import org.sqlite.Function;

/** {@code masked(text)} in SQL: the text without card numbers and passwords. */
final class SecretMask extends Function {
    private SecretMask() {}

    static void install(Connection connection) throws SQLException {
        Function.create(connection, "masked", new SecretMask(), 1, Function.FLAG_DETERMINISTIC);
    }

    @Override
    protected void xFunc() throws SQLException {
        result(Masking.mask(value_text(0)));
    }
}
