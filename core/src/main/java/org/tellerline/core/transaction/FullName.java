package org.tellerline.core.transaction;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tellerline.core.customer.Customers;
import org.tellerline.core.customer.NameSounds;

/**
 * The whole name of a person to be registered: one to {@value #MOST} characters.
 *
 * <p>What can be known of it is worked out and looked up while the form is read, so that locks are not held meanwhile.
 *
 * @param terms what the person will be found by on account of the name
 * @param namesakes persons of this name who are registered already
 */
public record FullName(String name, SortedSet<String> terms, List<Customers.Called> namesakes) {

    public static final int MOST = 40;

    public FullName {
        terms = Collections.unmodifiableSortedSet(new TreeSet<>(terms));
        namesakes = List.copyOf(namesakes);
    }

    static FullName of(String name, Customers customers) {
        return new FullName(name, NameSounds.terms(name), customers.called(name));
    }

    @Override
    public String toString() {
        return name;
    }
}
