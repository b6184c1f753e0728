package org.tellerline.core.bookcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.DatabaseAddress;
import org.tellerline.schema.db.Dialect;
import org.tellerline.schema.db.SqliteAddress;
import org.tellerline.schema.fixture.Banks;

/** What the auditor says of a healthy bank, of one that lost its tail, and of evidence from outside. */
final class BookCheckTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_healthy_bank_checks(Dialect kind) {
        BookReport report = check(BankCopies.of(kind).copy(), Evidence.none());
        assertThat(report.findings()).isEmpty();
        assertThat(report.checked()).containsExactly(Rule.values());
        assertThat(report.counts().journals())
                .isEqualTo(BankCopies.of(kind).keys().size());
        assertThat(report.counts().postings()).isGreaterThan(100);
        assertThat(report.counts().moves()).isPositive();
        assertThat(report.counts().audits()).isGreaterThan(report.counts().journals());
        assertThat(report.heads()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_bank_checks(Dialect kind) {
        assertThat(check(Banks.empty(kind, folder), Evidence.none()).findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_acknowledged_key_is_looked_for(Dialect kind) {
        BankCopies bank = BankCopies.of(kind);
        UUID strange = UUID.fromString("00000000-0000-4000-8000-000000000001");
        assertThat(check(bank.copy(), new Evidence(Set.copyOf(bank.keys()), List.of()))
                        .findings())
                .isEmpty();
        Set<UUID> more = new HashSet<>(bank.keys());
        more.add(strange);
        assertThat(check(bank.copy(), new Evidence(more, List.of())).findings())
                .containsExactly(new Finding(Rule.ACKNOWLEDGED, "journal", strange.toString(), "1", "0", 1));
    }

    @ParameterizedTest
    @EnumSource
    void an_older_copy_of_the_whole_bank_is_seen_against_the_witness(Dialect kind) {
        Path file = folder.resolve("heads.witness");
        BookReport today = check(BankCopies.of(kind).copy(), Evidence.none());
        Witness.write(file, today.heads());

        DatabaseAddress yesterday = Banks.empty(kind, folder);
        try (Database database = Database.open(yesterday, Database.Mode.POSTING)) {
            SmallBank.write(database, BankCopies.SEED, BankCopies.EVENTS - 15);
        }

        assertThat(check(yesterday, Evidence.none()).findings()).isEmpty();
        assertThat(check(yesterday, new Evidence(Set.of(), Witness.read(file))).findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.WITNESSED);
    }

    @ParameterizedTest
    @EnumSource
    void a_bank_that_went_on_still_agrees_with_its_witness(Dialect kind) {
        DatabaseAddress yesterday = Banks.empty(kind, folder);
        try (Database database = Database.open(yesterday, Database.Mode.POSTING)) {
            SmallBank.write(database, BankCopies.SEED, BankCopies.EVENTS - 15);
        }
        List<ChainHead> heads = check(yesterday, Evidence.none()).heads();
        assertThat(check(BankCopies.of(kind).copy(), new Evidence(Set.of(), heads))
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_lost_tail_is_seen_against_the_witness(Dialect kind) throws SQLException {
        DatabaseAddress copy = BankCopies.of(kind).copy();
        List<ChainHead> heads = check(copy, Evidence.none()).heads();
        BankCopies.behindTheBack(
                copy,
                connection -> BankCopies.execute(
                        connection,
                        List.of(
                                "delete from audit where position = 2 and seq = (select max(seq) from audit where position = 2)",
                                "update position_head set audit_seq = audit_seq - 1,"
                                        + " audit_hash = (select hash from audit where position = 2 order by seq desc limit 1)"
                                        + " where position = 2")));
        assertThat(check(copy, new Evidence(Set.of(), heads)).finding(Rule.WITNESSED))
                .hasValueSatisfying(finding -> assertThat(finding.key()).startsWith("2/"));
    }

    @ParameterizedTest
    @EnumSource
    void a_guard_that_was_taken_down_is_missed(Dialect kind) throws SQLException {
        DatabaseAddress copy = BankCopies.of(kind).copy();
        String guard = kind == Dialect.SQLITE ? "posting_no_update" : "posting_no_change";
        String statement =
                kind == Dialect.SQLITE ? "drop trigger " + guard : "alter table posting disable trigger " + guard;
        if (kind == Dialect.SQLITE) {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ((SqliteAddress) copy).file())) {
                BankCopies.execute(connection, List.of(statement));
            }
        } else {
            BankCopies.behindTheBack(copy, connection -> BankCopies.execute(connection, List.of(statement)));
        }
        assertThat(check(copy, Evidence.none()).findings())
                .containsExactly(new Finding(Rule.GUARDS, "trigger", guard, "1", "0", 1));
    }

    @Test
    void a_left_over_rollback_journal_is_named() throws IOException {
        DatabaseAddress copy = BankCopies.of(Dialect.SQLITE).copy();
        Path left = Path.of(((SqliteAddress) copy).file() + "-journal");
        Files.createFile(left);
        assertThat(check(copy, Evidence.none()).finding(Rule.LEFT_OVER)).isPresent();
    }

    @Test
    void only_its_owner_may_read_a_witness() throws IOException {
        Path file = folder.resolve("heads");
        List<ChainHead> heads = List.of(new ChainHead(7, 12, "ab".repeat(32)));
        Witness.write(file, List.of());
        Witness.write(file, heads);
        assertThat(Witness.read(file)).isEqualTo(heads);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactly("heads");
    }

    static BookReport check(DatabaseAddress address, Evidence evidence) {
        try (Database database = Database.open(address, Database.Mode.READING)) {
            return BookCheck.run(database, evidence, rule -> {});
        }
    }
}
