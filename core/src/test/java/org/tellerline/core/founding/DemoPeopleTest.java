package org.tellerline.core.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tellerline.core.account.AccountStatus;
import org.tellerline.core.customer.CompanyCode;
import org.tellerline.core.customer.ResidentId;

class DemoPeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    private static final List<BranchPlan> BRANCHES =
            List.of(new BranchPlan(1, "Main", "总行"), new BranchPlan(2, "Riverside", "滨江"));

    private final List<NewCustomer> customers =
            new DemoPeople(new SplittableRandom(5), TODAY).customers(2_000, BRANCHES);

    @Test
    void every_id_number_is_valid_and_given_once() {
        assertThat(customers)
                .allSatisfy(customer -> assertThat(isValid(customer))
                        .as(customer.idType() + " " + customer.idNumber())
                        .isTrue());
        assertThat(customers.stream().map(NewCustomer::idNumber).distinct()).hasSize(customers.size());
    }

    @Test
    void a_resident_was_born_on_the_date_in_the_id_number() {
        assertThat(customers)
                .filteredOn(customer -> customer.idType().equals("RESIDENT_ID"))
                .allSatisfy(customer -> assertThat(new ResidentId(customer.idNumber()).bornOn())
                        .isEqualTo(customer.bornOn().orElseThrow()));
    }

    @Test
    void customers_are_found_by_the_sound_of_their_names() {
        NewCustomer wang = customers.stream()
                .filter(customer ->
                        customer.name().equals("王建国") || customer.name().startsWith("王"))
                .findFirst()
                .orElseThrow();
        assertThat(wang.terms()).anyMatch(term -> term.startsWith("wang")).contains(wang.name(), wang.phone());
        NewCustomer foreigner = customers.stream()
                .filter(customer -> customer.name().equals("Chloé Marchand"))
                .findFirst()
                .orElseThrow();
        assertThat(foreigner.terms()).contains("chloemarchand", "marchandchloe", "cm");
    }

    @Test
    void both_branches_have_customers_of_every_kind_and_some_names_are_rare_or_long() {
        for (BranchPlan branch : BRANCHES) {
            assertThat(customers.stream()
                            .filter(customer -> customer.branch() == branch.id())
                            .map(NewCustomer::idType)
                            .distinct())
                    .containsExactlyInAnyOrder("RESIDENT_ID", "PASSPORT", "COMPANY_CODE");
        }
        assertThat(customers).anyMatch(customer -> customer.name().codePoints().anyMatch(letter -> letter > 0xFFFF));
        assertThat(customers)
                .anyMatch(customer ->
                        customer.name().length() > 14 && customer.name().contains("·"));
    }

    @Test
    void customers_have_one_account_and_a_third_of_another_some_asleep_or_closed() {
        List<NewAccount> accounts = new DemoAccounts(new SplittableRandom(6), TODAY).of(customers);
        assertThat(accounts.size()).isBetween(2_500, 2_700);
        assertThat(accounts.stream().map(NewAccount::status).distinct())
                .containsExactlyInAnyOrder(AccountStatus.values());
        assertThat(accounts.stream().map(NewAccount::currency).distinct())
                .containsExactlyInAnyOrder("CNY", "USD", "JPY");
        assertThat(accounts)
                .allSatisfy(account -> assertThat(account.openedOn()).isBefore(TODAY));
    }

    private static boolean isValid(NewCustomer customer) {
        return switch (customer.idType()) {
            case "RESIDENT_ID" -> ResidentId.isValid(customer.idNumber(), TODAY);
            case "COMPANY_CODE" -> CompanyCode.isValid(customer.idNumber());
            default -> customer.idNumber().matches("[A-Z]\\d{8}");
        };
    }
}
