package org.tellerline.core.books;

import org.tellerline.core.text.Language;

/**
 * A line of the chart of accounts.
 *
 * @param kind ASSET, LIABILITY, JOINT (either), EQUITY, INCOME or EXPENSE
 */
public record LedgerAccount(String code, String kind, String nameEn, String nameZh) {

    public String name(Language language) {
        return language == Language.ZH ? nameZh : nameEn;
    }
}
