package org.tellerline.schema.db;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectForUpdateStep;

/** The two databases, and all that differs between them. */
public enum Dialect {
    SQLITE(
            SQLDialect.SQLITE,
            "select name from sqlite_master where type = 'table' and name not like 'sqlite~_%' escape '~'"),
    POSTGRESQL(SQLDialect.POSTGRES, "select tablename from pg_tables where schemaname = current_schema()");

    private final SQLDialect jooq;
    private final String tables;

    Dialect(SQLDialect jooq, String tables) {
        this.jooq = jooq;
        this.tables = tables;
    }

    /** The dialect jOOQ renders for this database. */
    public SQLDialect jooq() {
        return jooq;
    }

    /** Lists the names of all tables, whoever made them. */
    String tables() {
        return tables;
    }

    /**
     * How often one transaction is sent before its failure is told; only failures that mean {@link SqlFailure.Meaning#RETRY} are sent
     * again. On SQLite each try has already waited its whole patience for another program's lock.
     */
    public int tries() {
        return this == SQLITE ? 1 : 5;
    }

    /**
     * The words the migrations leave open; the build gives SQLite's to the code generator too. On PostgreSQL rows that are updated in
     * place leave room on their page, so that an update touches no index.
     */
    Map<String, String> placeholders() {
        return switch (this) {
            case SQLITE ->
                Map.of(
                        "int8", "integer",
                        "date", "text",
                        "bytes", "blob",
                        "uuid", "text",
                        "strict", "strict",
                        "keyed", "strict, without rowid",
                        "hot", "/**/");
            case POSTGRESQL ->
                Map.of(
                        "int8", "bigint",
                        "date", "date",
                        "bytes", "bytea",
                        "uuid", "uuid",
                        "strict", "",
                        "keyed", "",
                        "hot", "with (fillfactor = 50)");
        };
    }

    /** Class-path folders of the migrations: what both share, then this database's own. */
    List<String> migrations() {
        return List.of(
                "classpath:db/migration/common",
                this == SQLITE ? "classpath:db/migration/sqlite" : "classpath:db/migration/postgresql");
    }

    /** What a failed statement means. */
    public SqlFailure classify(SQLException failure) {
        return this == SQLITE ? SqliteFailures.classify(failure) : PostgresFailures.classify(failure);
    }

    /** The same failure as a face may show it. */
    public DatabaseTrouble trouble(SQLException failure) {
        return this == SQLITE ? SqliteFailures.trouble(failure) : PostgresFailures.trouble(failure);
    }

    /**
     * Reads rows and keeps others from changing them until the transaction ends. SQLite has one writer at a time, which holds its only
     * lock already.
     */
    public <R extends Record> ResultQuery<R> lockRows(SelectForUpdateStep<R> select) {
        return this == SQLITE ? select : select.forUpdate();
    }
}
