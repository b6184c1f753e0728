package org.tellerline.core.transaction;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tellerline.core.customer.NameSounds;

/**
 * The whole name of a person to be registered: one to {@value #MOST} characters.
 *
 * @param terms what the person will be found by on account of the name; worked out while the form is read, so that nothing is looked
 *     up once locks are held
 */
public record FullName(String name, SortedSet<String> terms) {

    public static final int MOST = 40;

    public FullName {
        terms = Collections.unmodifiableSortedSet(new TreeSet<>(terms));
    }

    static FullName of(String name) {
        return new FullName(name, NameSounds.terms(name));
    }

    @Override
    public String toString() {
        return name;
    }
}
