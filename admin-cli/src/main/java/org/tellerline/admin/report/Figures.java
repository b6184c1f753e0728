package org.tellerline.admin.report;

import java.math.BigDecimal;
import java.util.List;
import org.tellerline.admin.Admin;
import org.tellerline.admin.Format;
import org.tellerline.core.money.Money;

/** Amounts and headings as reports print them. */
final class Figures {

    private final Admin admin;
    private final Format format;

    Figures(Admin admin, Format format) {
        this.admin = admin;
        this.format = format;
    }

    /** A string for programs, which must not take it for a floating number; for people and spreadsheets a number. */
    Object of(Money money) {
        return format == Format.JSON
                ? money.plain()
                : BigDecimal.valueOf(money.minor(), money.currency().digits());
    }

    /** The same; nothing where nothing moved. */
    Object moved(Money money) {
        return money.isZero() && format == Format.TABLE ? "" : of(money);
    }

    List<String> headings(List<String> names) {
        return names.stream()
                .map(name -> admin.texts().say("report.column." + name))
                .toList();
    }
}
