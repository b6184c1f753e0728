package org.tellerline.core.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.Receipt;

/** A receipt as plain text, a line a fact, in as many languages as the paper speaks; the first one comes first. */
public final class PlainReceipt {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String SEPARATOR = " / ";
    private static final String RULE = "-".repeat(72);

    private final List<Texts> languages;
    private final ZoneId zone;

    public PlainReceipt(List<Texts> languages, ZoneId zone) {
        this.languages = List.copyOf(languages);
        this.zone = zone;
    }

    public List<String> lines(Receipt receipt) {
        List<String> paper = new ArrayList<>();
        paper.add(each(texts -> texts.say("receipt.form." + receipt.form())));
        paper.add(RULE);
        for (Line line : receipt.lines()) {
            paper.add(each(texts -> texts.say(line.label())) + ": " + shown(line.datum()));
        }
        paper.add(RULE);
        paper.add(each(texts -> texts.say("receipt.signature")) + ": " + "_".repeat(24));
        return paper;
    }

    private String shown(Datum datum) {
        return switch (datum.kind()) {
            case TEXT, DATE -> datum.text();
            case MONEY -> grouped(datum.text());
            case INSTANT ->
                MOMENT.format(Instant.EPOCH
                        .plus(Long.parseLong(datum.text()), ChronoUnit.MICROS)
                        .atZone(zone));
            case WORD -> each(texts -> texts.say(datum.text()));
        };
    }

    private String each(Function<Texts, String> word) {
        return languages.stream().map(word).collect(Collectors.toCollection(LinkedHashSet::new)).stream()
                .collect(Collectors.joining(SEPARATOR));
    }

    /** {@code CNY 1250.00} as {@code CNY 1,250.00}. */
    private static String grouped(String canonical) {
        return canonical.replaceAll("(?<=\\d)(?=(?:\\d{3})+(?:\\.|$))(?<!\\.\\d{0,4})", ",");
    }
}
