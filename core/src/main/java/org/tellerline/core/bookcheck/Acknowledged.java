package org.tellerline.core.bookcheck;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.tellerline.core.bookcheck.Findings.Place;

/** Keys whose posting was answered for; each must be met in the book. That none is met twice is a rule of its own. */
final class Acknowledged {

    private final Set<String> awaited = new HashSet<>();

    Acknowledged(Set<UUID> keys) {
        keys.forEach(key -> awaited.add(key.toString()));
    }

    void see(String key) {
        if (!awaited.isEmpty()) {
            awaited.remove(key.toLowerCase(Locale.ROOT));
        }
    }

    void finish(Findings findings) {
        awaited.stream().sorted().forEach(key -> findings.add(Rule.ACKNOWLEDGED, Place.of("journal", key), 1, 0));
    }
}
