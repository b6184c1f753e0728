package org.tellerline.schema.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.schema.db.Database.Mode;
import org.tellerline.schema.db.SqlFailure.Meaning;
import org.tellerline.schema.fixture.Banks;

/** The database refuses what would spoil the books, even from a program with a defect. */
final class GuardsTest {

    private static final List<String> A_TILL_WITH_A_HUNDRED = List.of(
            "insert into branch values (1, 'Main', '总行'), (2, 'East', '东支行')",
            "insert into currency values ('CNY', 2), ('USD', 2)",
            "insert into position values (7, 1, 3, 'TILL')",
            "insert into till_cash values (7, 'CNY', 10000, 0)",
            "insert into till_pieces values (7, 'CNY', 10000, 'FIT', 1)");

    @TempDir
    Path folder;

    private Database open(Dialect dialect) {
        Database database = Database.open(Banks.empty(dialect, folder), Mode.POSTING);
        database.write(sql -> run(sql, A_TILL_WITH_A_HUNDRED));
        return database;
    }

    private static int run(DSLContext sql, List<String> statements) {
        statements.forEach(sql::execute);
        return statements.size();
    }

    /** The journal id of an event of till 7. */
    private static long id(int event) {
        return (7L << 40) + event;
    }

    private static String leg(int journal, int leg, int branch, String currency, long amount) {
        return "insert into posting values (" + id(journal) + ", " + leg + ", " + branch + ", '1001', null, null, '"
                + currency + "', " + amount + ", null, null)";
    }

    private static String header(Database database, int journal, int legs) {
        return header(database, journal, legs, "00000000-0000-0000-0000-00000000000" + journal);
    }

    private static String header(Database database, int journal, int legs, String key) {
        String hash = database.dialect() == Dialect.SQLITE ? "x'00'" : "'\\x00'";
        return "insert into journal values (" + id(journal) + ", 7, 1, '2026-11-24', '2026-11-24', '2101', '"
                + (legs == 0 ? "RECORD" : "MONEY") + "', 2026, " + journal + ", '" + key + "', " + hash + ", null, "
                + legs
                + ", 1, 0, '')";
    }

    private static SqlFailure refusal(Database database, String... statements) {
        DataAccessException refused = catchThrowableOfType(
                DataAccessException.class,
                () -> database.posting(connection -> {
                    connection.setAutoCommit(false);
                    try {
                        return run(database.on(connection), List.of(statements));
                    } finally {
                        connection.rollback();
                        connection.setAutoCommit(true);
                    }
                }));
        assertThat((Throwable) refused).as("the database took it").isNotNull();
        SQLException cause = refused.getCause(SQLException.class);
        assertThat((Throwable) cause).isNotNull();
        return database.dialect().classify(cause);
    }

    private static SqlFailure broken(String constraint) {
        return new SqlFailure(Meaning.CONSTRAINT, constraint);
    }

