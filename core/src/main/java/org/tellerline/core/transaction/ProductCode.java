package org.tellerline.core.transaction;

/** The three digits of a product. */
public record ProductCode(String digits) {

    @Override
    public String toString() {
        return digits;
    }
}
