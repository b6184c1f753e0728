package org.tellerline.core.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tellerline.schema.db.Database;

/** Customers as registered, found by what people say of themselves. */
public final class Customers {

    private final CustomerStore store;

    public Customers(Database database) {
        this.store = new CustomerStore(database);
    }

    public Optional<Customer> find(CustomerRef ref) {
        return store.find(ref.id());
    }

    /**
     * Customers of whom some term begins with the words, in order of their numbers; at most so many. An account number or a
     * customer number finds its owner.
     */
    public List<Customer> matching(String words, int most) {
        return store.matching(term(words), most);
    }

    /** Persons who are called just so, however the name is set, with their days of birth. */
    public List<Called> called(String name) {
        return store.called(term(name));
    }

    /** Somebody of a name. */
    public record Called(CustomerRef ref, Optional<LocalDate> bornOn) {}

    /** How a term is stored and sought: lower case, without blanks. */
    public static String term(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u3000·.-]", "");
    }
}
