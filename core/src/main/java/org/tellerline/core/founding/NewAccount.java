package org.tellerline.core.founding;

import java.time.LocalDate;
import java.util.Optional;
import org.tellerline.core.account.AccountNumber;
import org.tellerline.core.account.AccountStatus;

/**
 * An account a bank starts with.
 *
 * @param balance minor units brought forward from earlier books
 */
public record NewAccount(
        AccountNumber number,
        long customer,
        String currency,
        AccountStatus status,
        Optional<String> passbook,
        LocalDate openedOn,
        long balance) {}
