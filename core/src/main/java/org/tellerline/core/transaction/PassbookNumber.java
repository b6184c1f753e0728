package org.tellerline.core.transaction;

/** The number printed on a passbook: 6 to 12 digits. */
public record PassbookNumber(String digits) {

    @Override
    public String toString() {
        return digits;
    }
}
