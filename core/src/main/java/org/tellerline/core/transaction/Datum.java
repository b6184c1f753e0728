package org.tellerline.core.transaction;

import java.time.LocalDate;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Language;

/** A typed value to be shown: its canonical text, and how a face should word it. */
public record Datum(Kind kind, String text) {

    /** How the text is to be shown. */
    public enum Kind {
        /** As it stands. */
        TEXT,
        /** {@code CNY 1250.00}: grouped, right-aligned. */
        MONEY,
        /** The same, shown without its currency, which is told beside it. */
        FIGURE,
        /** How many: right-aligned. */
        COUNT,
        /** ISO date. */
        DATE,
        /** Epoch micros UTC: date and time in the bank's zone. */
        INSTANT,
        /** Epoch micros UTC: the time of day in the bank's zone. */
        TIME,
        /** Key of a text in the bundles. */
        WORD,
        /** A name the books keep in both languages: English, TAB, Chinese. */
        NAME
    }

    public static Datum text(Object value) {
        return new Datum(Kind.TEXT, value.toString());
    }

    public static Datum money(Money money) {
        return new Datum(Kind.MONEY, money.toString());
    }

    public static Datum figure(Money money) {
        return new Datum(Kind.FIGURE, money.toString());
    }

    public static Datum count(long many) {
        return new Datum(Kind.COUNT, Long.toString(many));
    }

    /** Nothing to be shown here. */
    public static Datum blank() {
        return text("");
    }

    public static Datum date(LocalDate date) {
        return new Datum(Kind.DATE, date.toString());
    }

    public static Datum instant(long epochMicros) {
        return new Datum(Kind.INSTANT, Long.toString(epochMicros));
    }

    public static Datum time(long epochMicros) {
        return new Datum(Kind.TIME, Long.toString(epochMicros));
    }

    public static Datum name(String english, String chinese) {
        return new Datum(Kind.NAME, english + "\t" + chinese);
    }

    /** Whether it is an amount, and so ordered by its value. */
    public boolean isAmount() {
        return kind == Kind.MONEY || kind == Kind.FIGURE;
    }

    /** A name in one of its languages. */
    public String named(Language language) {
        String[] names = text.split("\t", 2);
        return names[language == Language.EN ? 0 : 1];
    }

    public static Datum word(String key) {
        return new Datum(Kind.WORD, key);
    }
}
