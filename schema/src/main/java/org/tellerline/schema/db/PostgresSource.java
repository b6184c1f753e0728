package org.tellerline.schema.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;
import org.tellerline.schema.db.DatabaseTrouble.Kind;

/**
 * Opens connections to a PostgreSQL primary, and hands out none whose settings could lose an acknowledged posting. Our own settings
 * travel in the start-up message, which costs no round trip, and are read back: a pooler between us and the server may drop them.
 */
final class PostgresSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1;
    private static final int CONNECT_SECONDS = 5;
    private static final int SLACK_SECONDS = 5;

    /** Settings of the server, and what they must be so that a commit that was acknowledged stays. */
    private static final Map<String, Set<String>> DURABLE = Map.of(
            "fsync", Set.of("on"),
            "full_page_writes", Set.of("on"),
            "synchronous_commit", Set.of("on", "remote_apply"),
            "data_sync_retry", Set.of("off"));

    private final transient PostgresAddress address;
    private final transient PostgresUse use;

    PostgresSource(PostgresAddress address, PostgresUse use) {
        this.address = address;
        this.use = use;
        setServerNames(address.hosts().stream().map(PostgresAddress.Host::name).toArray(String[]::new));
        setPortNumbers(
                address.hosts().stream().mapToInt(PostgresAddress.Host::port).toArray());
        setDatabaseName(address.name());
        address.user().ifPresent(this::setUser);
        address.passwordFile().ifPresent(file -> setPassword(secret(file)));
        setApplicationName("tellerline");
        setTargetServerType("primary");
        setConnectTimeout(CONNECT_SECONDS);
        setSocketTimeout(use.statementSeconds() + SLACK_SECONDS);
        setTcpKeepAlive(true);
        setPrepareThreshold(use.prepareThreshold());
        setReadOnly(use.reading());
        setOptions(use.settings().entrySet().stream()
                .map(setting ->
                        "-c " + setting.getKey() + "=" + setting.getValue().replace(" ", "\\ "))
                .collect(Collectors.joining(" ")));
        secure();
    }

    private void secure() {
        if (address.local()) {
            setSslMode("prefer");
            return;
        }
        setSslMode("verify-full");
        if (address.rootCertificate().isPresent()) {
            setSslRootCert(address.rootCertificate().get().toString());
        } else {
            setSslfactory(DefaultJavaSSLFactory.class.getName());
        }
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        Connection connection;
        try {
            connection = super.getConnection(user, password);
        } catch (SQLException e) {
            throw PostgresFailures.unconnected(e, address);
        }
        try {
            assertSafe(connection);
            return connection;
        } catch (SQLException | DatabaseTrouble e) {
            connection.close();
            throw e;
        }
    }

    private void assertSafe(Connection connection) throws SQLException {
        Map<String, Set<String>> wanted = new LinkedHashMap<>(DURABLE);
        use.settings().forEach((name, value) -> wanted.put(name, Set.of(value)));
        wanted.put("transaction_read_only", Set.of("off"));
        String query = wanted.keySet().stream()
                .map(name -> "current_setting('" + name + "')")
                .collect(Collectors.joining(", ", "select pg_is_in_recovery(), ", ""));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            if (row.getBoolean(1)) {
                throw new DatabaseTrouble(Kind.NO_PRIMARY, address.servers());
            }
            int column = 2;
            for (Map.Entry<String, Set<String>> setting : wanted.entrySet()) {
                assertSetting(setting.getKey(), row.getString(column++), setting.getValue());
            }
        }
    }

    private static void assertSetting(String name, String found, Set<String> wanted) {
        if (!wanted.contains(found)) {
            throw new DatabaseTrouble(
                    Kind.UNSAFE_SETTING, name, found, wanted.stream().sorted().collect(Collectors.joining(" / ")));
        }
    }

    static String secret(Path file) {
        try {
            PrivateFile.check(file, Kind.SECRET_OPEN_TO_OTHERS);
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new DatabaseTrouble(e, Kind.SECRET_UNREADABLE, file);
        }
    }
}
