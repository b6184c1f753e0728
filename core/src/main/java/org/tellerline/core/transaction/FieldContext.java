package org.tellerline.core.transaction;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tellerline.core.account.Accounts;
import org.tellerline.core.books.Books;
import org.tellerline.core.books.EventHead;
import org.tellerline.core.books.PositionNo;
import org.tellerline.core.customer.Customer;
import org.tellerline.core.customer.Customers;
import org.tellerline.core.customer.IdType;
import org.tellerline.core.ledger.PastEvents;
import org.tellerline.core.ledger.Products;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;
import org.tellerline.core.policy.WorkingDays;
import org.tellerline.core.staff.Session;

/**
 * What reading a form may lean on. Fields are read in order, and an account or currency that was read decides the currency of the
 * amounts after it.
 */
public final class FieldContext {

    private final Books books;
    private final Session session;
    private final ZoneId zone;
    private final Set<Class<?>> demanded = new HashSet<>();
    private Currency currency;
    private boolean decided;
    private Optional<String> customerKind = Optional.empty();
    private Optional<IdType> provenBy = Optional.empty();
    private Optional<LocalDate> bornOn = Optional.empty();
    private Optional<LocalDate> since = Optional.empty();

    /**
     * Where a form is keyed, and by whom.
     *
     * @param zone of the bank
     */
    public FieldContext(Books books, Session session, ZoneId zone) {
        this.books = books;
        this.session = session;
        this.zone = zone;
        this.currency = books.products().baseCurrency();
    }

    public Accounts accounts() {
        return books.accounts();
    }

    public Customers customers() {
        return books.customers();
    }

    public Products products() {
        return books.products();
    }

    public Currencies currencies() {
        return books.products().currencies();
    }

    /** The branch the teller acts in: short account numbers are of this branch. */
    public long branch() {
        return session.branch();
    }

    /** Number of the teller's position in the branch: short receipt numbers are of this position. */
    public long position() {
        return session.positionNumber();
    }

    /** Events by the numbers on their receipts. */
    public PastEvents past() {
        return books.past();
    }

    /** What whoever keys the form did at this position today and has a receipt of, the last first; of others' business nothing is told. */
    List<EventHead> ownReceipts(int most) {
        PositionNo here = new PositionNo(branch(), position());
        return books.journals().receipts(today(), here, session.staff().signOnName(), most);
    }

    /** The bank's zone, in which people read the time. */
    public ZoneId zone() {
        return zone;
    }

    /** The bank's business date. */
    public LocalDate today() {
        return books.today();
    }

    /** The currency in which the next amount is keyed. */
    public Currency currency() {
        return currency;
    }

    void amountsIn(Currency next) {
        currency = next;
        decided = true;
    }

    /** Whether something keyed decided the currency, so that another one would contradict it. */
    boolean decided() {
        return decided;
    }

    /** Person or company, once a customer was keyed. */
    Optional<String> customerKind() {
        return customerKind;
    }

    void forCustomer(Customer customer) {
        customerKind = Optional.of(customer.kind());
    }

    /** The kind of papers that were keyed, if they were. */
    Optional<IdType> provenBy() {
        return provenBy;
    }

    /** These papers prove who somebody is; a passport does not tell the day of birth to whoever reads only its number. */
    void provenBy(IdType papers) {
        provenBy = Optional.of(papers);
        if (papers == IdType.PASSPORT) {
            demanded.add(BirthDate.class);
        }
    }

    /** When somebody was born according to their papers. */
    Optional<LocalDate> bornOn() {
        return bornOn;
    }

    void bornOn(LocalDate told) {
        bornOn = Optional.of(told);
    }

    /** When the period begins whose end is keyed next. */
    Optional<LocalDate> since() {
        return since;
    }

    void since(LocalDate begins) {
        since = Optional.of(begins);
    }

    /** The first day a field behind what was keyed takes: the one its period begins with. */
    public LocalDate firstDay() {
        return since.orElse(BusinessDateField.FIRST);
    }

    /** The last day a field of this type takes. */
    public LocalDate lastDay(Class<?> type) {
        return type == PastDate.class ? today() : BusinessDateField.LAST;
    }

    /** On which days the bank does business, as it stands today. */
    public WorkingDays workingDays() {
        return books.workingDays();
    }

    /** Whether what was keyed before makes a field of this type necessary although it may be left empty elsewhere. */
    boolean demands(Class<?> type) {
        return demanded.contains(type);
    }
}
