package org.tellerline.core.days;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Somebody keys a form and sends it.
 *
 * @param who sign-on name
 * @param words the fields in their order, as keyed
 * @param signer who signs if a signature is asked for; empty where nobody steps up
 * @param key names the form; one that was sent before is no new form
 */
record Attempt(String who, String code, List<String> words, Optional<String> signer, UUID key) {

    Attempt {
        words = List.copyOf(words);
    }

    /** A form that was just opened. */
    static Attempt of(SplittableRandom random, String who, String code, String... words) {
        return new Attempt(who, code, List.of(words), Optional.empty(), new UUID(random.nextLong(), random.nextLong()));
    }

    Attempt signedBy(String name) {
        return new Attempt(who, code, words, Optional.of(name), key);
    }

    Attempt signedBy(Optional<String> name) {
        return new Attempt(who, code, words, name, key);
    }

    String word(int field) {
        return field < words.size() ? words.get(field).strip() : "";
    }

    @Override
    public String toString() {
        return who + signer.map(name -> "+" + name).orElse("") + " " + code + "/" + String.join("/", words);
    }
}
