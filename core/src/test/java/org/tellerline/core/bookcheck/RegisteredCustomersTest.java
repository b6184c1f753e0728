package org.tellerline.core.bookcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.fixture.BankFixture;
import org.tellerline.core.staff.Session;
import org.tellerline.schema.db.Dialect;

/** Customers who were registered at the counter are held against what the trail keeps of their registration. */
final class RegisteredCustomersTest {

    private static final String[] LI = {"1", "11010519491231002X", "王丽", "", "13800000001", "西湖路1号", "木匠"};
    private static final String[] ZOE = {
        "p", "g1234567", "Zoë Hart", "19900307", "+447700900123", "1 High\\St", "smith", "gb"
    };

    private static final List<String> FALSIFICATIONS = List.of(
            "update customer set branch = 2 where id = 100000009",
            "update customer set kind = 'COMPANY' where id = 100000009",
            "update customer set name = '王力' where id = 100000009",
            "update customer set id_type = 'PASSPORT' where id = 100000009",
            "update customer set id_number = '110105194912310011' where id = 100000009",
            "update customer set phone = '13800000002' where id = 100000009",
            "update customer set address = '西湖路2号' where id = 100000009",
            "update customer set born_on = '1949-12-30' where id = 100000009",
            "update customer set born_on = null where id = 100000009",
            "update customer set opened_on = '2026-11-23' where id = 100000009",
            "update customer set sex = 'M' where id = 100000009",
            "update customer set occupation = '铁匠' where id = 100000009",
            "update customer set occupation = null where id = 100000010",
            "update customer set nationality = 'FR' where id = 100000010",
            "update customer_term set customer = 100000001 where customer = 100000010",
            "update customer set id_number = 'G7654321', name = 'Zoë Hard' where id = 100000010",
            "delete from customer_term where customer = 100000010 and term = 'zoëhart'",
            "insert into customer_term (term, customer) values ('somebodyelse', 100000010)",
            "update customer_term set term = '13800000009' where customer = 100000009 and term = '13800000001'",
            "update customer_term set customer = 100000001 where customer = 100000009 and term = '13800000001'");

    /** Where the customer's words point at nobody, the database itself knows it. */
    private static final List<String> REMOVALS = List.of(
            "update customer set id = 100000077 where id = 100000010", "delete from customer where id = 100000010");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void every_change_of_a_registered_customer_is_found_and_the_customer_named(Dialect dialect) throws Exception {
        for (String falsification : FALSIFICATIONS) {
            assertThat(findings(dialect, falsification))
                    .as(falsification)
                    .isNotEmpty()
                    .allMatch(finding -> finding.rule() == Rule.CUSTOMER_REGISTERED)
                    .allMatch(finding -> finding.key().matches("100000009|100000010"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_registered_customer_who_is_gone_is_missed(Dialect dialect) throws Exception {
        for (String removal : REMOVALS) {
            assertThat(findings(dialect, removal))
                    .as(removal)
                    .filteredOn(finding -> finding.rule() == Rule.CUSTOMER_REGISTERED)
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.key() + " " + finding.found()).isEqualTo("100000010 -"));
        }
    }

    /** What the auditor finds in a bank that registered two customers, after a hand was in its books. */
    private List<Finding> findings(Dialect dialect, String falsification) throws Exception {
        Path place = Files.createTempDirectory(folder, "bank");
        try (BankFixture bank = BankFixture.open(dialect, place)) {
            Session teller = bank.signOn("t01");
            for (String[] keyed : List.of(LI, ZOE)) {
                assertThat(bank.submit(teller, "1101", keyed)).isInstanceOf(Outcome.Posted.class);
            }
            assertThat(BookCheckTest.check(bank.address(), Evidence.none()).findings())
                    .isEmpty();
            BankCopies.behindTheBack(
                    bank.address(), connection -> BankCopies.execute(connection, List.of(falsification)));
            return BookCheckTest.check(bank.address(), Evidence.none()).findings();
        }
    }
}
