package org.tellerline.core.endofday;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tellerline.core.account.Account;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.ledger.Deed;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.EventBatchStore;
import org.tellerline.core.ledger.GlCode;
import org.tellerline.core.ledger.LedgerFacts.Product;
import org.tellerline.core.ledger.Leg;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.money.Money;
import org.tellerline.core.transaction.Receipt;

/** Books what the end of day worked out, at the end-of-day position of the chunk's branch. */
final class BookingStore {

    private final House house;
    private final RunStore.Open open;
    private final EventBatchStore batch;
    private final Product product;

    BookingStore(House house, RunStore.Open open) {
        this.house = house;
        this.open = open;
        this.batch = new EventBatchStore(
                open.sql(), house.database().dialect(), house.place(open.chunk().branch()));
        this.product = house.products()
                .find(open.chunk().product())
                .orElseThrow(() ->
                        new IllegalStateException("no product " + open.chunk().product()));
    }

    Map<Long, Account> accounts(Collection<Long> ids) {
        return batch.accounts(ids, house.products().currencies());
    }

    Money money(long minor) {
        return Money.of(product.currency(), minor);
    }

    /** Expense against what is payable, or back where less is payable than was booked; nothing for nothing. */
    Optional<Long> expense(String code, long minor) {
        if (minor == 0) {
            return Optional.empty();
        }
        Postings postings = Postings.pair(
                Leg.general(branch(), GlCode.INTEREST_EXPENSE, money(minor)),
                Leg.general(branch(), GlCode.INTEREST_PAYABLE, money(-minor)));
        Deed deed = deed(code, key(code, ""), postings, Receipt.of("interest"));
        return Optional.of(batch.add(deed, open.run().date(), open.step().day(), Map.of()));
    }

    /** What is payable goes to the customer, and earns from the day after the one that it was settled with. */
    void pay(String code, Account account, Receipt receipt, long minor) {
        Postings postings = Postings.pair(
                Leg.general(branch(), GlCode.INTEREST_PAYABLE, money(minor)), Leg.credit(account, money(minor)));
        Deed deed = deed(code, key(code, account.number().digits()), postings, receipt);
        batch.add(deed, open.run().date(), open.step().day().plusDays(1), Map.of(account.id(), account));
    }

    void write() {
        batch.write();
    }

    private long branch() {
        return open.chunk().branch();
    }

    /** The same business has the same key whenever, and in whatever pieces, it is done. */
    private UUID key(String code, String account) {
        String name = String.join(
                " ",
                List.of(
                        "eod",
                        open.run().date().toString(),
                        open.step().job(),
                        open.step().day().toString(),
                        code,
                        Long.toString(branch()),
                        product.code(),
                        account));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Deed deed(String code, UUID key, Postings postings, Receipt receipt) {
        return new Deed(
                code,
                key,
                AuditChain.hash(key.toString()),
                house.place(branch()),
                open.run().staff(),
                house.clock().micros(),
                postings,
                Effects.none(),
                List.of(),
                Optional.empty(),
                Map.of(),
                false,
                numbers -> receipt.encoded());
    }
}
