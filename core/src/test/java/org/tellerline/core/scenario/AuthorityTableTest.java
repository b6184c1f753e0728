package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.catalogue.Catalogue;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.DayNeeded;
import org.tellerline.core.transaction.TransactionType;
import org.tellerline.schema.db.Dialect;

/** Walks every code with every role through every state of day and till, and holds what comes of it against the table of authority. */
final class AuthorityTableTest {

    private static final Map<Character, String> STAFF =
            Map.of('T', "t01", 'S', "s01", 'C', "c01", 'A', "a01", 'X', "x01", 'R', "r01");

    @TempDir
    Path folder;

    /** A line of the table. */
    private record Row(
            String code, String who, DayNeeded day, String till, String signature, String keyed, String beyond) {

        static Row of(String line) {
            String[] cells = line.split("\\s*\\|\\s*", -1);
            return new Row(cells[0], cells[1], DayNeeded.valueOf(cells[2]), cells[3], cells[4], cells[5], cells[6]);
        }

        boolean hasBeyond() {
            return signature.equals("limit") && !beyond.equals("-");
        }

        boolean may(char role) {
            return who.indexOf(role) >= 0;
        }
    }

    /** A state of the house. */
    private record State(boolean dayOpen, boolean tillOpen) {

        static List<State> all() {
            return List.of(
                    new State(true, true), new State(true, false), new State(false, true), new State(false, false));
        }
    }

