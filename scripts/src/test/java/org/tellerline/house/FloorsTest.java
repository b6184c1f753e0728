package org.tellerline.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;

/** The floors of the house, as docs/ARCHITECTURE.md draws them: nothing leans on what stands above it. */
@AnalyzeClasses(packages = "org.tellerline", importOptions = FloorsTest.OnlyTheProduct.class)
final class FloorsTest {

    /** Neither folders of test classes nor the jars that other modules' tests lend them as. */
    static final class OnlyTheProduct implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }

    private static final String CORE = "org.tellerline.core.";
    private static final String[] ABOVE_CORE = {"org.tellerline.tui..", "org.tellerline.admin.."};
    private static final String[] VALUES = core("text..", "money..", "calendar..");
    private static final String[] SUBJECTS = core(
            "account..",
            "customer..",
            "cash..",
            "voucher..",
            "staff..",
            "policy..",
            "interest..",
            "audit..",
            "ledger..",
            "books..");
    private static final String[] WHOLE_BANK =
            core("founding..", "endofday..", "bookcheck..", "backup..", "doctor..", "exchange..", "paper..", "bench..");

    @ArchTest
    static final ArchRule the_schema_knows_nothing_above_it = noClasses()
            .that()
            .resideInAPackage("org.tellerline.schema..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(with(ABOVE_CORE, "org.tellerline.core.."));

    @ArchTest
    static final ArchRule core_knows_no_face = noClasses()
            .that()
            .resideInAPackage("org.tellerline.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ABOVE_CORE);

    @ArchTest
    static final ArchRule the_screen_does_not_know_the_admin_tool = noClasses()
            .that()
            .resideInAPackage("org.tellerline.tui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tellerline.admin..");

    @ArchTest
    static final ArchRule the_admin_tool_does_not_know_the_screen = noClasses()
            .that()
            .resideInAPackage("org.tellerline.admin..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tellerline.tui..");

    @ArchTest
    static final ArchRule faces_speak_no_sql = noClasses()
            .that()
            .resideInAnyPackage(ABOVE_CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "org.jooq..", "org.tellerline.schema.tables..", "com.zaxxer..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule one_package_knows_the_terminal_library = noClasses()
            .that(not(resideInAPackage("org.tellerline.tui.terminal..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.googlecode.lanterna..");

    @ArchTest
    static final ArchRule values_lean_on_nothing_else_of_core = noClasses()
            .that()
            .resideInAnyPackage(VALUES)
            .should()
            .dependOnClassesThat(resideInAPackage(CORE + ".").and(not(resideInAnyPackage(VALUES))));

    @ArchTest
    static final ArchRule subjects_lean_on_values_and_each_other = noClasses()
            .that()
            .resideInAnyPackage(SUBJECTS)
            .should()
            .dependOnClassesThat(resideInAPackage(CORE + ".").and(not(resideInAnyPackage(join(VALUES, SUBJECTS)))));

    @ArchTest
    static final ArchRule the_vocabulary_knows_neither_codes_nor_desk = noClasses()
            .that()
            .resideInAPackage(CORE + "transaction..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(with(WHOLE_BANK, CORE + "catalogue..", CORE + "desk.."));

    @ArchTest
    static final ArchRule codes_do_not_know_the_desk = noClasses()
            .that()
            .resideInAPackage(CORE + "catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(with(WHOLE_BANK, CORE + "desk.."));

    @ArchTest
    static final ArchRule the_desk_knows_no_code = noClasses()
            .that()
            .resideInAPackage(CORE + "desk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(with(WHOLE_BANK, CORE + "catalogue.."));

    /** Of the project it uses the way to open a database and the words of its messages, and not even the generated tables. */
    @ArchTest
    static final ArchRule the_book_check_shares_nothing_with_the_posting_path = noClasses()
            .that()
            .resideInAPackage(CORE + "bookcheck..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.tellerline..")
                    .and(not(resideInAnyPackage(CORE + "bookcheck..", CORE + "text..", "org.tellerline.schema.db.."))));

    @ArchTest
    static final ArchRule sql_lives_in_stores = noClasses()
            .that(resideInAPackage("org.tellerline.core.."))
            .and()
            .haveNameNotMatching(".*Store(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "org.tellerline.schema.tables..");

    @ArchTest
    static final ArchRule packages_form_no_circles = slices().matching("org.tellerline.(*).(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage("org.tellerline.schema.tables.."), alwaysTrue());

    @ArchTest
    static final ArchRule only_the_bank_clock_asks_for_the_time = noClasses()
            .that(not(resideInAPackage(CORE + "calendar..")))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule money_is_never_a_floating_number = classes()
            .that()
            .resideInAnyPackage(join(SUBJECTS, core("money..", "transaction..", "catalogue..", "desk..")))
            .should(HouseConditions.useNoFloatingNumbers());

    private static String[] core(String... packages) {
        String[] names = new String[packages.length];
        for (int i = 0; i < packages.length; i++) {
            names[i] = CORE + packages[i];
        }
        return names;
    }

    private static String[] with(String[] first, String... more) {
        return join(first, more);
    }

    private static String[] join(String[] first, String[] second) {
        String[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
