package org.tellerline.core.days;

import java.util.UUID;

/** A door behind which the first deposit is posted twice. */
final class Twice extends Door {

    private final Door door;
    private boolean done;

    Twice(Door door) {
        super(door);
        this.door = door;
    }

    @Override
    String send(Attempt attempt) {
        String answer = door.send(attempt);
        if (!done && attempt.code().equals("2101") && answer.startsWith("posted")) {
            done = true;
            UUID other = new UUID(
                    ~attempt.key().getMostSignificantBits(), attempt.key().getLeastSignificantBits());
            door.send(new Attempt(attempt.who(), attempt.code(), attempt.words(), attempt.signer(), other));
        }
        return answer;
    }
}
