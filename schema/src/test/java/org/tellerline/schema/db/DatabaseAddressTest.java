package org.tellerline.schema.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tellerline.schema.db.DatabaseTrouble.Kind;
import org.tellerline.schema.db.PostgresAddress.Host;

final class DatabaseAddressTest {

    private static PostgresAddress shared(String text) {
        return (PostgresAddress) DatabaseAddress.parse(text, Map.of());
    }

    @Test
    void reads_the_path_of_an_embedded_bank() {
        assertThat(DatabaseAddress.parse("sqlite:/var/lib/bank.db"))
                .isEqualTo(new SqliteAddress(Path.of("/var/lib/bank.db")));
        assertThat(DatabaseAddress.parse(" sqlite:bank.db ").toString())
                .isEqualTo("sqlite:" + Path.of("bank.db").toAbsolutePath());
        assertThat(DatabaseAddress.parse("sqlite:/srv/我的 银行.db").dialect()).isEqualTo(Dialect.SQLITE);
    }

    @Test
    void reads_hosts_ports_user_and_name_of_a_shared_bank() {
        PostgresAddress address = shared("postgresql://clerk@db1.example:6432,[::1],10.0.0.7/bank?connections=24");
        assertThat(address.hosts())
                .containsExactly(new Host("db1.example", 6432), new Host("::1", 5432), new Host("10.0.0.7", 5432));
        assertThat(address.user()).contains("clerk");
        assertThat(address.name()).isEqualTo("bank");
        assertThat(address.connections()).isEqualTo(24);
        assertThat(address.toString()).isEqualTo("postgresql://clerk@db1.example:6432,[::1]:5432,10.0.0.7:5432/bank");
        assertThat(address.dialect()).isEqualTo(Dialect.POSTGRESQL);
    }

    @Test
    void takes_the_password_file_from_the_address_before_the_environment() {
        Map<String, String> environment = Map.of(DatabaseAddress.PASSWORD_FILE_VARIABLE, "/etc/env-secret");
        PostgresAddress silent = (PostgresAddress) DatabaseAddress.parse("postgresql://db/bank", environment);
        PostgresAddress naming =
                (PostgresAddress) DatabaseAddress.parse("postgresql://db/bank?password-file=/etc/own", environment);
        assertThat(silent.passwordFile()).contains(Path.of("/etc/env-secret"));
        assertThat(naming.passwordFile()).contains(Path.of("/etc/own"));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "127.0.0.1, true",
        "[::1], true",
        "db.example, false",
        "'localhost,db.example', false",
        "127.0.0.1.example.org, false",
        "0.0.0.0, false"
    })
    void only_this_machine_may_be_reached_without_tls(String hosts, boolean local) {
        assertThat(shared("postgresql://" + hosts + "/bank").local()).isEqualTo(local);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mysql://db/bank                             | ADDRESS_OF_NO_KIND             | mysql://db/bank",
                "http://me:secret@db/bank                    | ADDRESS_OF_NO_KIND             | http://db/bank",
                "bank.db                                     | ADDRESS_OF_NO_KIND             | bank.db",
                "sqlite:                                     | ADDRESS_WITHOUT_FILE           |",
                "sqlite::memory:                             | ADDRESS_IN_MEMORY              |",
                "sqlite:/b.db?synchronous=off                | ADDRESS_WITH_BAD_PATH          | /b.db?synchronous=off",
                "postgresql://                               | ADDRESS_WITHOUT_HOST           |",
                "postgresql:///bank                          | ADDRESS_WITHOUT_HOST           |",
                "postgresql://db                             | ADDRESS_WITHOUT_NAME           |",
                "postgresql://db/                            | ADDRESS_WITHOUT_NAME           |",
                "postgresql://db/a/b                         | ADDRESS_WITHOUT_NAME           |",
                "postgresql://db,/bank                       | ADDRESS_WITH_BAD_HOST          |''",
                "postgresql://d b/bank                       | ADDRESS_WITH_BAD_HOST          | d b",
                "postgresql://db:0/bank                      | ADDRESS_WITH_BAD_PORT          | 0",
                "postgresql://db:65536/bank                  | ADDRESS_WITH_BAD_PORT          | 65536",
                "postgresql://db:x/bank                      | ADDRESS_WITH_BAD_PORT          | x",
                "postgresql://me:secret@db/bank              | ADDRESS_WITH_PASSWORD          |",
                "postgresql://db/bank?password=secret        | ADDRESS_WITH_PASSWORD          |",
                "postgresql://db/bank?sslmode=disable        | ADDRESS_WITH_UNKNOWN_PARAMETER | sslmode",
                "postgresql://db/bank?socketFactory=x        | ADDRESS_WITH_UNKNOWN_PARAMETER | socketFactory",
                "postgresql://db/bank?connections=0          | ADDRESS_WITH_BAD_PARAMETER     | connections",
                "postgresql://db/bank?connections=201        | ADDRESS_WITH_BAD_PARAMETER     | connections",
                "postgresql://db/bank?password-file=         | ADDRESS_WITH_BAD_PARAMETER     | password-file"
            })
    void says_what_is_wrong_with_an_address(String text, Kind kind, String thing) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text, Map.of()))
                .isInstanceOfSatisfying(DatabaseTrouble.class, trouble -> {
                    assertThat(trouble.kind()).isEqualTo(kind);
                    assertThat(trouble.args().stream().limit(1).toList())
                            .isEqualTo(thing == null ? List.of() : List.of(thing));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://me:secret@db/bank",
                "http://me:secret@db/bank",
                "postgresql://db/bank?password=secret"
            })
    void never_repeats_a_password(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text, Map.of())).hasMessageNotContaining("secret");
    }
}
