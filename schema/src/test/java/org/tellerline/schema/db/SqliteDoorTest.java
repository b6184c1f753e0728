package org.tellerline.schema.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tellerline.schema.db.Database.Mode;
import org.tellerline.schema.db.DatabaseTrouble.Kind;
import org.tellerline.schema.fixture.Banks;

/** An embedded bank is opened only when it is one, belongs to us alone and cannot lose what it acknowledged. */
final class SqliteDoorTest {

    @TempDir
    Path folder;

    private static DatabaseTrouble refusal(Path file) {
        DatabaseTrouble trouble = catchThrowableOfType(
                DatabaseTrouble.class,
                () -> Database.open(new SqliteAddress(file), Mode.POSTING).close());
        assertThat(trouble).as("the door stood open").isNotNull();
        return trouble;
    }

    private Path bank() {
        return ((SqliteAddress) Banks.empty(Dialect.SQLITE, folder)).file();
    }

    private static void execute(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    private Path file(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("some.file"), text);
        return permit(file, "rw-------");
    }

    private static Path permit(Path file, String permissions) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void a_new_bank_and_its_folder_are_closed_to_others() throws IOException {
        Path file = folder.resolve("new/deep/bank.db");
        Schema.migrate(new SqliteAddress(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(PrivateFile.folderOf(file))))
                .isEqualTo("rwx------");
        try (Database bank = Database.open(new SqliteAddress(file), Mode.POSTING)) {
            bank.write(sql -> sql.execute("insert into currency values ('CNY', 2)"));
            Path log = Path.of(file + "-wal");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void building_twice_changes_nothing() {
        SqliteAddress address = new SqliteAddress(bank());
        try (Database bank = Database.open(address, Mode.POSTING)) {
            bank.write(sql -> sql.execute("insert into currency values ('CNY', 2)"));
        }
        Schema.migrate(address);
        try (Database bank = Database.open(address, Mode.READING)) {
            assertThat(rows(bank, "currency")).isEqualTo(1);
        }
    }

    @Test
    void refuses_a_path_without_a_bank() throws IOException {
        assertThat(refusal(folder.resolve("none.db")).kind()).isEqualTo(Kind.NO_SUCH_FILE);
        assertThat(refusal(folder).kind()).isEqualTo(Kind.IS_A_FOLDER);
        assertThat(refusal(file("")).kind()).isEqualTo(Kind.EMPTY_FILE);
        assertThat(refusal(file("Dear branch manager,\n")).kind()).isEqualTo(Kind.NOT_A_DATABASE);
    }

    @Test
    void leaves_the_database_of_another_program_as_it_is() throws IOException, SQLException {
        Path file = folder.resolve("recipes.db");
        execute(file, "create table recipe (name text)", "insert into recipe values ('dumplings')");
        permit(file, "rw-------");
        byte[] before = Files.readAllBytes(file);
        assertThat(refusal(file).kind()).isIn(Kind.FOREIGN_TABLES, Kind.UNSAFE_SETTING);
        DatabaseTrouble trouble =
                catchThrowableOfType(DatabaseTrouble.class, () -> Schema.migrate(new SqliteAddress(file)));
        assertThat(trouble.kind()).isEqualTo(Kind.FOREIGN_TABLES);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void refuses_the_bank_of_another_version() throws SQLException {
        Path newer = bank();
        execute(
                newer,
                "insert into flyway_schema_history values (99, '99', 'x', 'SQL', 'x', 0, 'x', '2026-11-24', 0, 1)");
        assertThat(refusal(newer).kind()).isEqualTo(Kind.NEWER_SCHEMA);
        assertThat(refusal(newer).args()).isEqualTo(List.of("99", Integer.toString(Schema.VERSION)));
        DatabaseTrouble trouble =
                catchThrowableOfType(DatabaseTrouble.class, () -> Schema.migrate(new SqliteAddress(newer)));
        assertThat(trouble.kind()).isEqualTo(Kind.NEWER_SCHEMA);

        Path older = bank();
        execute(older, "delete from flyway_schema_history where version = '" + Schema.VERSION + "'");
        assertThat(refusal(older).kind()).isEqualTo(Kind.OLDER_SCHEMA);

        Path halfway = bank();
        execute(halfway, "update flyway_schema_history set success = 0 where version = '" + Schema.VERSION + "'");
        assertThat(refusal(halfway).kind()).isEqualTo(Kind.UNFINISHED_UPGRADE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
    void refuses_a_bank_that_others_may_open(String permissions) throws IOException {
        Path file = permit(bank(), permissions);
        assertThat(refusal(file).kind()).isEqualTo(Kind.OPEN_TO_OTHERS);
        assertThat(refusal(file).args()).contains(permissions);
    }

    @Test
    void refuses_a_bank_that_cannot_be_written() throws IOException {
        Path file = permit(bank(), "r--------");
        assertThat(refusal(file).kind()).isEqualTo(Kind.READ_ONLY);
        permit(file, "rw-------");
        permit(folder, "r-x------");
        assertThat(refusal(file).kind()).isEqualTo(Kind.READ_ONLY);
        permit(folder, "rwx------");
    }

    @Test
    void refuses_a_bank_that_keeps_no_write_ahead_log() throws SQLException {
        Path file = bank();
        execute(file, "pragma journal_mode=delete");
        DatabaseTrouble trouble = refusal(file);
        assertThat(trouble.kind()).isEqualTo(Kind.UNSAFE_SETTING);
        assertThat(trouble.args()).isEqualTo(List.of("journal_mode", "delete", "wal"));
    }

    @Test
    void every_connection_syncs_each_commit_and_guards_its_triggers() throws SQLException {
        try (Database bank = Database.open(new SqliteAddress(bank()), Mode.POSTING)) {
            List<String> wanted = List.of("wal", "2", "1", "1", "0", "1", "0");
            assertThat(settings(
                            bank,
                            "journal_mode",
                            "synchronous",
                            "foreign_keys",
                            "recursive_triggers",
                            "trusted_schema",
                            "cell_size_check",
                            "mmap_size"))
                    .isEqualTo(wanted);
            bank.posting(connection -> {
                bank.writer().reopen();
                return connection;
            });
            assertThat(settings(bank, "synchronous", "recursive_triggers")).isEqualTo(List.of("2", "1"));
        }
    }

    private static List<String> settings(Database bank, String... names) throws SQLException {
        return bank.posting(connection -> List.of(names).stream()
                .map(name -> String.valueOf(bank.on(connection).fetchValue("pragma " + name)))
                .toList());
    }

    @Test
    void the_engine_tells_whether_a_transaction_stands() throws SQLException {
        try (Database bank = Database.open(new SqliteAddress(bank()), Mode.POSTING)) {
            List<Boolean> standing = bank.posting(connection -> {
                List<Boolean> found = new ArrayList<>();
                found.add(bank.writer().transactionOpen());
                try (Statement statement = connection.createStatement()) {
                    statement.execute("begin immediate");
                    found.add(bank.writer().transactionOpen());
                    statement.execute("rollback");
                }
                found.add(bank.writer().transactionOpen());
                return found;
            });
            assertThat(standing).isEqualTo(List.of(false, true, false));
        }
    }

    @Test
    void waits_for_another_program_and_then_says_so() throws SQLException {
        Path file = bank();
        try (Database bank = Database.open(new SqliteAddress(file), Mode.POSTING);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            DatabaseTrouble trouble = catchThrowableOfType(
                    DatabaseTrouble.class,
                    () -> bank.write(sql -> sql.execute("insert into currency values ('CNY', 2)")));
            assertThat(trouble.kind()).isEqualTo(Kind.LOCKED);
            assertThat(rows(bank, "currency")).isZero();
            statement.execute("rollback");
            bank.write(sql -> sql.execute("insert into currency values ('CNY', 2)"));
            assertThat(rows(bank, "currency")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_bank_that_was_cut_off_opens_with_all_it_acknowledged(Mode mode) throws IOException {
        Path file = bank();
        Path cutOff = folder.resolve("cut-off.db");
        try (Database bank = Database.open(new SqliteAddress(file), Mode.POSTING)) {
            bank.write(sql -> sql.execute("insert into currency values ('CNY', 2)"));
            Files.copy(file, cutOff, StandardCopyOption.COPY_ATTRIBUTES);
            Files.copy(Path.of(file + "-wal"), Path.of(cutOff + "-wal"), StandardCopyOption.COPY_ATTRIBUTES);
        }
        try (Database bank = Database.open(new SqliteAddress(cutOff), mode)) {
            assertThat(rows(bank, "currency")).isEqualTo(1);
        }
    }

    @Test
    void a_damaged_file_is_called_damaged() throws IOException {
        Path file = bank();
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 100; i < 4096; i++) {
            bytes[i] = (byte) 0xff;
        }
        Files.write(file, bytes);
        assertThat(refusal(file).kind()).isEqualTo(Kind.CORRUPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs4", "cifs", "fuse.sshfs", "9p"})
    void knows_the_file_systems_of_other_machines(String type) {
        assertThat(PrivateFile.isRemote(type)).isTrue();
        assertThat(PrivateFile.isRemote("ext4")).isFalse();
    }

    private static int rows(Database bank, String table) {
        return bank.read(sql -> sql.fetchCount(DSL.table(table)));
    }
}
