package org.tellerline.core.experiment;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.catalogue.Catalogue;
import org.tellerline.core.fixture.Residents;
import org.tellerline.core.transaction.Slip;

/** Draws slips as customers bring them, most of them good and some not; the same seed draws the same slips. */
final class RandomBusiness {

    private static final List<AccountNumber> ACCOUNTS = List.of(
            Residents.WANG,
            Residents.EMMA,
            Residents.EMMA_USD,
            Residents.EMPTY,
            Residents.COMPANY,
            Residents.DORMANT,
            Residents.YEN,
            Residents.LONG_NAME,
            Residents.RIVERSIDE,
            Residents.OLIVER);
    private static final List<String> WORDS = List.of("", "", "", "房租", "rent; May", "王小明", "a\\b=c|d");

    private final Catalogue catalogue = new Catalogue();
    private final SplittableRandom random;

    RandomBusiness(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Slip next() {
        UUID key = new UUID(random.nextLong(), random.nextLong());
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> slip("2101", key, account(), amount(), pieces(), word(), word());
            case 4, 5, 6 -> slip("2102", key, account(), amount(), "", word(), word());
            case 7, 8 -> slip("4101", key, account(), account(), amount(), word());
            default ->
                slip(
                        "1201",
                        key,
                        Long.toString(Residents.WANG_WEI),
                        "101",
                        "CNY",
                        "",
                        random.nextBoolean() ? amount() : "");
        };
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private Slip slip(String code, UUID key, String... words) {
        return Slip.of(catalogue.find(code).orElseThrow(), key, words);
    }

    private String account() {
        return ACCOUNTS.get(random.nextInt(ACCOUNTS.size())).digits();
    }

    /** Whole units, so that yen may be asked for too. */
    private String amount() {
        return Integer.toString(100 * (1 + random.nextInt(5)));
    }

    private String pieces() {
        return random.nextInt(4) == 0 ? "100x" + (1 + random.nextInt(5)) : "";
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
