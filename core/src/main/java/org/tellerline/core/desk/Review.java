package org.tellerline.core.desk;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;

/**
 * What a teller sees before posting: whose accounts, what becomes of their balances, what to heed.
 *
 * @param amount what moves; empty for business without money
 * @param authority who must sign beside the teller, and why
 * @param digest names what was shown except balances, which may move; a posting that would show something else is not made
 */
public record Review(
        String code,
        Optional<Money> amount,
        List<AccountEffect> accounts,
        List<Message> warnings,
        Authority authority,
        String digest) {

    public Review {
        accounts = List.copyOf(accounts);
        warnings = List.copyOf(warnings);
    }

    /** What becomes of one account. */
    public record AccountEffect(AccountNumber number, String owner, Money before, Money after) {}
}
