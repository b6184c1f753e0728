package org.tellerline.core.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;

/** The pieces that a till proposes for a pay-out. */
final class PayOutTest {

    private static final Currency CNY = new Currency("CNY", 2);
    private static final Set<Long> FACES = Set.of(10000L, 5000L, 2000L, 1000L, 500L, 100L, 50L, 10L);
    private static final int RANDOM_STOCKS = 100_000;

    private static Pieces stock(String keyed) {
        Pieces stock = Pieces.none(CNY);
        for (String kind : keyed.isEmpty() ? new String[0] : keyed.split(" ")) {
            String[] faceAndCount = kind.split("x");
            long face = Math.round(Double.parseDouble(faceAndCount[0]) * 100);
            stock = stock.plus(new PieceKind(face, Condition.FIT), Long.parseLong(faceAndCount[1]));
        }
        return stock;
    }

    private static Money yuan(String amount) {
        return Money.of(CNY, Math.round(Double.parseDouble(amount) * 100));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    100x50 50x10 20x10 10x10 | 1230   | 100x12,20x1,10x1
                    100x2 50x10              | 450    | 100x2,50x5
                    50x1 20x3                | 60     | 20x3
                    100x1 50x1 20x4          | 180    | 100x1,20x4
                    100x1 50x3 20x4          | 210    | 100x1,50x1,20x3
                    1x9 0.5x1 0.1x5          | 9.9    | 1x9,0.5x1,0.1x4
                    100x1                    | 0      | ''
                    ''                       | 0      | ''
                    """)
    void pays_with_as_many_of_the_greatest_pieces_as_come_out_exactly(String stock, String amount, String pieces) {
        assertThat(PayOut.propose(stock(stock), FACES, yuan(amount)))
                .isInstanceOfSatisfying(
                        PayOut.Exact.class, exact -> assertThat(exact.pieces()).hasToString(pieces));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    100x5 10x1      | 30   | 10x1     | 20x1          | 0.00
                    50x1 20x1       | 60   | 50x1     | 10x1          | 0.00
                    100x3           | 320  | 100x3    | 20x1          | 0.00
                    100x3           | 950  | 100x3    | 100x6,50x1    | 0.00
                    ''              | 70   | ''       | 50x1,20x1     | 0.00
                    100x3 0.1x9     | 1.04 | 0.1x9    | 0.1x1         | 0.04
                    100x3           | 0.07 | ''       | ''            | 0.07
                    """)
    void names_the_pieces_that_are_missing(
            String stock, String amount, String there, String missing, String unpayable) {
        assertThat(PayOut.propose(stock(stock), FACES, yuan(amount)))
                .isInstanceOfSatisfying(PayOut.Lacking.class, lacking -> {
                    assertThat(lacking.there()).hasToString(there);
                    assertThat(lacking.missing()).hasToString(missing);
                    assertThat(lacking.unpayable().plain()).isEqualTo(unpayable);
                });
    }

    @Test
    void gives_one_back_where_what_is_there_and_the_faces_do_not_fit_together() {
        Set<Long> faces = Set.of(5000L, 2000L);
        assertThat(PayOut.propose(stock("50x1"), faces, yuan("60")))
                .isInstanceOfSatisfying(PayOut.Lacking.class, lacking -> {
                    assertThat(lacking.there()).isEqualTo(Pieces.none(CNY));
                    assertThat(lacking.missing()).hasToString("20x3");
                });
    }

    @Test
    void offers_neither_unfit_nor_unsorted_nor_loose_cash() {
        Pieces stock = Pieces.none(CNY)
                .plus(new PieceKind(10000, Condition.UNFIT), 5)
                .plus(new PieceKind(10000, Condition.UNSORTED), 5)
                .plus(PieceKind.LOOSE, 100_000)
                .plus(new PieceKind(5000, Condition.FIT), 1);
        assertThat(PayOut.propose(stock, FACES, yuan("150")))
                .isInstanceOfSatisfying(
                        PayOut.Lacking.class,
                        lacking -> assertThat(lacking.missing()).hasToString("100x1"));
    }

