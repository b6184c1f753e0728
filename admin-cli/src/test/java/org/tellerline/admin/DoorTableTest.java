package org.tellerline.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.PostgresAddress;
import org.tellerline.schema.db.Schema;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.schema.fixture.Banks;
import org.tellerline.schema.fixture.PostgresServer;

/**
 * Every command at every door that does not open: one sentence that names the thing, the code that docs/admin.md promises, nothing on
 * standard output, and nothing changed behind the door.
 */
final class DoorTableTest {

    private static final String READING =
            "book check;audit verify;backup create;backup prune --keep 2;change list;credential list;sign-off;init --show-demo;"
                    + "journal list;journal export;report trial-balance;report day;report journal;policy export;"
                    + "staff list;staff show --name x;staff disable --name x --reason x;password-policy show";
    private static final String ALL = READING + ";init --demo --date 2026-11-24";

    /** What stands there; which commands cannot work with it; what they say, where THERE is the place. */
    private static final String TABLE = """
            missing        | reading | There is no bank at THERE; "admin init" makes one, "scripts/demo" one to try.
            folder         | all     | THERE is a folder, not a bank file.
            empty          | reading | THERE is empty; it holds no bank.
            garbage        | all     | THERE is not a database file.
            headOnly       | all     | The database is damaged; stop work and call the administrator.
            truncated      | all     | The database is damaged; stop work and call the administrator.
            readOnly       | all     | THERE cannot be written to.
            readOnlyFolder | all     | FOLDER cannot be written to.
            newer          | all     | This bank has schema version 99, this program knows only 2: use the newer program.
            older          | all     | This bank has schema version 1, this program needs 2: run admin upgrade.
            openToOthers   | all     | THERE is open to others (rw-r-----); only its owner may read and write it (chmod 600).
            otherProgram   | all     | Unsafe database setting journal_mode: it is delete and must be wal.
            otherWalProgram | all    | The database sqlite:THERE holds the tables of another program.
            underAFile     | found   | This account may not use THERE.
            nowhere        | found   | This account may not use THERE.
            noKind         | all     | The database address "THERE" is neither sqlite:PATH nor postgresql://HOST/NAME.
            inMemory       | all     | A bank cannot be kept in memory; name a file after sqlite:.
            passwordInside | all     | A password must not stand in the database address; put it into a file and name that in TELLERLINE_DB_PASSWORD_FILE.
            noServer       | all     | The database server THERE cannot be reached.
            noHost         | all     | The database server THERE cannot be reached.
            noPassword     | all     | The database server THERE does not accept the user name or the password.
            wrongPassword  | all     | The database server THERE does not accept the user name or the password.
            openSecret     | all     | The password file THERE is open to others (rw-r--r--); only its owner may read it (chmod 600).
            noSecret       | all     | The password file THERE cannot be read.
            noDatabase     | all     | The database server has no database named THERE.
            noBank         | reading | The database THERE holds no bank; "admin init" makes one.
            newerShared    | all     | This bank has schema version 99, this program knows only 2: use the newer program.
            othersShared   | all     | The database THERE holds the tables of another program.
            """;

    private static PostgresServer strict;

    @TempDir
    private Path folder;

    /** A place to go, and the word by which the complaint calls it. */
    private record Door(String address, String there, Map<String, String> environment) {

        static Door of(Path file) {
            return new Door("sqlite:" + file, file.toString(), Map.of());
        }

        static Door of(String address, String there) {
            return new Door(address, there, Map.of());
        }
    }

    record Row(String trouble, String command, String says) {

        @Override
        public String toString() {
            return command + " where there is: " + trouble;
        }
    }

    @BeforeAll
    static void start() {
        strict = PostgresServer.start(Map.of("password_encryption", "scram-sha-256"));
        strict.execute("postgres", "create role clerk login password 'open sesame'");
        strict.demandPasswords();
    }

