package org.tellerline.schema.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tellerline.schema.db.Database.Mode;
import org.tellerline.schema.db.DatabaseTrouble.Kind;
import org.tellerline.schema.fixture.PostgresServer;

/** A shared bank is opened only on a primary that keeps what it acknowledged, and by a name it accepts. */
final class PostgresDoorTest {

    private static final PostgresServer SERVER = PostgresServer.shared();

    @TempDir
    Path folder;

    private static DatabaseTrouble refusal(DatabaseAddress address) {
        DatabaseTrouble trouble = catchThrowableOfType(
                DatabaseTrouble.class,
                () -> Database.open(address, Mode.POSTING).close());
        assertThat(trouble).as("the door stood open").isNotNull();
        return trouble;
    }

    private static PostgresAddress bank() {
        return (PostgresAddress) PostgresServer.migratedDatabase();
    }

    private static DatabaseAddress shared(String text) {
        return DatabaseAddress.parse("postgresql://" + text, Map.of());
    }

    @Test
    void refuses_a_server_that_is_not_there() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        DatabaseTrouble trouble = refusal(shared("localhost:" + port + "/bank"));
        assertThat(trouble.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(trouble.args()).isEqualTo(List.of("localhost:" + port));
        assertThat(refusal(shared("no-such-host.invalid/bank")).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void finds_the_server_that_answers_among_several() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        PostgresAddress bank = bank();
        String several = "postgres@localhost:" + port + ",localhost:" + SERVER.port() + "/" + bank.name();
        try (Database database = Database.open(shared(several), Mode.READING)) {
            assertThat(rows(database, "bank")).isZero();
        }
    }

    @Test
    void refuses_a_database_that_is_not_there_or_no_bank() {
        assertThat(refusal(SERVER.address("nowhere")).kind()).isEqualTo(Kind.NO_SUCH_DATABASE);
        assertThat(refusal(SERVER.address("nowhere")).args()).isEqualTo(List.of("nowhere"));
        assertThat(refusal(PostgresServer.emptyDatabase()).kind()).isEqualTo(Kind.NOT_A_BANK);
    }

    @Test
    void builds_nothing_among_the_tables_of_another_program() {
        PostgresAddress address = (PostgresAddress) PostgresServer.emptyDatabase();
        SERVER.execute(address.name(), "create table recipe (name text)");
        DatabaseTrouble trouble = catchThrowableOfType(DatabaseTrouble.class, () -> Schema.migrate(address));
        assertThat(trouble.kind()).isEqualTo(Kind.FOREIGN_TABLES);
    }

    @Test
    void refuses_the_bank_of_another_version() {
        PostgresAddress newer = bank();
        SERVER.execute(
                newer.name(),
                "update flyway_schema_history set version = '99' where version = '" + Schema.VERSION + "'");
        assertThat(refusal(newer).kind()).isEqualTo(Kind.NEWER_SCHEMA);
        PostgresAddress older = bank();
        SERVER.execute(older.name(), "delete from flyway_schema_history where version = '" + Schema.VERSION + "'");
        assertThat(refusal(older).kind()).isEqualTo(Kind.OLDER_SCHEMA);
    }

    @Test
    void refuses_a_database_that_acknowledges_before_it_has_written() {
        for (String value : List.of("off", "local", "remote_write")) {
            PostgresAddress bank = bank();
            SERVER.execute("postgres", "alter database " + bank.name() + " set synchronous_commit = " + value);
            DatabaseTrouble trouble = refusal(bank);
            assertThat(trouble.kind()).isEqualTo(Kind.UNSAFE_SETTING);
            assertThat(trouble.args()).isEqualTo(List.of("synchronous_commit", value, "on / remote_apply"));
        }
    }

    @Test
    void refuses_a_server_that_does_not_sync_its_files() {
        try (PostgresServer careless = PostgresServer.start(Map.of("fsync", "off"))) {
            DatabaseTrouble trouble = refusal(careless.address("postgres"));
            assertThat(trouble.kind()).isEqualTo(Kind.UNSAFE_SETTING);
            assertThat(trouble.args()).isEqualTo(List.of("fsync", "off", "on"));
            careless.execute("postgres", "alter system set fsync = on");
            careless.execute("postgres", "alter system set full_page_writes = off");
            careless.execute("postgres", "select pg_reload_conf()");
            assertThat(refusal(careless.address("postgres")).args()).contains("off");
        }
    }

    @Test
    void a_role_cannot_undo_the_programs_own_limits() {
        PostgresAddress bank = bank();
        SERVER.execute("postgres", "alter database " + bank.name() + " set default_transaction_read_only = on");
        assertThat(refusal(bank).kind()).isIn(Kind.UNSAFE_SETTING, Kind.NO_PRIMARY);
        PostgresAddress impatient = bank();
        SERVER.execute("postgres", "alter database " + impatient.name() + " set statement_timeout = 0");
        try (Database database = Database.open(impatient, Mode.POSTING)) {
            String found = database.read(sql -> String.valueOf(sql.fetchValue("show statement_timeout")));
            assertThat(found).isEqualTo("10s");
        }
    }

    @Test
    void another_machine_must_prove_who_it_is() {
        // This address reaches this machine here, but nobody promises that it stays on it.
        try (PostgresServer open = PostgresServer.start(Map.of("listen_addresses", "*"))) {
            DatabaseTrouble trouble = refusal(shared("postgres@0.0.0.0:" + open.port() + "/postgres"));
            assertThat(trouble.kind()).isEqualTo(Kind.NOT_TRUSTED);
        }
    }

    @Test
    void takes_the_password_from_a_closed_file() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "open sesame\n");
        try (PostgresServer server = PostgresServer.start(Map.of("password_encryption", "scram-sha-256"))) {
            server.execute("postgres", "create role clerk login password 'open sesame'");
            server.demandPasswords();
            String place = "clerk@localhost:" + server.port() + "/postgres";
            assertThat(refusal(shared(place)).kind()).isEqualTo(Kind.SIGN_ON_REFUSED);
            DatabaseAddress address = shared(place + "?password-file=" + secret);
            assertThat(refusal(address).kind()).isEqualTo(Kind.SECRET_OPEN_TO_OTHERS);
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
            assertThat(refusal(address).kind()).isEqualTo(Kind.NOT_A_BANK);
            Files.writeString(secret, "open barley\n");
            assertThat(refusal(address).kind()).isEqualTo(Kind.SIGN_ON_REFUSED);
            Files.delete(secret);
            assertThat(refusal(address).kind()).isEqualTo(Kind.SECRET_UNREADABLE);
        }
    }

    @Test
    void the_programs_role_can_append_but_not_change_or_build() {
        PostgresAddress address = (PostgresAddress) PostgresServer.emptyDatabase();
        SERVER.execute(address.name(), "create role tellerline_app login");
        try {
            Schema.migrate(address);
            try (Database bank =
                    Database.open(shared("tellerline_app@" + address.servers() + "/" + address.name()), Mode.POSTING)) {
                bank.write(sql -> sql.execute("insert into branch values (1, 'Main', '总行')"));
                bank.write(sql -> sql.execute("update branch set name_en = 'Head'"));
                for (String forbidden : List.of(
                        "update journal set legs = 0",
                        "delete from posting",
                        "truncate piece_move",
                        "delete from memo_move",
                        "update voucher_range set last_no = 1",
                        "update audit set payload = ''",
                        "delete from branch",
                        "update flyway_schema_history set version = '1'",
                        "create table x (y int)",
                        "drop trigger journal_is_whole on journal")) {
                    DatabaseTrouble trouble = catchThrowableOfType(
                            DatabaseTrouble.class, () -> bank.write(sql -> sql.execute(forbidden)));
                    assertThat(trouble).as(forbidden).isNotNull();
                    assertThat(trouble.args().toString())
                            .as(forbidden)
                            .containsAnyOf("permission denied", "must be owner");
                }
            }
        } finally {
            SERVER.execute(address.name(), "drop owned by tellerline_app");
            SERVER.execute(address.name(), "drop role tellerline_app");
        }
    }

    @Test
    void a_killed_connection_leaves_the_outcome_unknown_and_the_next_one_works() {
        PostgresAddress address = bank();
        try (Database bank = Database.open(address, Mode.POSTING)) {
            DatabaseTrouble trouble = catchThrowableOfType(
                    DatabaseTrouble.class,
                    () -> bank.write(sql -> sql.execute("select pg_terminate_backend(pg_backend_pid())")));
            assertThat(trouble.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
            bank.write(sql -> sql.execute("insert into currency values ('CNY', 2)"));
            assertThat(rows(bank, "currency")).isEqualTo(1);
        }
    }

    @Test
    void a_lock_that_is_held_for_too_long_is_told_after_a_few_tries() throws Exception {
        PostgresAddress address = bank();
        SERVER.execute(address.name(), "insert into currency values ('CNY', 2)");
        try (Database bank = Database.open(address, Mode.POSTING);
                var other = SERVER.connect(address.name())) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table currency");
            DataAccessException refused = catchThrowableOfType(
                    DataAccessException.class,
                    () -> bank.posting(connection -> bank.on(connection).execute("update currency set digits = 3")));
            assertThat(bank.dialect().classify(refused.getCause(java.sql.SQLException.class)))
                    .isEqualTo(SqlFailure.of(SqlFailure.Meaning.RETRY));
            other.rollback();
        }
    }

    private static int rows(Database bank, String table) {
        return bank.read(sql -> sql.fetchCount(DSL.table(table)));
    }
}
