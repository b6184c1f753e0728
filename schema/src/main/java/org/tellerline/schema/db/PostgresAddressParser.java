package org.tellerline.schema.db;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tellerline.schema.db.DatabaseTrouble.Kind;
import org.tellerline.schema.db.PostgresAddress.Host;

/** Reads what follows {@code postgresql://}. Nothing of it reaches the driver but through the driver's own typed settings. */
final class PostgresAddressParser {

    private static final int USUAL_PORT = 5432;
    private static final int MOST_CONNECTIONS = 200;
    private static final Pattern HOST = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9._-]+))(?::(.*))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,62}");

    private final Map<String, String> environment;
    private @Nullable String passwordFile;
    private @Nullable String rootCertificate;
    private int connections = PostgresAddress.USUAL_CONNECTIONS;

    PostgresAddressParser(Map<String, String> environment) {
        this.environment = environment;
    }

    PostgresAddress parse(String text) {
        int query = text.indexOf('?');
        if (query >= 0) {
            parameters(text.substring(query + 1));
        }
        String place = query >= 0 ? text.substring(0, query) : text;
        int slash = place.indexOf('/');
        String name = slash >= 0 ? place.substring(slash + 1) : "";
        String servers = slash >= 0 ? place.substring(0, slash) : place;
        int at = servers.lastIndexOf('@');
        Optional<String> user = at >= 0 ? Optional.of(user(servers.substring(0, at))) : Optional.empty();
        List<Host> hosts = hosts(servers.substring(at + 1));
        if (!NAME.matcher(name).matches()) {
            throw new DatabaseTrouble(Kind.ADDRESS_WITHOUT_NAME);
        }
        String secret = passwordFile != null ? passwordFile : environment.get(DatabaseAddress.PASSWORD_FILE_VARIABLE);
        return new PostgresAddress(
                hosts,
                name,
                user,
                path("password-file", secret),
                path("root-certificate", rootCertificate),
                connections);
    }

    private void parameters(String query) {
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String key = equals >= 0 ? parameter.substring(0, equals) : parameter;
            String value = equals >= 0 ? parameter.substring(equals + 1) : "";
            switch (key) {
                case "password-file" -> passwordFile = value;
                case "root-certificate" -> rootCertificate = value;
                case "connections" -> connections = connections(value);
                case "password" -> throw new DatabaseTrouble(Kind.ADDRESS_WITH_PASSWORD);
                default -> throw new DatabaseTrouble(Kind.ADDRESS_WITH_UNKNOWN_PARAMETER, key);
            }
        }
    }

    private static int connections(String value) {
        if (!value.matches("[1-9][0-9]{0,2}") || Integer.parseInt(value) > MOST_CONNECTIONS) {
            throw new DatabaseTrouble(Kind.ADDRESS_WITH_BAD_PARAMETER, "connections", value);
        }
        return Integer.parseInt(value);
    }

    private static String user(String text) {
        if (text.indexOf(':') >= 0) {
            throw new DatabaseTrouble(Kind.ADDRESS_WITH_PASSWORD);
        }
        if (!NAME.matcher(text).matches()) {
            throw new DatabaseTrouble(Kind.ADDRESS_WITH_BAD_PARAMETER, "user", text);
        }
        return text;
    }

    private static List<Host> hosts(String text) {
        if (text.isBlank()) {
            throw new DatabaseTrouble(Kind.ADDRESS_WITHOUT_HOST);
        }
        List<Host> hosts = new ArrayList<>();
        for (String host : text.split(",", -1)) {
            Matcher matcher = HOST.matcher(host);
            if (!matcher.matches()) {
                throw new DatabaseTrouble(Kind.ADDRESS_WITH_BAD_HOST, host);
            }
            String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            hosts.add(new Host(name, port(matcher.group(3))));
        }
        return hosts;
    }

    private static int port(@Nullable String text) {
        if (text == null) {
            return USUAL_PORT;
        }
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_535) {
            throw new DatabaseTrouble(Kind.ADDRESS_WITH_BAD_PORT, text);
        }
        return Integer.parseInt(text);
    }

    private static Optional<Path> path(String parameter, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            if (!value.isBlank()) {
                return Optional.of(Path.of(value).toAbsolutePath());
            }
        } catch (InvalidPathException e) {
            throw new DatabaseTrouble(e, Kind.ADDRESS_WITH_BAD_PARAMETER, parameter, value);
        }
        throw new DatabaseTrouble(Kind.ADDRESS_WITH_BAD_PARAMETER, parameter, value);
    }
}
