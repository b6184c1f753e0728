package org.tellerline.core.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Several statements of PostgreSQL in one text, hence one round trip; each keeps a snapshot of its own. What a call does not need is
 * left out, and a text that was needed once stays the same text, so that the server knows it already.
 *
 * @param <T> what the parameters are taken from
 */
final class Pipeline<T> {

    /** Binds one statement's parameters from one row of the source. */
    interface Binding<R> {
        void bind(Parameters parameters, R row) throws SQLException;
    }

    /** Takes one row of a statement's answer. */
    interface Reading {
        void read(FactRows rows, ResultSet row) throws SQLException;
    }

    /** A statement, sent once for each row the source has for it. */
    private record Step<T, R>(String sql, Function<T, List<R>> rows, Binding<R> binding, Reading reading) {}

    /** A statement with its row. */
    private record Call<R>(Step<?, R> step, R row) {
        void bind(Parameters parameters) throws SQLException {
            step.binding().bind(parameters, row);
        }
    }

    private final List<Step<T, ?>> steps = new ArrayList<>();
    private final Map<List<String>, String> texts = new ConcurrentHashMap<>();

    /** Adds a statement whose answer says nothing. */
    <R> Pipeline<T> write(String sql, Function<T, List<R>> rows, Binding<R> binding) {
        return read(sql, rows, binding, (facts, row) -> {});
    }

    <R> Pipeline<T> read(String sql, Function<T, List<R>> rows, Binding<R> binding, Reading reading) {
        steps.add(new Step<>(sql, rows, binding, reading));
        return this;
    }

    /**
     * Sends all that is needed in one go and hands the rows over in the order of the steps.
     *
     * @throws java.sql.SQLWarning when the server warned of something; then it is not certain that all went as usual
     */
    void run(Connection connection, T source, FactRows facts) throws SQLException {
        List<Call<?>> calls = new ArrayList<>();
        steps.forEach(step -> addCalls(step, source, calls));
        try (PreparedStatement statement = connection.prepareStatement(text(calls))) {
            Parameters parameters = Parameters.ofPostgres(statement);
            for (Call<?> call : calls) {
                call.bind(parameters);
            }
            boolean answers = statement.execute();
            for (Call<?> call : calls) {
                if (answers) {
                    hand(statement, call.step().reading(), facts);
                }
                answers = statement.getMoreResults();
            }
            if (statement.getWarnings() != null) {
                throw statement.getWarnings();
            }
        }
    }

    private static <T, R> void addCalls(Step<T, R> step, T source, List<Call<?>> calls) {
        for (R row : step.rows().apply(source)) {
            calls.add(new Call<>(step, row));
        }
    }

    private static void hand(PreparedStatement statement, Reading reading, FactRows facts) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                reading.read(facts, rows);
            }
        }
    }

    private String text(List<Call<?>> calls) {
        List<String> parts = new ArrayList<>(calls.size());
        calls.forEach(call -> parts.add(call.step().sql()));
        return texts.computeIfAbsent(parts, all -> String.join(";\n", all));
    }
}
