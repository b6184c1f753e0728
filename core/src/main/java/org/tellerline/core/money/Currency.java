package org.tellerline.core.money;

/** A currency by its ISO 4217 code and the number of decimal digits of its minor unit (0 to 4). */
public record Currency(String code, int digits) {

    public Currency {
        if (!code.matches("[A-Z]{3}") || digits < 0 || digits > 4) {
            throw new IllegalArgumentException("not a currency: " + code + "/" + digits);
        }
    }

    /** Minor units in one whole unit: 100 for CNY, 1 for JPY. */
    public long unit() {
        long unit = 1;
        for (int i = 0; i < digits; i++) {
            unit *= 10;
        }
        return unit;
    }
}
