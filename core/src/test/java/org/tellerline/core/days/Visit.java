package org.tellerline.core.days;

import java.util.Set;

/** One code in the simulator: how it is brought to the counter, and what the auditor expects of it. */
interface Visit {

    String code();

    /** How often it comes in the course of a day, beside the others; 0 for what has its time of day. */
    int weight();

    /** First letters of the roles that may use it: T, S, C. */
    Set<Character> roles();

    /** A form that somebody keys, mostly well. */
    Attempt draw(Scene scene);

    /** What the auditor says of it, given only the words and the auditor's own books. */
    Opinion judge(Attempt attempt, OwnBooks books);

    /** What the branch's day must be: open, closed, or anything where it does not matter. */
    default String day() {
        return "OPEN";
    }

    /** Whether the own till must be open. */
    default boolean movesCash() {
        return false;
    }

    /** Whether it takes a till at all, open or not. */
    default boolean handlesTill() {
        return false;
    }

    /** Whether it can be taken back on the same day. */
    default boolean reversible() {
        return true;
    }

    /** Whether it only looks. */
    default boolean looks() {
        return false;
    }

    /** What happens to the cash itself when it is posted, which need not be what was booked. */
    default void handOver(Attempt attempt, Entry entry, Scene scene) {
        scene.cash().followBooks(entry, scene);
    }
}
