package org.tellerline.schema.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tellerline.schema.tables.Tables.BRANCH;
import static org.tellerline.schema.tables.Tables.BRANCH_DAY;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.schema.db.Database.Mode;
import org.tellerline.schema.fixture.Banks;

final class DatabaseTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void what_one_transaction_wrote_the_next_one_reads(Dialect dialect) {
        try (Database database = Database.open(Banks.empty(dialect, folder), Mode.POSTING)) {
            database.write(sql -> sql.insertInto(BRANCH)
                    .set(BRANCH.ID, 1L)
                    .set(BRANCH.NAME_EN, "Main")
                    .set(BRANCH.NAME_ZH, "总行")
                    .execute());
            database.write(sql -> sql.insertInto(BRANCH_DAY)
                    .set(BRANCH_DAY.BRANCH, 1L)
                    .set(BRANCH_DAY.BUSINESS_DATE, LocalDate.of(2026, 11, 24))
                    .set(BRANCH_DAY.STATE, "OPEN")
                    .execute());
            assertThat(database.read(sql -> sql.fetchSingle(BRANCH_DAY)).getBusinessDate())
                    .isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(database.read(sql -> sql.fetchSingle(BRANCH)).getNameZh())
                    .isEqualTo("总行");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_transaction_that_fails_leaves_nothing_behind(Dialect dialect) {
        try (Database database = Database.open(Banks.empty(dialect, folder), Mode.POSTING)) {
            assertThatThrownBy(() -> database.write(sql -> {
                        sql.insertInto(BRANCH, BRANCH.ID, BRANCH.NAME_EN, BRANCH.NAME_ZH)
                                .values(1L, "a", "b")
                                .execute();
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat((int) database.read(sql -> sql.fetchCount(BRANCH))).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reader_cannot_write(Dialect dialect) {
        try (Database database = Database.open(Banks.empty(dialect, folder), Mode.READING)) {
            assertThatThrownBy(
                            () -> database.read(sql -> sql.insertInto(BRANCH, BRANCH.ID, BRANCH.NAME_EN, BRANCH.NAME_ZH)
                                    .values(1L, "a", "b")
                                    .execute()))
                    .isInstanceOfSatisfying(
                            DatabaseTrouble.class,
                            e -> assertThat(e.kind()).isEqualTo(DatabaseTrouble.Kind.WRITES_REFUSED));
        }
    }
}