    @Test
    void pays_no_negative_amount_and_no_other_currency() {
        assertThatThrownBy(() -> PayOut.propose(stock("1x1"), FACES, yuan("-1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PayOut.propose(stock("1x1"), FACES, Money.of(new Currency("JPY", 0), 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Exactly where no mix is found, the work is greatest: here each count of great pieces leaves a rest that 2-fen coins cannot make. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void a_full_vault_and_a_great_amount_are_no_more_work_than_a_drawer() {
        Pieces vault = stock(
                "100x2000000 50x900000 20x900000 10x900000 5x900000 2x900000 1x900000 0.5x90000 0.2x90000 0.1x9 0.05x1 0.02x90000");
        Set<Long> faces = new TreeSet<>(FACES);
        faces.addAll(Set.of(200L, 20L, 5L, 2L, 1L));
        Money all = vault.total();
        assertThat(PayOut.propose(vault, faces, all)).isInstanceOf(PayOut.Exact.class);
        assertThat(PayOut.propose(vault, faces, yuan("180000000.03"))).isInstanceOf(PayOut.Exact.class);
        assertThat(PayOut.propose(vault, faces, yuan("0.03"))).isInstanceOf(PayOut.Lacking.class);
        assertThat(PayOut.propose(vault, faces, all.minus(yuan("0.03")))).isInstanceOf(PayOut.Lacking.class);
        assertThat(PayOut.propose(vault, faces, all.minus(yuan("0.07")))).isInstanceOf(PayOut.Exact.class);
        Pieces even = stock("100x900000 50x900000 20x900000 10x900000 5x1 2x2");
        assertThat(PayOut.propose(even, faces, yuan("100000003"))).isInstanceOf(PayOut.Lacking.class);
    }

    /** Half the stocks are of real faces, half of any; amounts lie anywhere up to a little more than the stock is worth. */
    @Test
    void an_exact_mix_is_found_whenever_one_exists() {
        long seed = Long.getLong("tellerline.seed", System.nanoTime());
        System.out.println("pay-out seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        int exact = 0;
        int beyondGreedy = 0;
        for (int i = 0; i < RANDOM_STOCKS; i++) {
            Case drawn = i % 2 == 0 ? Case.real(random) : Case.any(random);
            boolean possible = drawn.sums().testBit((int) drawn.amount());
            PayOut proposed = PayOut.propose(drawn.stock(), drawn.faces(), Money.of(CNY, drawn.amount()));
            assertThat(proposed instanceof PayOut.Exact)
                    .as("seed %d, stock %d: %s", seed, i, drawn)
                    .isEqualTo(possible);
            drawn.check(proposed);
            exact += possible ? 1 : 0;
            beyondGreedy += possible && drawn.greedyRest() > 0 ? 1 : 0;
        }
        System.out.println("stocks " + RANDOM_STOCKS + ", payable " + exact + ", not by greed alone " + beyondGreedy);
        assertThat(exact).isBetween(RANDOM_STOCKS / 10, RANDOM_STOCKS * 9 / 10);
        assertThat(beyondGreedy).isGreaterThan(RANDOM_STOCKS / 100);
    }

    /** A stock, by face and count, and an amount; what can be paid is found here piece by piece, in the plainest way there is. */
    private record Case(TreeMap<Long, Long> counts, Set<Long> faces, long amount) {

        private static final long[] REAL = {1000, 500, 200, 100, 50, 20, 10, 5, 2, 1};

        static Case real(SplittableRandom random) {
            TreeMap<Long, Long> counts = new TreeMap<>();
            Set<Long> faces = new TreeSet<>();
            for (long face : REAL) {
                faces.add(face);
                if (random.nextInt(3) > 0) {
                    counts.put(face, random.nextLong(face > 50 ? 4 : 9));
                }
            }
            return of(counts, faces, random);
        }

        static Case any(SplittableRandom random) {
            TreeMap<Long, Long> counts = new TreeMap<>();
            long greatest = 2 + random.nextLong(40);
            for (int kinds = 1 + random.nextInt(5); kinds > 0; kinds--) {
                counts.put(1 + random.nextLong(greatest), random.nextLong(random.nextBoolean() ? 5 : 80));
            }
            return of(counts, new TreeSet<>(counts.keySet()), random);
        }

        private static Case of(TreeMap<Long, Long> counts, Set<Long> faces, SplittableRandom random) {
            long worth = counts.entrySet().stream()
                    .mapToLong(e -> e.getKey() * e.getValue())
                    .sum();
            return new Case(counts, faces, random.nextLong(worth + 12));
        }

        Pieces stock() {
            Pieces stock = Pieces.none(CNY);
            for (Map.Entry<Long, Long> entry : counts.entrySet()) {
                stock = stock.plus(new PieceKind(entry.getKey(), Condition.FIT), entry.getValue());
            }
            return stock;
        }

        /** Bit n is set where some of the pieces are worth n. */
        BigInteger sums() {
            BigInteger sums = BigInteger.ONE;
            for (Map.Entry<Long, Long> entry : counts.entrySet()) {
                for (long i = 0; i < entry.getValue(); i++) {
                    sums = sums.or(sums.shiftLeft(Math.toIntExact(entry.getKey())));
                }
            }
            return sums;
        }

        long greedyRest() {
            long rest = amount;
            for (Map.Entry<Long, Long> entry : counts.descendingMap().entrySet()) {
                rest -= entry.getKey() * Math.min(entry.getValue(), rest / entry.getKey());
            }
            return rest;
        }

        void check(PayOut proposed) {
            if (proposed instanceof PayOut.Exact exact) {
                assertThat(exact.pieces().total().minor()).isEqualTo(amount);
                checkStocked(exact.pieces());
                return;
            }
            PayOut.Lacking lacking = (PayOut.Lacking) proposed;
            checkStocked(lacking.there());
            assertThat(lacking.there()
                            .total()
                            .plus(lacking.missing().total())
                            .plus(lacking.unpayable())
                            .minor())
                    .isEqualTo(amount);
            assertThat(lacking.missing().counts().keySet()).allMatch(kind -> faces.contains(kind.face()));
        }

        private void checkStocked(Pieces pieces) {
            pieces.counts()
                    .forEach((kind, count) -> assertThat(count).isBetween(0L, counts.getOrDefault(kind.face(), 0L)));
        }
    }
}
