package org.tellerline.core.founding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.account.AccountStatus;

/** Gives customers accounts: about 1.3 each, most in yuan, some asleep or closed, with what earlier books owed on them. */
final class DemoAccounts {

    private static final String PERSONAL_CNY = "101";
    private static final String PERSONAL_USD = "102";
    private static final String PERSONAL_JPY = "103";
    private static final String COMPANY_CNY = "201";
    private static final Map<String, String> CURRENCIES =
            Map.of(PERSONAL_CNY, "CNY", PERSONAL_USD, "USD", PERSONAL_JPY, "JPY", COMPANY_CNY, "CNY");

    private final SplittableRandom random;
    private final LocalDate today;
    private final Map<Long, Long> serials = new TreeMap<>();

    DemoAccounts(SplittableRandom random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    List<NewAccount> of(List<NewCustomer> customers) {
        List<NewAccount> accounts = new ArrayList<>();
        for (NewCustomer customer : customers) {
            boolean company = customer.kind().equals("COMPANY");
            accounts.add(account(customer, company ? COMPANY_CNY : PERSONAL_CNY));
            if (random.nextInt(100) < 30) {
                accounts.add(account(customer, company ? COMPANY_CNY : secondProduct()));
            }
        }
        accounts.sort(Comparator.comparing(account -> account.number().id()));
        return accounts;
    }

    private String secondProduct() {
        int kind = random.nextInt(10);
        return kind < 5 ? PERSONAL_USD : kind < 7 ? PERSONAL_JPY : PERSONAL_CNY;
    }

    private NewAccount account(NewCustomer customer, String product) {
        long serial = serials.merge(customer.branch(), 1L, Long::sum);
        int fate = random.nextInt(100);
        AccountStatus status =
                fate < 2 ? AccountStatus.CLOSED : fate < 5 ? AccountStatus.DORMANT : AccountStatus.ACTIVE;
        long known = Math.max(1, customer.openedOn().until(today, ChronoUnit.DAYS));
        return new NewAccount(
                AccountNumber.of(customer.branch(), product, serial),
                customer.id(),
                CURRENCIES.getOrDefault(product, "CNY"),
                status,
                random.nextInt(3) == 0 ? Optional.of("%08d".formatted(random.nextInt(100_000_000))) : Optional.empty(),
                customer.openedOn().plusDays(random.nextLong(known)),
                balance(product, status));
    }

    /** Minor units; small sums are far more frequent than great ones. */
    private long balance(String product, AccountStatus status) {
        return switch (status) {
            case CLOSED -> 0;
            case DORMANT -> 1 + random.nextLong(30_000);
            case ACTIVE ->
                switch (product) {
                    case COMPANY_CNY -> spread(500_000, 9);
                    case PERSONAL_USD -> spread(5_000, 9);
                    case PERSONAL_JPY -> spread(2_000, 9);
                    default -> spread(5_000, 12);
                };
        };
    }

    /** From the least amount to 2^doublings times it. */
    private long spread(long least, int doublings) {
        long base = least << random.nextInt(doublings);
        return base + random.nextLong(base);
    }
}
