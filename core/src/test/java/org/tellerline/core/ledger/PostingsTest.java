package org.tellerline.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;

final class PostingsTest {

    private static final Currency CNY = new Currency("CNY", 2);
    private static final Currency USD = new Currency("USD", 2);

    @Test
    void cannot_be_built_unbalanced() {
        assertThatThrownBy(() -> postings(leg(1, CNY, 100), leg(1, CNY, -99))).isInstanceOf(BrokenInvariant.class);
    }

    @Test
    void cannot_balance_one_branch_or_currency_by_another() {
        assertThatThrownBy(() -> postings(leg(1, CNY, 100), leg(2, CNY, -100))).isInstanceOf(BrokenInvariant.class);
        assertThatThrownBy(() -> postings(leg(1, CNY, 100), leg(1, USD, -100))).isInstanceOf(BrokenInvariant.class);
    }

    @Test
    void have_no_leg_or_at_least_two() {
        assertThat(Postings.none().legs()).isEmpty();
        assertThatThrownBy(() -> new Postings(List.of(leg(1, CNY, 100)))).isInstanceOf(BrokenInvariant.class);
        assertThatThrownBy(() -> leg(1, CNY, 0)).isInstanceOf(BrokenInvariant.class);
    }

    @Test
    void bridge_two_branches_so_that_each_balances_alone() {
        Postings bridged = Postings.pair(leg(1, CNY, 500), leg(2, CNY, -500));
        assertThat(bridged.legs()).hasSize(4);
        assertThat(bridged.legs().get(1)).isEqualTo(Leg.general(1, GlCode.INTER_BRANCH, Money.of(CNY, -500)));
        assertThat(bridged.legs().get(2)).isEqualTo(Leg.general(2, GlCode.INTER_BRANCH, Money.of(CNY, 500)));
    }

    private static Postings postings(Leg... legs) {
        return new Postings(List.of(legs));
    }

    private static Leg leg(long branch, Currency currency, long minor) {
        return Leg.general(branch, GlCode.TILL, Money.of(currency, minor));
    }
}
