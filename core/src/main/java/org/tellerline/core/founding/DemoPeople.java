package org.tellerline.core.founding;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.tellerline.core.customer.CompanyCode;
import org.tellerline.core.customer.Customers;
import org.tellerline.core.customer.ResidentId;

/** Makes up customers: most of them Chinese, some foreign, some companies, a few whose names try a counter's patience. */
final class DemoPeople {

    private static final long SERIALS = 100_000_000L;
    private static final int CURIOUS_EVERY = 23;
    private static final String CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final SplittableRandom random;
    private final LocalDate today;
    private final Set<String> numbers = new HashSet<>();
    private final List<List<String>> surnames = Charter.rows("demo/surnames.txt");
    private final List<List<String>> given = Charter.rows("demo/given.txt");
    private final List<List<String>> curious = Charter.rows("demo/curious.txt");
    private final List<List<String>> western = Charter.rows("demo/western.txt");
    private final List<List<String>> companyWords = Charter.rows("demo/company-words.txt");
    private final List<List<String>> companyKinds = Charter.rows("demo/company-kinds.txt");
    private final List<List<String>> areas = Charter.rows("demo/areas.txt");
    private final List<List<String>> streets = Charter.rows("demo/streets.txt");

    DemoPeople(SplittableRandom random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** A name as written, its sounds syllable by syllable, and whether it is a man's. */
    private record Called(String name, String sounds, boolean male) {}

    /** What a customer is known by, before it has a number. */
    private record Identity(
            String kind,
            String name,
            String idType,
            String idNumber,
            String phone,
            Optional<LocalDate> bornOn,
            Set<String> terms) {}

    /**
     * So many customers of these branches, in ascending order of their numbers.
     *
     * @param branches the first one has the most customers
     */
    List<NewCustomer> customers(int count, List<BranchPlan> branches) {
        List<NewCustomer> customers = new ArrayList<>();
        long[] serials = new long[branches.size()];
        for (int i = 0; i < count; i++) {
            int branch = Math.min(random.nextInt(branches.size() + 1), branches.size() - 1);
            branch = branches.size() - 1 - branch;
            serials[branch]++;
            long id = branches.get(branch).id();
            customers.add(customer(id, id * SERIALS + serials[branch], identity(i)));
        }
        customers.sort((a, b) -> Long.compare(a.id(), b.id()));
        return customers;
    }

    private NewCustomer customer(long branch, long id, Identity who) {
        TreeSet<String> terms = new TreeSet<>(who.terms());
        terms.add(Customers.term(who.name()));
        terms.add(Customers.term(who.idNumber()));
        terms.add(Customers.term(who.phone()));
        return new NewCustomer(
                id,
                branch,
                who.kind(),
                who.name(),
                who.idType(),
                who.idNumber(),
                who.phone(),
                address(),
                who.bornOn(),
                today.minusDays(30 + random.nextInt(365 * 12)),
                terms);
    }

    private Identity identity(int i) {
        if (i % CURIOUS_EVERY == CURIOUS_EVERY / 2) {
            List<String> row = curious.get(i / CURIOUS_EVERY % curious.size());
            return resident(new Called(row.get(0), row.get(1), row.get(2).equals("M")));
        }
        int kind = random.nextInt(100);
        if (kind < 8) {
            return company();
        }
        return kind < 20 ? foreigner() : resident(chineseName());
    }

    private Called chineseName() {
        List<String> family = surnames.get(Math.min(random.nextInt(surnames.size()), random.nextInt(surnames.size())));
        List<String> own = any(given);
        return new Called(
                family.get(0) + own.get(0),
                family.get(1) + " " + own.get(1),
                own.get(2).equals("M"));
    }

    private Identity resident(Called called) {
        LocalDate born = today.minusDays(365L * 18 + random.nextInt(365 * 65));
        String number = unused(() -> {
            int sequence = 1 + random.nextInt(499) * 2 + (called.male() ? 0 : 1);
            return ResidentId.of(any(areas).get(0), born, sequence).text();
        });
        return new Identity(
                "PERSON", called.name(), "RESIDENT_ID", number, mobile(), Optional.of(born), sounds(called.sounds()));
    }

    private Identity foreigner() {
        List<String> row = any(western);
        String number = unused(() -> (char) ('A' + random.nextInt(26)) + digits(8));
        String plain = withoutAccents(row.get(0) + " " + row.get(1));
        Set<String> terms = new TreeSet<>(sounds(plain));
        terms.add(Customers.term(withoutAccents(row.get(1) + row.get(0))));
        LocalDate born = today.minusDays(365L * 20 + random.nextInt(365 * 50));
        String name = row.get(0) + " " + row.get(1);
        return new Identity("PERSON", name, "PASSPORT", number, "+447700900" + digits(3), Optional.of(born), terms);
    }

    private Identity company() {
        List<String> area = any(areas);
        List<String> word = any(companyWords);
        List<String> trade = any(companyKinds);
        String city = area.get(1).substring(0, 2);
        String number = unused(
                () -> CompanyCode.of("91" + area.get(0), "MA" + codeLetters(6)).text());
        return new Identity(
                "COMPANY",
                city + word.get(0) + trade.get(0),
                "COMPANY_CODE",
                number,
                "0571" + "8800" + digits(4),
                Optional.empty(),
                sounds(word.get(1) + " " + trade.get(1)));
    }

    /** The sounds in one word, and their first letters. */
    private static Set<String> sounds(String syllables) {
        StringBuilder initials = new StringBuilder();
        for (String syllable : syllables.split("[ -]")) {
            initials.append(syllable.charAt(0));
        }
        return new TreeSet<>(List.of(Customers.term(syllables), Customers.term(initials.toString())));
    }

    private static String withoutAccents(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ø', 'o')
                .replace('Ø', 'O');
    }

    private String address() {
        return any(areas).get(1) + any(streets).get(0) + (1 + random.nextInt(880)) + "号" + (1 + random.nextInt(30))
                + "幢" + (101 + random.nextInt(1800)) + "室";
    }

    /** In a block of numbers that no operator gives out. */
    private String mobile() {
        return "1" + "35789".charAt(random.nextInt(5)) + digits(1) + "0000" + digits(4);
    }

    private String unused(Supplier<String> maker) {
        String number = maker.get();
        while (!numbers.add(number)) {
            number = maker.get();
        }
        return number;
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String codeLetters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        return letters.toString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
