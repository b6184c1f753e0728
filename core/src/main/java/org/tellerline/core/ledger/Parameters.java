package org.tellerline.core.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Binds the parameters of one statement from left to right. SQLite keeps days and keys as text. */
final class Parameters {

    private final PreparedStatement statement;
    private final boolean asText;
    private int last;

    private Parameters(PreparedStatement statement, boolean asText) {
        this.statement = statement;
        this.asText = asText;
    }

    static Parameters ofSqlite(PreparedStatement statement) {
        return new Parameters(statement, true);
    }

    static Parameters ofPostgres(PreparedStatement statement) {
        return new Parameters(statement, false);
    }

    Parameters put(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    Parameters put(String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Parameters put(byte[] value) throws SQLException {
        statement.setBytes(++last, value);
        return this;
    }

    Parameters put(LocalDate value) throws SQLException {
        return typed(value);
    }

    Parameters put(UUID value) throws SQLException {
        return typed(value);
    }

    Parameters date(Optional<LocalDate> value) throws SQLException {
        if (value.isPresent()) {
            return typed(value.get());
        }
        statement.setNull(++last, asText ? Types.VARCHAR : Types.DATE);
        return this;
    }

    Parameters number(Optional<Long> value) throws SQLException {
        if (value.isPresent()) {
            return put(value.get());
        }
        statement.setNull(++last, Types.BIGINT);
        return this;
    }

    Parameters text(Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            return put(value.get());
        }
        statement.setNull(++last, Types.VARCHAR);
        return this;
    }

    /** Whole numbers as one array; PostgreSQL only. */
    <T> Parameters longs(List<T> rows, ToLongFunction<T> column) throws SQLException {
        long[] values = rows.stream().mapToLong(column).toArray();
        return array("int8", values);
    }

    /** Whole numbers that may be missing, as one array; PostgreSQL only. */
    <T> Parameters numbers(List<T> rows, Function<T, Optional<Long>> column) throws SQLException {
        Long[] values = new Long[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i)).orElse(null);
        }
        return array("int8", values);
    }

    /** Small whole numbers as one array; PostgreSQL only. */
    Parameters ints(int[] values) throws SQLException {
        return array("int4", values);
    }

    /** Texts as one array; PostgreSQL only. */
    <T> Parameters texts(List<T> rows, Function<T, String> column) throws SQLException {
        return array("text", rows.stream().map(column).toArray(String[]::new));
    }

    private Parameters array(String type, Object values) throws SQLException {
        org.postgresql.PGConnection connection = statement.getConnection().unwrap(org.postgresql.PGConnection.class);
        statement.setArray(++last, connection.createArrayOf(type, values));
        return this;
    }

    private Parameters typed(Object value) throws SQLException {
        if (asText) {
            statement.setString(++last, value.toString());
        } else {
            statement.setObject(++last, value);
        }
        return this;
    }
}
