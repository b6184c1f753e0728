package org.tellerline.core.catalogue.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tellerline.core.customer.Customer;
import org.tellerline.core.customer.CustomerRef;
import org.tellerline.core.customer.Customers;
import org.tellerline.core.customer.IdType;
import org.tellerline.core.customer.Identity;
import org.tellerline.core.customer.ResidentId;
import org.tellerline.core.ledger.CounterKind;
import org.tellerline.core.ledger.Effects;
import org.tellerline.core.ledger.Postings;
import org.tellerline.core.staff.Role;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.Address;
import org.tellerline.core.transaction.BirthDate;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Facts;
import org.tellerline.core.transaction.Field;
import org.tellerline.core.transaction.FullName;
import org.tellerline.core.transaction.IdNumber;
import org.tellerline.core.transaction.Nationality;
import org.tellerline.core.transaction.Occupation;
import org.tellerline.core.transaction.Phone;
import org.tellerline.core.transaction.Receipt;
import org.tellerline.core.transaction.ReceiptLines;
import org.tellerline.core.transaction.Refusal;
import org.tellerline.core.transaction.TellerTransaction;
import org.tellerline.core.transaction.TransactionCode;

/** Somebody becomes a customer: known once in the bank by the papers shown, and found from then on by whatever they say of themselves. */
@TransactionCode(value = "1101", name = "register-person", who = Role.TELLER)
public record RegisterPerson(
        @Field IdType idType,
        @Field IdNumber idNumber,
        @Field FullName fullName,
        @Field Optional<BirthDate> birthDate,
        @Field Phone phone,
        @Field Address address,
        @Field Optional<Occupation> occupation,
        @Field Optional<Nationality> nationality)
        implements TellerTransaction {

    @Override
    public Optional<Identity> registers() {
        return Optional.of(new Identity(idType.name(), idNumber.text()));
    }

    @Override
    public Optional<CounterKind> draws() {
        return Optional.of(CounterKind.CUSTOMER);
    }

    @Override
    public Optional<Refusal> refusal(Facts facts) {
        return facts.namesake().map(ref -> Refusal.of(RegistrationRefusal.ALREADY_REGISTERED, ref.toString()));
    }

    /** The same name and day of birth under other papers: the same person perhaps, and then one customer and not two. */
    @Override
    public List<Message> warnings(Facts facts) {
        return fullName.namesakes().stream()
                .filter(other -> other.bornOn().equals(Optional.of(born())))
                .map(other -> Message.of("warning.look-alike", other.ref().toString()))
                .toList();
    }

    @Override
    public Effects effects(Facts facts) {
        return Effects.none()
                .registration(new Effects.Registration(
                        customer(facts),
                        facts.date(),
                        residentId().map(id -> id.isMale() ? "M" : "F"),
                        occupation.map(Occupation::words),
                        national().map(Nationality::code),
                        List.copyOf(terms())));
    }

    @Override
    public Postings postings(Facts facts) {
        return Postings.none();
    }

    /** The application that the customer reads and signs: everything that was registered, in full. */
    @Override
    public Receipt receipt(Facts facts) {
        ReceiptLines lines = new ReceiptLines("registration")
                .add("receipt.customer", Datum.text(number(facts)))
                .add("receipt.name", Datum.text(fullName))
                .add("receipt.id.type", Datum.word(idType.key()))
                .add("receipt.id.number", Datum.text(idNumber))
                .add("receipt.born", Datum.date(born()));
        residentId().ifPresent(id -> lines.add("receipt.sex", Datum.word(id.isMale() ? "sex.M" : "sex.F")));
        return lines.add("receipt.phone", Datum.text(phone))
                .add("receipt.address", Datum.text(address))
                .text("occupation", occupation)
                .text("nationality", national())
                .receipt();
    }

    private CustomerRef number(Facts facts) {
        return CustomerRef.of(facts.branch(), facts.drawn());
    }

    private Customer customer(Facts facts) {
        return new Customer(
                number(facts),
                facts.branch(),
                "PERSON",
                fullName.name(),
                idType.name(),
                idNumber.text(),
                phone.number(),
                address.words(),
                Optional.of(born()));
    }

    private SortedSet<String> terms() {
        TreeSet<String> terms = new TreeSet<>(fullName.terms());
        terms.add(Customers.term(idNumber.text()));
        terms.add(Customers.term(phone.number()));
        return terms;
    }

    private Optional<ResidentId> residentId() {
        return idType == IdType.RESIDENT_ID ? ResidentId.read(idNumber.text()) : Optional.empty();
    }

    /** As the resident id says, else as keyed: where the papers do not tell it, the field may not be empty. */
    private LocalDate born() {
        return residentId()
                .map(ResidentId::bornOn)
                .or(() -> birthDate.map(BirthDate::date))
                .orElseThrow();
    }

    private Optional<Nationality> national() {
        return nationality.or(() -> residentId().map(id -> Nationality.CHINESE));
    }
}
