package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.bookcheck.BookCheck;
import org.tellerline.core.bookcheck.Evidence;
import org.tellerline.core.bookcheck.Finding;
import org.tellerline.core.bookcheck.Rule;
import org.tellerline.core.fixture.Residents;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.db.Dialect;

/** Blank vouchers by their numbers: into the vault, to tellers, issued, void, counted, destroyed. Till 1 begins with 10000001 to 10000100. */
final class VoucherScenariosTest {

    private static final String WANG = Residents.WANG_WEI + "/101/CNY";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void vouchers_come_into_the_vault_once_for_ever(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 5301/1/90000001/90000100                 -> refused NOT_PERMITTED
                    c01 5301/1/90000001/90000100                 -> needs SUPERVISOR
                    c01+s01 5301/1/90000001/90000100             -> posted
                    c01+s01 5301/1/90000100/90000200             -> refused VOUCHERS_KNOWN
                    c01+s01 5301/1/10000001/10000001             -> refused VOUCHERS_KNOWN
                    c01+s01 5301/1/AB90000001/AB90000100         -> posted
                    c01+s01 5301/2/90000001/90000100             -> posted
                    c01 5301/1/90000300/90000299                 -> refused VOUCHERS_BACKWARDS
                    c01 5301/1/A90000300/B90000399               -> refused VOUCHERS_BACKWARDS
                    c01 5301/1/90000300/91000300                 -> refused VOUCHERS_TOO_MANY
                    c01 5301/7/90000300/90000399                 -> invalid voucherKind
                    c01 5301/1/900/90000399                      -> invalid fromNo
                    """);
            assertThat(moves(counter, "5301"))
                    .containsExactly(
                            "9001 PASSBOOK 1090 90000001-90000100 100 RECEIVED",
                            "9001 PASSBOOK 1090 AB90000001-90000100 100 RECEIVED",
                            "9001 CERTIFICATE 1090 90000001-90000100 100 RECEIVED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_takes_vouchers_over_signs_and_nobody_else_can(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    c01+s01 5301/1/90000001/90000100             -> posted
                    c01 5302/t01/1/90000001/90000050             -> needs RECEIVER
                    c01+t02 5302/t01/1/90000001/90000050         -> needs SIGNER_NOT_THE_ONE
                    c01+s01 5302/t01/1/90000001/90000050         -> needs SIGNER_NOT_THE_ONE
                    c01+t01 5302/t01/1/90000001/90000050         -> posted
                    c01 5302/t01/1/90000050/90000051             -> refused VOUCHER_ELSEWHERE
                    t01 5302/t02/1/90000051/90000060             -> refused VOUCHER_ELSEWHERE
                    t01+t02 5302/t02/1/90000041/90000050         -> posted
                    t01 5302/t01/1/90000001/90000001             -> refused RECEIVER_IS_GIVER
                    t01 5302/s01/1/90000001/90000001             -> invalid teller
                    t01 5303/1/90000031/90000040                 -> needs CUSTODIAN
                    t01+t02 5303/1/90000031/90000040             -> needs SIGNER_NOT_PERMITTED
                    t01+c01 5303/1/90000031/90000040             -> posted
                    t01 5303/1/90000031/90000040                 -> refused VOUCHER_ELSEWHERE
                    t01 5303/1/99999999/99999999                 -> refused VOUCHER_UNKNOWN
                    """);
            assertThat(ranges(counter, "9"))
                    .containsExactly(
                            "PASSBOOK 90000001-90000030 1001 HELD",
                            "PASSBOOK 90000031-90000040 1090 HELD",
                            "PASSBOOK 90000041-90000050 1002 HELD",
                            "PASSBOOK 90000051-90000100 1090 HELD");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_account_is_opened_with_the_next_passbook_of_the_box_and_with_no_other(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 1201/%1$s/10000002                       -> refused VOUCHER_OUT_OF_ORDER
                    t01 1201/%1$s/10000101                       -> refused VOUCHER_ELSEWHERE
                    t01 1201/%1$s/77777777                       -> refused VOUCHER_UNKNOWN
                    t01 1201/%1$s/10000001/100                   -> posted
                    t01 1201/%1$s/10000001                       -> refused VOUCHER_USED
                    t01 1201/%1$s                                -> posted
                    t01+s01 5304/1/10000002/a page is missing    -> posted
                    t01 1201/%1$s/10000002                       -> refused VOUCHER_VOID
                    t01 1201/%1$s/10000003                       -> posted
                    t02 1201/%1$s/10000101                       -> posted
                    """.formatted(WANG));
            assertThat(ranges(counter, "1000000"))
                    .containsExactly(
                            "PASSBOOK 10000001-10000001 1001 USED",
                            "PASSBOOK 10000002-10000002 1001 VOID",
                            "PASSBOOK 10000003-10000003 1001 USED",
                            "PASSBOOK 10000004-10000100 1001 HELD");
            assertThat(moves(counter, "1201"))
                    .containsExactly(
                            "9002 PASSBOOK 1001 10000001-10000001 -1 USED",
                            "9002 PASSBOOK 1001 10000003-10000003 -1 USED",
                            "9002 PASSBOOK 1002 10000101-10000101 -1 USED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_passbook_of_a_reversed_opening_is_void_for_ever(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 1201/%1$s/10000001/100                   -> posted
                    t01+s01 7201/@1/wrong customer               -> posted
                    t01 1201/%1$s/10000001                       -> refused VOUCHER_VOID
                    t01 5304/1/10000001/once more                -> refused VOUCHER_VOID
                    t01 1201/%1$s/10000002                       -> posted
                    """.formatted(WANG));
            assertThat(moves(counter, "7201")).containsExactly("9002 PASSBOOK 1001 10000001-10000001 0 CANCELLED");
        }
    }

    /** Printer jam: one event voids the torn one and issues the next. */
    @ParameterizedTest
    @EnumSource
    void a_passbook_that_was_torn_in_the_printer_is_replaced_by_the_next_in_one_event(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 1201/%1$s/10000001/100                   -> posted
                    t01 5304/1/10000001/printer jam              -> needs SUPERVISOR
                    t01+s01 5304/1/10000001/printer jam          -> posted
                    t01+s01 5304/1/10000002/printer jam again    -> posted
                    t02 5304/1/10000003/not mine                 -> refused VOUCHER_USED
                    t01 5304/1/10000001/printer jam              -> refused VOUCHER_VOID
                    """.formatted(WANG));
            assertThat(counter.books("select passbook from account where passbook like '1000000%'"))
                    .containsExactly("10000003");
            assertThat(moves(counter, "5304"))
                    .containsExactly(
                            "9002 PASSBOOK 1001 10000001-10000001 0 CANCELLED",
                            "9002 PASSBOOK 1001 10000002-10000002 -1 USED",
                            "9002 PASSBOOK 1001 10000002-10000002 0 CANCELLED",
                            "9002 PASSBOOK 1001 10000003-10000003 -1 USED");
            counter.play("t01+s01 7201/@1/wrong customer -> posted");
            assertThat(ranges(counter, "1000000")).startsWith("PASSBOOK 10000001-10000003 1001 VOID");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_replaced_once_the_box_is_empty(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 1201/%1$s/10000001                       -> posted
                    t01+c01 5303/1/10000002/10000100             -> posted
                    t01 5304/1/10000001/printer jam              -> refused VOUCHERS_NONE_LEFT
                    """.formatted(WANG));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_till_closes_only_with_its_vouchers_counted_since_they_moved(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01 1201/%1$s/10000001                       -> posted
                    t01 5106/%2$s/A1                             -> refused VOUCHERS_UNCOUNTED
                    t01 5106/%3$s/A1                             -> refused CASH_SHORT VOUCHERS_UNCOUNTED
                    t01 5305/1/10000001/10000100                 -> refused VOUCHER_COUNT_DIFFERS
                    t01 5305/1/10000002/10000099                 -> refused VOUCHER_COUNT_DIFFERS
                    t01 5305/2/10000002/10000100                 -> refused VOUCHER_COUNT_DIFFERS
                    t01 5305/1/10000002/10000100                 -> posted
                    t01 5106/%2$s/A1                             -> posted
                    c01+s01 5301/1/90000001/90000100             -> posted
                    c01 5305/1/90000001/90000100                 -> posted
                    """.formatted(
                            WANG, FullTill.COUNT, FullTill.counted(FullTill.CNY.replace("100x1200", "100x1199"))));
            assertThat(counter.books(
                            "select count(*) from audit where kind = 'REFUSED' and payload like '%VOUCHER_COUNT%'"))
                    .containsExactly("3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void void_vouchers_are_destroyed_from_a_list_before_a_second_person(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("""
                    t01+s01 5304/1/10000001/torn                 -> posted
                    t01+s01 5304/1/10000002/torn                 -> posted
                    t02+s01 5304/1/10000101/torn                 -> posted
                    c01 5306/1/10000001-10000003                 -> refused VOUCHER_ELSEWHERE
                    c01 5306/1/10000001,10000001-10000002        -> invalid voucherList
                    c01 5306/1/10000001-10000002,10000101        -> needs WITNESS
                    c01+c01 5306/1/10000001-10000002,10000101    -> needs SIGNER_IS_MAKER
                    c01+s01 5306/1/10000001-10000002,10000101    -> posted
                    c01 5306/1/10000001                          -> refused VOUCHER_DESTROYED
                    c01+s01 5301/1/10000001/10000001             -> refused VOUCHERS_KNOWN
                    """);
            assertThat(counter.books("select prefix || first_no || '-' || last_no from voucher_range"
                            + " where state = 'DESTROYED' order by first_no"))
                    .containsExactly("10000001-10000002", "10000101-10000101");
        }
    }

    /** Behind the back of the program; the check of the books finds it. */
    @ParameterizedTest
    @EnumSource
    void a_voucher_that_is_slipped_in_or_taken_away_is_found(Dialect dialect) {
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("t01 1201/" + WANG + "/10000001 -> posted");
            counter.meanwhile("delete from voucher_range where kind = 'PASSBOOK' and first_no = 10000101");
            assertThat(broken(counter)).contains(Rule.VOUCHERS_STAND, Rule.VOUCHERS_BALANCE, Rule.MEMO_HOLDERS);
        }
        try (Counter counter = new Counter(dialect, folder)) {
            counter.play("t01 1201/" + WANG + "/10000001 -> posted");
            counter.meanwhile("update account set passbook = '10000002' where passbook = '10000001'");
            assertThat(broken(counter)).containsExactly(Rule.ACCOUNT_OPENED);
            counter.meanwhile("update account set passbook = '10000001' where passbook = '10000002'");
            counter.meanwhile(
                    "insert into voucher_range values ('PASSBOOK', '', 77777777, 77777777, 1001, 'USED', null)");
            assertThat(broken(counter)).containsExactly(Rule.VOUCHERS_STAND);
        }
    }

    private static Set<Rule> broken(Counter counter) {
        try (Database database = Database.open(counter.fixture().address(), Database.Mode.READING)) {
            return BookCheck.run(database, Evidence.none(), rule -> {}).findings().stream()
                    .map(Finding::rule)
                    .collect(Collectors.toSet());
        }
    }

    static List<String> moves(Counter counter, String code) {
        return counter.books(
                "select m.gl_code || ' ' || m.kind || ' ' || m.holder || ' ' || m.prefix || m.first_no || '-'"
                        + " || m.last_no || ' ' || m.count || ' ' || m.reason from memo_move m join journal j on j.id = m.journal"
                        + " where j.code = '" + code + "' order by j.created_at, m.journal, m.seq");
    }

    /** Those whose first number begins so. */
    private static List<String> ranges(Counter counter, String first) {
        return counter.books("select kind || ' ' || first_no || '-' || last_no || ' ' || holder || ' ' || state"
                + " from voucher_range where kind = 'PASSBOOK' and prefix = '' and cast(first_no as text) like '"
                + first
                + "%' order by first_no");
    }
}
