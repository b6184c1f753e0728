package org.tellerline.core.catalogue.cash;

import java.util.List;
import java.util.Optional;
import org.tellerline.core.cash.CounterfeitFound;
import org.tellerline.core.cash.NoteFace;
import org.tellerline.core.catalogue.check.CashRefusal;
import org.tellerline.core.catalogue.check.Refusals;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.GlCode;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.MemoMove;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Authority;
import org.tellerline.core.transaction.Authority.Signatory;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.NoteSerial;
import org.tellerline.core.transaction.PersonName;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;
import org.tellerline.core.voucher.VoucherStock;

/**
 * A counterfeit is taken in before the eyes of whoever brought it, by two who both sign, and kept off the balance sheet piece by piece. Found
 * before the deposit it moves no money: so much less is deposited. Found in the till it is the teller's shortage, which waits for 5108.
 */
@TransactionCode(value = "2106", name = "confiscate-counterfeit", who = Role.TELLER)
public record ConfiscateCounterfeit(
        @Field NoteFace face,
        @Field NoteSerial serial,
        @Field CounterfeitFound counterfeitFound,
        @Field Optional<PersonName> depositor)
        implements TellerTransaction {

    @Override
    public boolean movesCash() {
        return true;
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return Refusals.first(
                isInTill()
                        ? List.of(
                                () -> CashRefusal.noTill(facts, face.worth().currency()),
                                () -> CashRefusal.cannotPay(
                                        facts.ownTill(face.worth().currency()), face.worth(), Optional.empty()))
                        : List.of(this::nobodyGetsTheReceipt));
    }

    /** Whoever loses money is given a numbered receipt, with which they can appeal. */
    private Optional<Refusal> nobodyGetsTheReceipt() {
        return depositor.isPresent() ? Optional.empty() : Optional.of(Refusal.of(CounterfeitRefusal.DEPOSITOR_WANTED));
    }

    @Override
    public Authority authority(Facts facts) {
        return Authority.signedBy(Signatory.WITNESS, Message.of("authority.counterfeit"));
    }

    @Override
    public Effects effects(Facts facts) {
        MemoMove move = new MemoMove(
                GlCode.COUNTERFEITS,
                MemoMove.COUNTERFEIT,
                facts.own().position(),
                face.worth().currency().code(),
                face.minor(),
                face.minor(),
                1,
                MemoMove.Reason.CONFISCATED,
                Optional.of(serial.text()));
        return Effects.none().memos(List.of(move), VoucherStock.of(List.of()));
    }

    @Override
    public Postings postings(Facts facts) {
        return isInTill()
                ? Postings.pair(
                        Leg.general(facts.branch(), GlCode.CASH_SHORT, face.worth()),
                        Leg.cashOut(
                                facts.branch(), facts.ownTill(face.worth().currency()), face.worth(), Optional.empty()))
                : Postings.none();
    }

    @Override
    public Receipt receipt(Facts facts) {
        return new ReceiptLines("counterfeit")
                .add("receipt.note", Datum.money(face.worth()))
                .add("receipt.serial", Datum.text(serial))
                .add("receipt.counterfeit.found", Datum.word(counterfeitFound.key()))
                .text("depositor", depositor)
                .add("receipt.kept", Datum.word("counterfeit.kept"))
                .add("receipt.appeal", Datum.word("counterfeit.appeal"))
                .receipt();
    }

    private boolean isInTill() {
        return counterfeitFound == CounterfeitFound.AFTER_POSTING;
    }
}
