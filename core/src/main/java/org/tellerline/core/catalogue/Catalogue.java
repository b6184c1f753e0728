package org.tellerline.core.catalogue;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.catalogue.account.OpenDemandAccount;
import org.tellerline.core.catalogue.account.RegisterPerson;
import org.tellerline.core.catalogue.cash.CashDeposit;
import org.tellerline.core.catalogue.cash.CashWithdrawal;
import org.tellerline.core.catalogue.cash.ConfiscateCounterfeit;
import org.tellerline.core.catalogue.cash.ExchangeDenominations;
import org.tellerline.core.catalogue.correction.ReverseToday;
import org.tellerline.core.catalogue.day.CloseBranchDay;
import org.tellerline.core.catalogue.day.OpenBranchDay;
import org.tellerline.core.catalogue.enquiry.AccountEnquiry;
import org.tellerline.core.catalogue.enquiry.AccountHistory;
import org.tellerline.core.catalogue.enquiry.CustomerOverview;
import org.tellerline.core.catalogue.enquiry.FindCustomer;
import org.tellerline.core.catalogue.enquiry.ReprintReceipt;
import org.tellerline.core.catalogue.enquiry.TellerJournal;
import org.tellerline.core.catalogue.enquiry.TillPosition;
import org.tellerline.core.catalogue.enquiry.TrialBalance;
import org.tellerline.core.catalogue.session.ChangePassword;
import org.tellerline.core.catalogue.session.HelpAndQuestions;
import org.tellerline.core.catalogue.session.LockScreen;
import org.tellerline.core.catalogue.session.MySessions;
import org.tellerline.core.catalogue.session.SignOff;
import org.tellerline.core.catalogue.till.BookDifference;
import org.tellerline.core.catalogue.till.CashFromVault;
import org.tellerline.core.catalogue.till.CashToVault;
import org.tellerline.core.catalogue.till.ClearDifference;
import org.tellerline.core.catalogue.till.CloseTill;
import org.tellerline.core.catalogue.till.CountTill;
import org.tellerline.core.catalogue.till.CountVault;
import org.tellerline.core.catalogue.till.LoadMachine;
import org.tellerline.core.catalogue.till.OpenTill;
import org.tellerline.core.catalogue.till.ReceiveCash;
import org.tellerline.core.catalogue.till.SendCash;
import org.tellerline.core.catalogue.till.UnloadMachine;
import org.tellerline.core.catalogue.transfer.Transfer;
import org.tellerline.core.catalogue.voucher.CountVouchers;
import org.tellerline.core.catalogue.voucher.DestroyVouchers;
import org.tellerline.core.catalogue.voucher.HandVouchers;
import org.tellerline.core.catalogue.voucher.ReceiveVouchers;
import org.tellerline.core.catalogue.voucher.ReturnVouchers;
import org.tellerline.core.catalogue.voucher.VoidVoucher;
import org.tellerline.core.transaction.Transaction;
import org.tellerline.core.transaction.TransactionType;

/** Every code there is, in order. */
public final class Catalogue {

    private static final List<Class<? extends Transaction>> CODES = List.of(
            RegisterPerson.class,
            OpenDemandAccount.class,
            CashDeposit.class,
            CashWithdrawal.class,
            ExchangeDenominations.class,
            ConfiscateCounterfeit.class,
            Transfer.class,
            OpenTill.class,
            CashFromVault.class,
            CashToVault.class,
            CountTill.class,
            CloseTill.class,
            BookDifference.class,
            ClearDifference.class,
            CountVault.class,
            SendCash.class,
            ReceiveCash.class,
            LoadMachine.class,
            UnloadMachine.class,
            ReceiveVouchers.class,
            HandVouchers.class,
            ReturnVouchers.class,
            VoidVoucher.class,
            CountVouchers.class,
            DestroyVouchers.class,
            ReverseToday.class,
            FindCustomer.class,
            CustomerOverview.class,
            AccountEnquiry.class,
            AccountHistory.class,
            TellerJournal.class,
            ReprintReceipt.class,
            TillPosition.class,
            TrialBalance.class,
            SignOff.class,
            LockScreen.class,
            ChangePassword.class,
            MySessions.class,
            OpenBranchDay.class,
            CloseBranchDay.class,
            HelpAndQuestions.class);

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
