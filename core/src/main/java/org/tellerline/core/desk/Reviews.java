package org.tellerline.core.desk;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tellerline.core.account.Account;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.audit.Canonical;
import org.tellerline.core.desk.Review.AccountEffect;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Message;

/** Draws up reviews from decided business. */
final class Reviews {

    private static final int DIGEST_FORMAT = 1;

    private Reviews() {}

    static Review of(String code, Decided decided) {
        List<Leg> legs = decided.postings().legs();
        List<AccountEffect> accounts = effects(legs);
        Optional<Money> amount =
                legs.stream().map(Leg::amount).filter(Money::isPositive).findFirst();
        return new Review(
                code, amount, accounts, decided.warnings(), decided.authority(), digest(code, decided, accounts));
    }

    private static List<AccountEffect> effects(List<Leg> legs) {
        Map<Long, AccountEffect> effects = new LinkedHashMap<>();
        for (Leg leg : legs) {
            leg.account()
                    .ifPresent(account -> effects.merge(
                            account.id(),
                            effect(account, leg),
                            (before, now) -> new AccountEffect(
                                    before.number(),
                                    before.owner(),
                                    before.before(),
                                    before.after().minus(leg.amount()))));
        }
        return new ArrayList<>(effects.values());
    }

    private static AccountEffect effect(Account account, Leg leg) {
        Money before = account.balance();
        return new AccountEffect(account.number(), account.customerName(), before, before.minus(leg.amount()));
    }

    /** The number of an account about to be opened is left out: another opening may take it, and nobody was promised it. */
    private static String digest(String code, Decided decided, List<AccountEffect> accounts) {
        Set<AccountNumber> opened = decided.effects().openings().stream()
                .map(Effects.Opening::number)
                .collect(Collectors.toSet());
        Canonical shown = new Canonical(DIGEST_FORMAT).add("code", code);
        for (AccountEffect effect : accounts) {
            shown.add("account", opened.contains(effect.number()) ? "" : effect.number())
                    .add("owner", effect.owner());
        }
        for (Message warning : decided.warnings()) {
            shown.add("warning", warning.key());
        }
        return HexFormat.of().formatHex(AuditChain.hash(shown.toString()));
    }
}
