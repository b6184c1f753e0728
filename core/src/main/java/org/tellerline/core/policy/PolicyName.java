package org.tellerline.core.policy;

/**
 * What a policy is about, and for whom, e.g. {@code limit L2}.
 *
 * @param kind of {@link PolicyKind}, or one that has a command of its own
 */
public record PolicyName(String kind, String name) implements Comparable<PolicyName> {

    @Override
    public int compareTo(PolicyName other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    /** As the head of its part of a file says: {@code limit L2}. */
    @Override
    public String toString() {
        return kind + " " + name;
    }
}
