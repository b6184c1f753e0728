package org.tellerline.core.interest;

import java.math.BigDecimal;

/** An annual rate, exact: ten-thousandths of a percent, so 0.35 % is 3500. */
public record Rate(long tenThousandths) {

    private static final int DECIMALS = 4;

    /**
     * Reads a percentage such as {@code 0.35}.
     *
     * @throws IllegalStateException when it is none, or has more than four decimals
     */
    public static Rate parse(String percent) {
        if (!percent.matches("\\d{1,3}(\\.\\d{1,4})?")) {
            throw new IllegalStateException("not an annual rate in percent: " + percent);
        }
        return new Rate(new BigDecimal(percent).movePointRight(DECIMALS).longValueExact());
    }

    /** In percent: {@code 0.35}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(tenThousandths, DECIMALS).stripTrailingZeros().toPlainString();
    }
}
