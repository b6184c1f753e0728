package org.tellerline.core.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tellerline.core.experiment.Books;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.DatabaseTrouble;
import org.tellerline.schema.db.DatabaseTrouble.Kind;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.OldBanks;
import org.tellerline.schema.db.Schema;
import org.tellerline.schema.db.SqliteAddress;

/** Banks of every older version come to the present one with all they have, in place or out of a backup. */
final class UpgradingTest {

    @TempDir
    Path folder;

    record Age(Dialect dialect, int version) {}

    static List<Age> ages() {
        List<Age> ages = new ArrayList<>();
        for (Dialect dialect : Dialect.values()) {
            for (int version = 1; version < Schema.VERSION; version++) {
                ages.add(new Age(dialect, version));
            }
        }
        return ages;
    }

    @ParameterizedTest
    @MethodSource("ages")
    void an_old_bank_is_upgraded_and_does_business(Age age) throws SQLException {
        DatabaseAddress today = BankFixture.copyAsBefore(age.dialect(), folder);
        DatabaseAddress old = Vault.nowhere(age.dialect(), folder);
        OldBanks.make(today, old, age.version());
        assertThatThrownBy(() -> Books.lines(old))
                .isInstanceOfSatisfying(
                        DatabaseTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(Kind.OLDER_SCHEMA));
        Upgrading upgrading = new Upgrading(old);
        assertThat(upgrading.version()).isEqualTo(age.version());
        assertThat(upgrading.run().findings()).isEmpty();
        assertThat(Books.lines(old)).isEqualTo(Books.lines(today));
        Rush.serve(old, 1);
    }

    @ParameterizedTest
    @MethodSource("ages")
    void an_old_banks_backup_is_restored_by_the_program_of_today(Age age) throws SQLException {
        Vault vault = Vault.in(folder);
        DatabaseAddress today = BankFixture.copyAsBefore(age.dialect(), folder);
        DatabaseAddress old = Vault.nowhere(age.dialect(), folder);
        OldBanks.make(today, old, age.version());
        Backup backup = vault.backUp(old);
        assertThat(backup.header().bank().schema()).isEqualTo(age.version());
        DatabaseAddress place = Vault.nowhere(age.dialect(), folder.resolve("other"));
        vault.restore(backup.file(), place);
        Rush.serve(place, 1);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_may_work_meanwhile(Dialect dialect) {
        DatabaseAddress bank = BankFixture.copy(dialect, folder);
        try (BankFixture open = BankFixture.at(bank)) {
            open.signOn("t01");
            assertThatThrownBy(() -> new Upgrading(bank).run())
                    .isInstanceOfSatisfying(
                            DatabaseTrouble.class,
                            trouble -> assertThat(trouble.kind()).isEqualTo(Kind.IN_USE));
        }
    }

    @Test
    void tables_of_before_the_first_release_are_refused_by_a_sentence_of_their_own() throws SQLException {
        SqliteAddress bank = (SqliteAddress) BankFixture.copy(Dialect.SQLITE, folder);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + bank.file());
                Statement statement = connection.createStatement()) {
            statement.execute("update flyway_schema_history set checksum = 7 where version = '2'");
            statement.execute("delete from flyway_schema_history where version = '" + Schema.VERSION + "'");
        }
        assertThatThrownBy(() -> new Upgrading(bank).run())
                .isInstanceOfSatisfying(
                        DatabaseTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(Kind.ALTERED_SCHEMA));
    }
}
