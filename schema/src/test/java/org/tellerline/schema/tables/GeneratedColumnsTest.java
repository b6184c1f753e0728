package org.tellerline.schema.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

final class GeneratedColumnsTest {

    private static final Set<Class<?>> KNOWN =
            Set.of(Long.class, String.class, LocalDate.class, UUID.class, byte[].class);

    private static List<Field<?>> columns() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .<Field<?>>flatMap(Table::fieldStream)
                .toList();
    }

    @Test
    void no_number_is_narrower_than_sixty_four_bits() {
        assertThat(columns())
                .hasSizeGreaterThan(140)
                .allSatisfy(column -> assertThat(KNOWN)
                        .as(column.getQualifiedName().toString())
                        .contains(column.getType()));
    }

    @Test
    void days_keys_and_hashes_have_their_own_types() {
        assertThat(columns()).allSatisfy(column -> {
            String name = column.getName();
            boolean day = name.endsWith("_date") || name.endsWith("_on") || name.equals("valid_from");
            assertThat(column.getType() == LocalDate.class).as(name).isEqualTo(day && !name.equals("last_sign_on"));
            assertThat(column.getType() == byte[].class)
                    .as(name)
                    .isEqualTo(name.endsWith("hash")
                            && !column.equals(Tables.CREDENTIAL.HASH)
                            && !column.equals(Tables.CREDENTIAL_PAST.HASH));
            assertThat(column.getType() == UUID.class).as(name).isEqualTo(name.equals("idempotency_key"));
        });
    }

    @Test
    void every_table_of_the_migrations_is_here() {
        assertThat(DefaultSchema.DEFAULT_SCHEMA.getTables())
                .extracting(Table::getName)
                .contains("bank", "account_balance", "journal", "posting", "piece_move", "audit", "day_total", "policy")
                .doesNotContain("flyway_schema_history");
    }
}
