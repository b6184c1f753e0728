package org.tellerline.core.founding;

import java.util.List;

/** Whom a demo or practice bank serves from its first day, in ascending order of their numbers. */
public record Population(List<NewCustomer> customers, List<NewAccount> accounts) {

    public Population {
        customers = List.copyOf(customers);
        accounts = List.copyOf(accounts);
    }

    public static Population nobody() {
        return new Population(List.of(), List.of());
    }
}