    @AfterAll
    static void stop() {
        strict.close();
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String line : TABLE.strip().lines().toList()) {
            String[] cells = line.split("\\s*\\|\\s*", 3);
            String commands = cells[1].equals("reading")
                    ? READING
                    : cells[1].equals("found") ? ALL.substring(READING.length() + 1) : ALL;
            Arrays.stream(commands.split(";")).forEach(command -> rows.add(new Row(cells[0], command, cells[2])));
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_door_that_does_not_open_is_named(Row row) throws Exception {
        Door door = door(row.trouble());
        String before = behind();
        Shell.Ran ran = new Shell(folder.resolve("home"), door.environment()).admin(with(door, row.command()));
        assertThat(ran.err().lines().filter(line -> !line.equals("Making the tables")))
                .containsExactly(row.says()
                        .replace("version 1,", "version " + (Schema.VERSION - 1) + ",")
                        .replace("2:", Schema.VERSION + ":")
                        .replace("THERE", door.there())
                        .replace("FOLDER", folder.toString()));
        assertThat(ran.exit()).isEqualTo(ExitCode.UNUSABLE.status());
        assertThat(ran.out()).isEmpty();
        assertThat(behind()).isEqualTo(before);
    }

    private static String[] with(Door door, String command) {
        List<String> words = new ArrayList<>(List.of("--db", door.address(), "--lang", "en"));
        words.addAll(List.of(command.split(" ")));
        return words.toArray(String[]::new);
    }

    /** All files but the home of the account, with their sizes and rights. */
    private String behind() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> !file.startsWith(folder.resolve("home")) && !file.equals(folder))
                    .filter(file -> !file.toString().matches(".*-(wal|shm)"))
                    .map(file -> file + " " + file.toFile().length() + " " + rights(file))
                    .sorted()
                    .toList()
                    .toString();
        }
    }

    private static String rights(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            return "?";
        }
    }

    private Door door(String trouble) throws Exception {
        return switch (trouble) {
            case "missing" -> Door.of(folder.resolve("none.db"));
            case "folder" -> Door.of(Files.createDirectory(folder.resolve("bank.db")));
            case "empty" -> Door.of(file(""));
            case "garbage" -> Door.of(file("Dear branch manager,\n"));
            case "headOnly" -> Door.of(cut(bank(), 100));
            case "truncated" -> Door.of(cut(bank(), Files.size(bank()) / 2));
            case "readOnly" -> Door.of(permit(bank(), "r--------"));
            case "readOnlyFolder" -> Door.of(inClosedFolder());
            case "newer" ->
                Door.of(changed(
                        "insert into flyway_schema_history values (99, '99', 'x', 'SQL', 'x', 0, 'x', '', 0, 1)"));
            case "older" ->
                Door.of(changed("update flyway_schema_history set version = '" + (Schema.VERSION - 1)
                        + "' where version = '" + Schema.VERSION + "'"));
            case "openToOthers" -> Door.of(permit(bank(), "rw-r-----"));
            case "otherProgram" -> Door.of(ofAnotherProgram("delete"));
            case "otherWalProgram" -> Door.of(ofAnotherProgram("wal"));
            case "underAFile" -> Door.of(file("a letter").resolve("deep/bank.db"));
            case "nowhere" -> Door.of(Path.of("/proc/nowhere/bank.db"));
            case "noKind" -> Door.of("mysql://here/bank", "mysql://here/bank");
            case "inMemory" -> Door.of("sqlite::memory:", "");
            case "passwordInside" -> Door.of("postgresql://clerk:sesame@localhost/bank", "");
            default -> shared(trouble);
        };
    }

    private Door shared(String trouble) throws IOException {
        PostgresServer server = PostgresServer.shared();
        String there = "localhost:" + strict.port();
        String address = "postgresql://clerk@" + there + "/postgres";
        return switch (trouble) {
            case "noServer" -> Door.of("postgresql://localhost:" + freePort() + "/bank", "localhost:" + freePort());
            case "noHost" -> Door.of("postgresql://no-such-host.invalid/bank", "no-such-host.invalid:5432");
            case "noPassword" -> Door.of(address, there);
            case "wrongPassword" -> new Door(address, there, secret(permit(file("open barley\n"), "rw-------")));
            case "openSecret" ->
                new Door(address, file("open sesame").toString(), secret(permit(file("open sesame"), "rw-r--r--")));
            case "noSecret" -> new Door(address, folder.resolve("gone").toString(), secret(folder.resolve("gone")));
            case "noDatabase" -> Door.of(server.address("nowhere").toString(), "nowhere");
            case "noBank" -> empty();
            case "newerShared" -> newerShared();
            case "othersShared" -> othersShared();
            default -> throw new AssertionError(trouble);
        };
    }

    private static int port;

    private static int freePort() throws IOException {
        if (port == 0) {
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
        }
        return port;
    }

    private static Door empty() {
        String address = PostgresServer.emptyDatabase().toString();
        return Door.of(address, address);
    }

    private static Door newerShared() {
        PostgresAddress bank = (PostgresAddress) PostgresServer.migratedDatabase();
        PostgresServer.shared()
                .execute(
                        bank.name(),
                        "update flyway_schema_history set version = '99' where version = '" + Schema.VERSION + "'");
        return Door.of(bank.toString(), "");
    }

    private static Door othersShared() {
        PostgresAddress recipes = (PostgresAddress) PostgresServer.emptyDatabase();
        PostgresServer.shared().execute(recipes.name(), "create table recipe (name text)");
        return Door.of(recipes.toString(), recipes.toString());
    }

    private static Map<String, String> secret(Path file) {
        return Map.of("TELLERLINE_DB_PASSWORD_FILE", file.toString());
    }

    private Path file(String text) throws IOException {
        return permit(Files.writeString(folder.resolve("bank.db"), text), "rw-------");
    }

    private Path bank() throws IOException {
        Path file = folder.resolve("bank.db");
        if (!Files.exists(file)) {
            Files.move(((SqliteAddress) Banks.empty(Dialect.SQLITE, folder)).file(), file);
        }
        return file;
    }

    private Path changed(String statement) throws IOException, SQLException {
        Path file = bank();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statements = connection.createStatement()) {
            statements.execute(statement);
        }
        return file;
    }

    private Path ofAnotherProgram(String mode) throws IOException, SQLException {
        Path file = folder.resolve("recipes.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statements = connection.createStatement()) {
            statements.execute("pragma journal_mode=" + mode);
            statements.execute("create table recipe (name text)");
        }
        return permit(file, "rw-------");
    }

    private Path inClosedFolder() throws IOException {
        Path file = bank();
        permit(folder, "r-x------");
        return file;
    }

    private static Path cut(Path file, long length) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) length));
        return file;
    }

    private static Path permit(Path file, String permissions) throws IOException {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    @AfterEach
    void reopen() throws IOException {
        permit(folder, "rwx------");
    }
}