    @Test
    void the_table_speaks_of_every_code_and_of_no_other() {
        assertThat(rows().stream().map(Row::code).distinct())
                .containsExactlyElementsOf(new Catalogue()
                        .types().stream().map(TransactionType::code).toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_code_for_every_role_in_every_state_is_what_the_table_says(Dialect dialect) {
        List<String> differences = new ArrayList<>();
        for (State state : State.all()) {
            try (Counter counter = new Counter(dialect, folder)) {
                Samples samples = Samples.at(counter);
                set(counter, state);
                byCode().values()
                        .forEach(rows -> STAFF.keySet()
                                .forEach(role -> check(counter, of(rows, role), role, state, samples)
                                        .ifPresent(differences::add)));
            }
        }
        assertThat(differences).isEmpty();
    }

    /** Words of the table that depend on what was posted before. */
    private record Samples(
            String receipt, String supervisors, String custodians, String count, String item, String vault) {

        static Samples at(Counter counter) {
            Outcome.Posted deposit = (Outcome.Posted) counter.key("t01", "2101/WANG/10/10x1");
            String custodians = ofCustodian(counter);
            counter.play("t01+s01 5304/1/10000100/sample -> posted");
            counter.play("t01 5305/1/10000001/10000099 -> posted");
            counter.play("c01+s01 5301/1/90000001/90000099 -> posted");
            return new Samples(
                    deposit.receipt().text("receipt.no"),
                    ofSupervisor(counter),
                    custodians,
                    counter.count("t01"),
                    item(counter),
                    counter.count("c01"));
        }

        /** A supervisor keys nothing yet that gives a receipt; somebody who was a teller this morning has one. */
        private static String ofSupervisor(Counter counter) {
            counter.meanwhile("update staff set role = 'TELLER' where sign_on_name = 's01'");
            Outcome.Posted transfer = (Outcome.Posted) counter.key("s01+s02", "4101/WANG/EMMA/1");
            counter.meanwhile("update staff set role = 'SUPERVISOR' where sign_on_name = 's01'");
            return transfer.receipt().text("receipt.no");
        }

        /** No cash of the vault, which may be locked in another state. */
        private static String ofCustodian(Counter counter) {
            counter.meanwhile("update staff set role = 'TELLER' where sign_on_name = 'c01'");
            Outcome.Posted transfer = (Outcome.Posted) counter.key("c01+s02", "4101/WANG/EMMA/1");
            counter.meanwhile("update staff set role = 'CUSTODIAN' where sign_on_name = 'c01'");
            counter.signsOnAgain("c01");
            return transfer.receipt().text("receipt.no");
        }

        /** Cash over, and as much short, so that a count still agrees. */
        private static String item(Counter counter) {
            Outcome.Posted over = (Outcome.Posted) counter.key("t01+s02", "5107/CNY/10/1/sample");
            counter.play("t01+s02 5107/CNY/10/2/sample -> posted");
            return over.receipt().text("receipt.no");
        }

        private String own(char role) {
            return switch (role) {
                case 'S' -> supervisors;
                case 'C' -> custodians;
                default -> receipt;
            };
        }

        String in(String keyed, char role) {
            return keyed.replace("RECEIPT", own(role))
                    .replace("COUNT", count)
                    .replace("WHOLEBOX", box(role, true))
                    .replace("BOX", box(role, false))
                    .replace("ITEM", item)
                    .replace("VAULT", vault);
        }
    }

    private static Map<String, List<Row>> byCode() {
        return rows().stream().collect(Collectors.groupingBy(Row::code));
    }

    /** The line that speaks of a role; where none allows it, any. */
    private static Row of(List<Row> rows, char role) {
        return rows.stream().filter(row -> row.may(role)).findFirst().orElse(rows.get(0));
    }

    private static String box(char role, boolean whole) {
        long first = role == 'C' ? 90000001 : 10000001;
        return first + "/" + (whole ? first + 98 : first);
    }

    private static void set(Counter counter, State state) {
        counter.meanwhile("update branch_day set state = '%s'".formatted(state.dayOpen() ? "OPEN" : "CLOSED"));
        counter.meanwhile("update position_head set state = '%s' where kind in ('TILL', 'VAULT')"
                .formatted(state.tillOpen() ? "OPEN" : "CLOSED"));
    }

    private static Optional<String> check(Counter counter, Row row, char role, State state, Samples samples) {
        String expected = expected(row, role, state);
        String found = told(counter, STAFF.getOrDefault(role, "?"), samples.in(row.keyed(), role));
        Optional<String> within = difference(row, role, state, expected, found);
        if (within.isPresent() || !row.hasBeyond() || !expected.equals("may")) {
            return within;
        }
        String beyond = told(counter, STAFF.getOrDefault(role, "?"), samples.in(row.beyond(), role));
        return difference(row, role, state, "needs SUPERVISOR", beyond);
    }

    private static Optional<String> difference(Row row, char role, State state, String expected, String found) {
        return expected.equals(found)
                ? Optional.empty()
                : Optional.of("%s for %s in %s: %s instead of %s".formatted(row.code(), role, state, found, expected));
    }

    private static String expected(Row row, char role, State state) {
        if (!row.may(role)) {
            return "refused NOT_PERMITTED";
        }
        if (row.day() == DayNeeded.OPEN && !state.dayOpen()) {
            return "refused BRANCH_CLOSED";
        }
        if (row.day() == DayNeeded.CLOSED && state.dayOpen()) {
            return "refused DAY_ALREADY_OPEN";
        }
        if (row.till().equals("OWN") && !state.tillOpen()) {
            return "refused NO_TILL";
        }
        if (row.till().equals("SHUT") && state.tillOpen()) {
            return "refused TILL_ALREADY_OPEN";
        }
        if (row.till().equals("VAULT") && !state.tillOpen()) {
            return "refused VAULT_CLOSED";
        }
        if (row.till().equals("NONE") && state.tillOpen()) {
            return "refused TILL_STILL_OPEN";
        }
        return switch (row.signature()) {
            case "always" -> "needs " + Authority.Signatory.SUPERVISOR;
            case "custodian", "receiver", "witness" ->
                "needs " + Authority.Signatory.valueOf(row.signature().toUpperCase(Locale.ROOT));
            default -> "may";
        };
    }

    private static String told(Counter counter, String who, String keyed) {
        Outcome outcome = counter.review(counter.signsOnAgain(who), keyed);
        if (outcome instanceof Outcome.Refused refused) {
            return "refused " + refused.refusal().code().name();
        }
        if (outcome instanceof Outcome.Reviewed reviewed) {
            return reviewed.review()
                    .authority()
                    .signatory()
                    .map(signatory -> "needs " + signatory)
                    .orElse("may");
        }
        // What a new password lacks is told to whoever may choose one, and changes nothing.
        boolean unread = outcome instanceof Outcome.Invalid invalid
                && invalid.errors().stream()
                        .noneMatch(error -> error.why().key().startsWith("password.error."));
        return unread ? outcome.toString() : "may";
    }

    private static List<Row> rows() {
        try (InputStream table = AuthorityTableTest.class.getResourceAsStream("authority.txt")) {
            assertThat(table).isNotNull();
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