    @ParameterizedTest
    @EnumSource
    void takes_a_balanced_event_and_a_record_without_legs(Dialect dialect) {
        try (Database bank = open(dialect)) {
            assertThatCode(() -> bank.write(sql -> run(
                            sql,
                            List.of(
                                    leg(1, 1, 1, "CNY", 500),
                                    leg(1, 2, 1, "CNY", -500),
                                    leg(1, 3, 2, "USD", -9),
                                    leg(1, 4, 2, "USD", 9),
                                    header(bank, 1, 4),
                                    header(bank, 2, 0)))))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refuses_an_event_that_does_not_balance_in_each_branch_and_currency(Dialect dialect) {
        try (Database bank = open(dialect)) {
            SqlFailure unbalanced = broken("journal does not balance");
            assertThat(refusal(bank, leg(1, 1, 1, "CNY", 500), leg(1, 2, 1, "CNY", -499), header(bank, 1, 2)))
                    .isEqualTo(unbalanced);
            assertThat(refusal(bank, leg(1, 1, 1, "CNY", 500), leg(1, 2, 2, "CNY", -500), header(bank, 1, 2)))
                    .isEqualTo(unbalanced);
            assertThat(refusal(bank, leg(1, 1, 1, "CNY", 500), leg(1, 2, 1, "USD", -500), header(bank, 1, 2)))
                    .isEqualTo(unbalanced);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refuses_a_header_that_counts_other_legs(Dialect dialect) {
        try (Database bank = open(dialect)) {
            SqlFailure miscounted = broken("legs do not match the header");
            assertThat(refusal(bank, leg(1, 1, 1, "CNY", 500), leg(1, 2, 1, "CNY", -500), header(bank, 1, 3)))
                    .isEqualTo(miscounted);
            assertThat(refusal(bank, leg(1, 1, 1, "CNY", 500), leg(1, 2, 1, "CNY", -500), header(bank, 1, 0)))
                    .isEqualTo(miscounted);
            assertThat(refusal(bank, header(bank, 1, 2))).isEqualTo(miscounted);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refuses_money_of_one_leg_and_a_record_with_legs(Dialect dialect) {
        try (Database bank = open(dialect)) {
            SqlFailure kind = broken("a journal of money needs two legs, a record none");
            assertThat(refusal(bank, leg(1, 1, 1, "CNY", 500), header(bank, 1, 1)))
                    .isEqualTo(kind);
            assertThat(refusal(bank, header(bank, 1, 2).replace("MONEY", "RECORD")))
                    .isEqualTo(kind);
            assertThat(refusal(bank, header(bank, 1, 0).replace("RECORD", "NOTHING")))
                    .isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refuses_a_leg_of_nothing_or_half_an_entry(Dialect dialect) {
        try (Database bank = open(dialect)) {
            SqlFailure leg = broken("a leg of nothing or without its balance");
            String half = leg(1, 1, 1, "CNY", 500).replace("null, null)", "3, null)");
            assertThat(refusal(bank, leg(1, 1, 1, "CNY", 0), leg(1, 2, 1, "CNY", 0), header(bank, 1, 2)))
                    .isEqualTo(leg);
            assertThat(refusal(bank, half, leg(1, 2, 1, "CNY", -500), header(bank, 1, 2)))
                    .isEqualTo(leg);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refuses_an_event_numbered_by_another_position(Dialect dialect) {
        try (Database bank = open(dialect)) {
            assertThat(refusal(bank, header(bank, 1, 0).replace(", 7, 1,", ", 8, 1,")))
                    .isEqualTo(broken("journal id is not of its position"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refuses_pieces_that_do_not_exist(Dialect dialect) {
        try (Database bank = open(dialect)) {
            SqlFailure kind = broken("no such kind of piece");
            assertThat(refusal(bank, "insert into till_pieces values (7, 'CNY', 0, 'FIT', 1)"))
                    .isEqualTo(kind);
            assertThat(refusal(bank, "insert into till_pieces values (7, 'CNY', 500, 'TORN', 1)"))
                    .isEqualTo(kind);
            assertThat(refusal(bank, "insert into till_pieces values (7, 'CNY', 500, 'LOOSE', 1)"))
                    .isEqualTo(kind);
            assertThat(refusal(
                            bank,
                            "insert into piece_move values (" + id(1) + ", 1, 7, 'CNY', 10000, 'FIT', 0)",
                            header(bank, 1, 0)))
                    .isEqualTo(broken("a move of no pieces"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refuses_legs_and_pieces_after_the_header(Dialect dialect) {
        try (Database bank = open(dialect)) {
            bank.write(sql -> run(sql, List.of(header(bank, 1, 0))));
            assertThat(refusal(bank, leg(1, 1, 1, "CNY", 500))).isEqualTo(broken("posting after its header"));
            assertThat(refusal(bank, "insert into piece_move values (" + id(1) + ", 1, 7, 'CNY', 10000, 'FIT', 1)"))
                    .isEqualTo(broken("piece_move after its header"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refuses_legs_without_a_header_at_the_commit(Dialect dialect) {
        try (Database bank = open(dialect)) {
            DatabaseTrouble refused = catchThrowableOfType(
                    DatabaseTrouble.class,
                    () -> bank.write(sql -> run(sql, List.of(leg(1, 1, 1, "CNY", 500), leg(1, 2, 1, "CNY", -500)))));
            assertThat(refused.kind()).isEqualTo(DatabaseTrouble.Kind.BROKEN_RULE);
            assertThat(rows(bank, "posting")).isZero();
            assertThatCode(() -> bank.write(sql -> run(sql, List.of(header(bank, 1, 0)))))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refuses_an_event_after_which_pieces_and_cash_differ(Dialect dialect) {
        try (Database bank = open(dialect)) {
            SqlFailure differing = broken("pieces do not add up to the till");
            String cashLeg =
                    "insert into posting values (" + id(1) + ", 1, 1, '1001', null, 7, 'CNY', 500, null, null)";
            String cash = "update till_cash set cash = cash + 500";
            String loose = "insert into till_pieces values (7, 'CNY', 1, 'LOOSE', 500)";
            String other = leg(1, 2, 1, "CNY", -500);
            assertThat(refusal(bank, cash, cashLeg, other, header(bank, 1, 2))).isEqualTo(differing);
            assertThat(refusal(bank, loose, cashLeg, other, header(bank, 1, 2))).isEqualTo(differing);
            assertThat(refusal(
                            bank,
                            "update till_pieces set count = 2",
                            "insert into piece_move values (" + id(1) + ", 1, 7, 'CNY', 10000, 'FIT', 1)",
                            header(bank, 1, 0)))
                    .isEqualTo(differing);
            assertThatCode(() -> bank.write(sql -> run(sql, List.of(cash, loose, cashLeg, other, header(bank, 1, 2)))))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE, journal", "SQLITE, posting", "SQLITE, piece_move", "SQLITE, signature", "SQLITE, audit",
        "POSTGRESQL, journal", "POSTGRESQL, posting", "POSTGRESQL, piece_move", "POSTGRESQL, signature",
                "POSTGRESQL, audit"
    })
    void refuses_to_change_or_delete_what_is_written(Dialect dialect, String table) {
        try (Database bank = open(dialect)) {
            String hash = dialect == Dialect.SQLITE ? "x'00'" : "'\\x00'";
            bank.write(sql -> run(
                    sql,
                    List.of(
                            "insert into piece_move values (" + id(1) + ", 1, 7, 'CNY', 10000, 'FIT', 1)",
                            leg(1, 1, 1, "CNY", 500),
                            leg(1, 2, 1, "CNY", -500),
                            "insert into signature values (" + id(1)
                                    + ", 1, 2, 2, 'TELLER', 'WITNESSED', 0, 'PASSWORD', "
                                    + "'00000000-0000-0000-0000-000000000099')",
                            header(bank, 1, 2),
                            "insert into audit values (7, 1, " + id(1) + ", 'EVENT', 1, 0, '', " + hash + ")")));
            String column = table.equals("journal") ? "id" : table.equals("audit") ? "seq" : "journal";
            SqlFailure appendOnly = broken(table + " is append-only");
            assertThat(refusal(bank, "update " + table + " set " + column + " = 9"))
                    .isEqualTo(appendOnly);
            assertThat(refusal(bank, "delete from " + table)).isEqualTo(appendOnly);
            if (dialect == Dialect.POSTGRESQL) {
                assertThat(refusal(bank, "truncate " + table + " cascade").constraint())
                        .endsWith("is append-only");
            } else {
                assertThat(refusal(bank, "insert or replace into " + table + " select * from " + table)
                                .meaning())
                        .isEqualTo(Meaning.CONSTRAINT);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void names_the_broken_key_the_same_on_both(Dialect dialect) {
        try (Database bank = open(dialect)) {
            String key = "00000000-0000-0000-0000-000000000001";
            bank.write(sql -> run(sql, List.of(header(bank, 1, 0))));
            assertThat(refusal(bank, header(bank, 2, 0, key))).isEqualTo(broken("journal_idempotency_key"));
            assertThat(refusal(bank, header(bank, 1, 0, key.replace('1', '2')))).isEqualTo(broken("journal_pkey"));
            assertThat(refusal(bank, "insert into position values (8, 1, 3, 'TILL')"))
                    .isEqualTo(broken("position_no"));
            assertThat(refusal(bank, "insert into till_cash values (7, 'CNY', 1, 0)"))
                    .isEqualTo(broken("till_cash_pkey"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keeps_the_balance_above_its_floor_and_cash_above_nothing(Dialect dialect) {
        try (Database bank = open(dialect)) {
            assertThat(refusal(bank, "insert into account_balance values (1, 100, 101, 0, 0)"))
                    .isEqualTo(broken("account_balance_covers"));
            assertThat(refusal(bank, "update till_cash set cash = -1").meaning())
                    .isEqualTo(Meaning.CONSTRAINT);
            assertThat(refusal(bank, "update till_pieces set count = -1").meaning())
                    .isEqualTo(Meaning.CONSTRAINT);
        }
    }

    private static int rows(Database bank, String table) {
        return bank.read(sql -> sql.fetchCount(DSL.table(table)));
    }
}
