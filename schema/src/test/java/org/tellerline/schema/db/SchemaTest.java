package org.tellerline.schema.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.schema.db.Database.Mode;
import org.tellerline.schema.fixture.Banks;
import org.tellerline.schema.tables.DefaultSchema;

final class SchemaTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_program_knows_the_number_of_its_last_migration(Dialect dialect) {
        // Opening compares this very number, so the history is read beside it.
        try (Database bank = Database.open(Banks.empty(dialect, folder), Mode.READING)) {
            int last = bank.read(
                    sql -> sql.fetch("select version from flyway_schema_history where version is not null").stream()
                            .mapToInt(row -> Integer.parseInt(String.valueOf(row.get(0))))
                            .max()
                            .orElse(0));
            assertThat(last).isEqualTo(Schema.VERSION);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_generated_column_exists_and_reads_as_its_type(Dialect dialect) {
        try (Database bank = Database.open(Banks.empty(dialect, folder), Mode.READING)) {
            DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(table -> {
                int rows = bank.read(
                        sql -> sql.select(table.fields()).from(table).fetch().size());
                assertThat(rows).as(table.getName()).isZero();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void both_databases_have_the_same_columns_in_the_same_order(Dialect dialect) {
        try (Database bank = Database.open(Banks.empty(dialect, folder), Mode.READING)) {
            DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(table -> {
                var found = bank.read(sql ->
                        sql.selectFrom(DSL.table(table.getName())).fetch().fieldsRow());
                assertThat(found.fieldStream().map(field -> field.getName()))
                        .as(table.getName())
                        .containsExactly(table.fieldStream()
                                .map(field -> field.getName())
                                .toArray(String[]::new));
            });
        }
    }
}
