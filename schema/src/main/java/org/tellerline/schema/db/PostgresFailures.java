package org.tellerline.schema.db;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.tellerline.schema.db.DatabaseTrouble.Kind;
import org.tellerline.schema.db.SqlFailure.Meaning;

/** Reads PostgreSQL's SQLSTATEs. */
final class PostgresFailures {

    private static final Set<String> RETRY = Set.of("40001", "40P01", "55P03");
    private static final Set<String> DAMAGED = Set.of("XX001", "XX002");

    private PostgresFailures() {}

    static SqlFailure classify(SQLException failure) {
        String state = state(failure);
        if (RETRY.contains(state)) {
            return SqlFailure.of(Meaning.RETRY);
        }
        if (state.startsWith("08") || state.startsWith("57P0") || causedBy(failure, IOException.class) != null) {
            return SqlFailure.of(Meaning.UNKNOWN_OUTCOME);
        }
        if (state.startsWith("23")) {
            return new SqlFailure(Meaning.CONSTRAINT, constraint(failure));
        }
        if (state.startsWith("53") || state.startsWith("58") || state.equals("25006") || DAMAGED.contains(state)) {
            return SqlFailure.of(Meaning.FATAL);
        }
        return SqlFailure.of(Meaning.OTHER);
    }

    static DatabaseTrouble trouble(SQLException failure) {
        return switch (classify(failure).meaning()) {
            case RETRY -> new DatabaseTrouble(failure, Kind.LOCKED);
            case UNKNOWN_OUTCOME -> new DatabaseTrouble(failure, Kind.UNKNOWN_OUTCOME);
            case CONSTRAINT -> new DatabaseTrouble(failure, Kind.BROKEN_RULE, constraint(failure));
            case FATAL -> fatal(failure);
            case OTHER ->
                state(failure).equals("57014")
                        ? new DatabaseTrouble(failure, Kind.BUSY)
                        : new DatabaseTrouble(failure, Kind.FAILED, words(failure));
        };
    }

    private static DatabaseTrouble fatal(SQLException failure) {
        String state = state(failure);
        if (state.equals("53100")) {
            return new DatabaseTrouble(failure, Kind.FULL);
        }
        if (state.equals("53300")) {
            return new DatabaseTrouble(failure, Kind.TOO_MANY_CONNECTIONS);
        }
        if (state.equals("25006")) {
            return new DatabaseTrouble(failure, Kind.WRITES_REFUSED);
        }
        return new DatabaseTrouble(failure, DAMAGED.contains(state) ? Kind.CORRUPT : Kind.DISK_ERROR);
    }

    /** What a failed attempt to connect means; nothing was under way yet. */
    static DatabaseTrouble unconnected(SQLException failure, PostgresAddress address) {
        String state = state(failure);
        if (causedBy(failure, SSLException.class) != null || words(failure).contains("SSL")) {
            return new DatabaseTrouble(failure, Kind.NOT_TRUSTED, address.servers());
        }
        if (words(failure).contains("targetServerType")) {
            return new DatabaseTrouble(failure, Kind.NO_PRIMARY, address.servers());
        }
        if (state.startsWith("28") || state.equals("08004")) {
            return new DatabaseTrouble(failure, Kind.SIGN_ON_REFUSED, address.servers());
        }
        if (state.equals("3D000")) {
            return new DatabaseTrouble(failure, Kind.NO_SUCH_DATABASE, address.name());
        }
        if (state.equals("53300")) {
            return new DatabaseTrouble(failure, Kind.TOO_MANY_CONNECTIONS);
        }
        return state.startsWith("08") || state.startsWith("57P0") || causedBy(failure, IOException.class) != null
                ? new DatabaseTrouble(failure, Kind.UNREACHABLE, address.servers())
                : trouble(failure);
    }

    private static String constraint(SQLException failure) {
        PSQLException exception = causedBy(failure, PSQLException.class);
        ServerErrorMessage server = exception == null ? null : exception.getServerErrorMessage();
        if (server == null) {
            return words(failure);
        }
        String name = server.getConstraint();
        return name == null ? String.valueOf(server.getMessage()) : name;
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null && failure.getCause() instanceof SQLException cause) {
            return state(cause);
        }
        return state == null ? "" : state;
    }

    private static String words(SQLException failure) {
        return String.valueOf(failure.getMessage()).strip();
    }

    private static <T extends Throwable> @Nullable T causedBy(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
