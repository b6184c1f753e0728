package org.tellerline.core.transaction;

import org.tellerline.core.text.Digits;

/**
 * A self-service machine of the own branch.
 *
 * @param no its number in the branch
 */
public record MachineRef(long position, long no) {

    @Override
    public String toString() {
        return Digits.padded(no, 2);
    }
}
