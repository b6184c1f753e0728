package org.tellerline.core.days;

import java.util.List;
import java.util.Optional;

/**
 * What the auditor says of a form before it is sent.
 *
 * @param invalid fields that cannot be read
 * @param refusals why not, by their names
 * @param signature whose signature it takes
 * @param entry what it would write
 */
record Opinion(List<String> invalid, List<String> refusals, Optional<Need> signature, Optional<Entry> entry) {

    /**
     * A signature that is needed.
     *
     * @param whose SUPERVISOR or CUSTODIAN
     * @param amount what the signer's grade must reach, in minor units; 0 where any grade will do
     */
    record Need(String whose, String currency, long amount) {}

    static Opinion invalid(List<String> fields) {
        return new Opinion(fields, List.of(), Optional.empty(), Optional.empty());
    }

    static Opinion refused(String... why) {
        return refused(List.of(why));
    }

    static Opinion refused(List<String> why) {
        return new Opinion(List.of(), why, Optional.empty(), Optional.empty());
    }

    static Opinion alone(Entry entry) {
        return new Opinion(List.of(), List.of(), Optional.empty(), Optional.of(entry));
    }

    static Opinion signed(Entry entry, String whose) {
        return signed(entry, new Need(whose, "", 0));
    }

    static Opinion signed(Entry entry, Need need) {
        return new Opinion(List.of(), List.of(), Optional.of(need), Optional.of(entry));
    }

    static Opinion answered() {
        return new Opinion(List.of(), List.of(), Optional.empty(), Optional.empty());
    }
}
