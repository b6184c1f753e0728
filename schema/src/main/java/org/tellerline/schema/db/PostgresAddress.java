package org.tellerline.schema.db;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A shared bank on one or more servers of which one is the primary.
 *
 * @param passwordFile read when the bank is opened; owned by the program's account and closed to others
 * @param rootCertificate what a server's certificate is checked against; without it the certificates this machine's Java trusts
 * @param connections how many postings may be under way at once, 1 to 200
 */
public record PostgresAddress(
        List<Host> hosts,
        String name,
        Optional<String> user,
        Optional<Path> passwordFile,
        Optional<Path> rootCertificate,
        int connections)
        implements DatabaseAddress {

    /** Two to four per core of a small server; more only make them wait for each other. */
    static final int USUAL_CONNECTIONS = 8;

    /** A name may have 63 bytes. */
    private static final int MOST_NAME = 36;

    public PostgresAddress {
        hosts = List.copyOf(hosts);
    }

    /** A server by name or number. */
    public record Host(String name, int port) {

        private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");

        boolean local() {
            return name.equals("localhost")
                    || name.equals("::1")
                    || LOOPBACK.matcher(name).matches();
        }

        @Override
        public String toString() {
            return (name.indexOf(':') >= 0 ? "[" + name + "]" : name) + ":" + port;
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    /** Only connections that never leave this machine may go without TLS. */
    boolean local() {
        return hosts.stream().allMatch(Host::local);
    }

    /** Another database of the same server. */
    PostgresAddress named(String other) {
        return new PostgresAddress(hosts, other, user, passwordFile, rootCertificate, connections);
    }

    /** The name, short enough that something can be put behind it. */
    String shortName() {
        return name.substring(0, Math.min(name.length(), MOST_NAME));
    }

    /** The servers as the address names them. */
    String servers() {
        return hosts.stream().map(Host::toString).collect(Collectors.joining(","));
    }

    /**
     * The variables by which the server's own programs, such as {@code pgbench}, reach this database as this program does.
     *
     * @throws DatabaseTrouble when the password file cannot be used
     */
    public Map<String, String> clientEnvironment() {
        Map<String, String> variables = new TreeMap<>();
        variables.put("PGHOST", hosts.stream().map(Host::name).collect(Collectors.joining(",")));
        variables.put(
                "PGPORT",
                hosts.stream().map(host -> Integer.toString(host.port())).collect(Collectors.joining(",")));
        variables.put("PGDATABASE", name);
        variables.put("PGTARGETSESSIONATTRS", "read-write");
        variables.put("PGSSLMODE", local() ? "prefer" : "verify-full");
        user.ifPresent(text -> variables.put("PGUSER", text));
        passwordFile.ifPresent(file -> variables.put("PGPASSWORD", PostgresSource.secret(file)));
        rootCertificate.ifPresent(file -> variables.put("PGSSLROOTCERT", file.toString()));
        return variables;
    }

    @Override
    public String toString() {
        return "postgresql://" + user.map(u -> u + "@").orElse("") + servers() + "/" + name;
    }
}
