package org.tellerline.core.catalogue;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.catalogue.account.OpenDemandAccount;
import org.tellerline.core.catalogue.cash.CashDeposit;
import org.tellerline.core.catalogue.cash.CashWithdrawal;
import org.tellerline.core.catalogue.enquiry.AccountEnquiry;
import org.tellerline.core.catalogue.enquiry.AccountHistory;
import org.tellerline.core.catalogue.enquiry.CustomerOverview;
import org.tellerline.core.catalogue.enquiry.FindCustomer;
import org.tellerline.core.catalogue.enquiry.TellerJournal;
import org.tellerline.core.catalogue.enquiry.TillPosition;
import org.tellerline.core.catalogue.enquiry.TrialBalance;
import org.tellerline.core.catalogue.session.LockScreen;
import org.tellerline.core.catalogue.session.MySessions;
import org.tellerline.core.catalogue.session.SignOff;
import org.tellerline.core.catalogue.transfer.Transfer;
import org.tellerline.core.transaction.Transaction;
import org.tellerline.core.transaction.TransactionType;

/** Every code there is, in order. */
public final class Catalogue {

    private static final List<Class<? extends Transaction>> CODES = List.of(
            OpenDemandAccount.class,
            CashDeposit.class,
            CashWithdrawal.class,
            Transfer.class,
            FindCustomer.class,
            CustomerOverview.class,
            AccountEnquiry.class,
            AccountHistory.class,
            TellerJournal.class,
            TillPosition.class,
            TrialBalance.class,
            SignOff.class,
            LockScreen.class,
            MySessions.class);

    private final List<TransactionType> types =
            CODES.stream().<TransactionType>map(TransactionType::of).toList();

    /** All codes in ascending order. */
    public List<TransactionType> types() {
        return types;
    }

    public Optional<TransactionType> find(String code) {
        return types.stream().filter(type -> type.code().equals(code)).findFirst();
    }
}
