package org.tellerline.schema.db;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Named;
import org.jooq.Table;
import org.jooq.UniqueKey;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.tellerline.schema.db.DatabaseTrouble.Kind;
import org.tellerline.schema.db.SqlFailure.Meaning;
import org.tellerline.schema.tables.DefaultSchema;

/** Reads SQLite's result codes. Its exceptions carry no SQLSTATE, and constraint names only inside the message. */
final class SqliteFailures {

    private static final int PRIMARY_CODE = 0xff;
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern CONSTRAINT = Pattern.compile("(UNIQUE|CHECK|NOT NULL) constraint failed: (.*)");

    private SqliteFailures() {}

    static SqlFailure classify(SQLException failure) {
        return switch (code(failure)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> SqlFailure.of(Meaning.RETRY);
            case SQLITE_FULL,
                    SQLITE_IOERR,
                    SQLITE_CORRUPT,
                    SQLITE_NOTADB,
                    SQLITE_READONLY,
                    SQLITE_CANTOPEN,
                    SQLITE_NOMEM,
                    SQLITE_PROTOCOL -> SqlFailure.of(Meaning.FATAL);
            case SQLITE_CONSTRAINT -> new SqlFailure(Meaning.CONSTRAINT, constraint(words(failure)));
            default -> SqlFailure.of(Meaning.OTHER);
        };
    }

    static DatabaseTrouble trouble(SQLException failure) {
        return switch (code(failure)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> new DatabaseTrouble(failure, Kind.LOCKED);
            case SQLITE_FULL -> new DatabaseTrouble(failure, Kind.FULL);
            case SQLITE_IOERR, SQLITE_NOMEM, SQLITE_PROTOCOL -> new DatabaseTrouble(failure, Kind.DISK_ERROR);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new DatabaseTrouble(failure, Kind.CORRUPT);
            case SQLITE_READONLY -> new DatabaseTrouble(failure, Kind.WRITES_REFUSED);
            case SQLITE_CONSTRAINT -> new DatabaseTrouble(failure, Kind.BROKEN_RULE, constraint(words(failure)));
            default -> new DatabaseTrouble(failure, Kind.FAILED, words(failure));
        };
    }

    private static SQLiteErrorCode code(SQLException failure) {
        if (failure instanceof SQLiteException exception) {
            return SQLiteErrorCode.getErrorCode(exception.getResultCode().code & PRIMARY_CODE);
        }
        return SQLiteErrorCode.SQLITE_ERROR;
    }

    /** The engine's own words, which the driver puts in brackets behind its explanation of the code. */
    private static String words(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher matcher = IN_BRACKETS.matcher(message);
        return matcher.find() ? matcher.group(1) : message;
    }

    private static String constraint(String words) {
        Matcher matcher = CONSTRAINT.matcher(words);
        if (!matcher.matches()) {
            return words;
        }
        return matcher.group(1).equals("UNIQUE") ? uniqueKey(matcher.group(2)) : matcher.group(2);
    }

    /** SQLite names a unique key by its columns; this finds the name the migrations gave it. */
    private static String uniqueKey(String columns) {
        List<String> qualified = Arrays.asList(columns.split(", ", -1));
        String table = qualified.get(0).replaceAll("\\..*", "");
        Set<String> names =
                qualified.stream().map(column -> column.replaceAll(".*\\.", "")).collect(Collectors.toSet());
        Table<?> found = DefaultSchema.DEFAULT_SCHEMA.getTable(table);
        if (found != null) {
            for (UniqueKey<?> key : found.getKeys()) {
                if (names.equals(fieldNames(key))) {
                    return key.isPrimary() ? table + "_pkey" : key.getName().toLowerCase(Locale.ROOT);
                }
            }
        }
        return columns;
    }

    private static Set<String> fieldNames(UniqueKey<?> key) {
        Set<String> names = new HashSet<>();
        for (Field<?> field : key.getFields()) {
            names.add(((Named) field).getName());
        }
        return names;
    }
}
