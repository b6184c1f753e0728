package org.tellerline.core.days;

import java.util.Set;

/** Business that tellers bring to their own open till. */
abstract class Teller implements Visit {

    private final String code;
    private final int weight;

    Teller(String code, int weight) {
        this.code = code;
        this.weight = weight;
    }

    @Override
    public final String code() {
        return code;
    }

    @Override
    public final int weight() {
        return weight;
    }

    @Override
    public Set<Character> roles() {
        return Set.of('T');
    }

    @Override
    public boolean movesCash() {
        return true;
    }
}
