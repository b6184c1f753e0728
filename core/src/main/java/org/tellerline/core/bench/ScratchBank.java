package org.tellerline.core.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.account.AccountStatus;
import org.tellerline.core.founding.BankKind;
import org.tellerline.core.founding.DemoPerson;
import org.tellerline.core.founding.DemoPlan;
import org.tellerline.core.founding.Founding;
import org.tellerline.core.founding.NewAccount;
import org.tellerline.core.founding.NewCustomer;
import org.tellerline.core.founding.Population;
import org.tellerline.core.signon.PasswordCost;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Language;
import org.tellerline.schema.db.DatabaseAddress;

/** The bank of a measurement: two branches, each with half the tellers and half the customers, one account each. */
final class ScratchBank {

    static final int BRANCHES = 2;

    private static final int CUSTOMERS_A_BRANCH = 5_000;
    private static final long BALANCE = 10_000_000;
    private static final LocalDate DATE = LocalDate.of(2026, 11, 24);
    private static final String PRODUCT = "101";
    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    private ScratchBank() {}

    static void found(DatabaseAddress address, Clock clock) {
        DemoPlan plan = new DemoPlan("Scratch Bank", BankKind.PRACTICE, DATE, 0, 0, 1, CHEAP, false);
        new Founding(address, clock).foundDemo(plan, people(), population());
    }

    static String teller(int number) {
        return "b%02d".formatted(number);
    }

    static List<AccountNumber> accounts() {
        List<AccountNumber> all = new ArrayList<>();
        for (long branch = 1; branch <= BRANCHES; branch++) {
            for (int i = 0; i < CUSTOMERS_A_BRANCH; i++) {
                all.add(account(branch, i));
            }
        }
        return all;
    }

    static AccountNumber account(long branch, int number) {
        return AccountNumber.of(branch, PRODUCT, 1L + number % CUSTOMERS_A_BRANCH);
    }

    private static List<DemoPerson> people() {
        List<DemoPerson> people = new ArrayList<>();
        for (int i = 0; i < BenchPlan.MOST_TELLERS; i++) {
            String name = teller(i);
            people.add(new DemoPerson(1L + i % BRANCHES, name, name, Role.TELLER, "L3", Language.EN));
        }
        people.add(new DemoPerson(1, "a01", "a01", Role.ADMINISTRATOR, "NONE", Language.EN));
        return people;
    }

    private static Population population() {
        List<NewCustomer> customers = new ArrayList<>();
        List<NewAccount> accounts = new ArrayList<>();
        for (long branch = 1; branch <= BRANCHES; branch++) {
            for (int i = 0; i < CUSTOMERS_A_BRANCH; i++) {
                NewCustomer customer = customer(branch, i);
                customers.add(customer);
                accounts.add(new NewAccount(
                        account(branch, i),
                        customer.id(),
                        "CNY",
                        AccountStatus.ACTIVE,
                        Optional.empty(),
                        DATE,
                        BALANCE));
            }
        }
        return new Population(customers, accounts);
    }

    private static NewCustomer customer(long branch, int number) {
        long id = AccountNumber.id(branch, 1L + number);
        String name = "Customer " + id;
        return new NewCustomer(
                id, branch, "PERSON", name, "PASSPORT", "B" + id, "", "", Optional.empty(), DATE, new TreeSet<>());
    }
}
