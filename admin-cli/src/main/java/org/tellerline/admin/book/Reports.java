package org.tellerline.admin.book;

import java.util.ArrayList;
import java.util.List;
import org.tellerline.admin.Admin;
import org.tellerline.admin.ExitCode;
import org.tellerline.admin.Format;
import org.tellerline.admin.Sheet;
import org.tellerline.core.bookcheck.BookReport;
import org.tellerline.core.bookcheck.Finding;
import org.tellerline.core.bookcheck.Rule;

/** Prints what the auditor saw: a line per rule, and one sentence about it all. */
final class Reports {

    private static final List<String> NAMES = List.of("group", "rule", "bad", "table", "key", "expected", "found");
    private static final int LONGEST_VALUE = 60;

    private final Admin admin;
    private final String subject;
    private final long start = System.nanoTime();
    private String group = "";

    /**
     * Reports of one command.
     *
     * @param subject what was checked, {@code book} or {@code book.trail}: begins the keys of the closing sentences
     */
    Reports(Admin admin, String subject) {
        this.admin = admin;
        this.subject = subject;
    }

    void progress(Rule rule) {
        if (!rule.group().equals(group)) {
            group = rule.group();
            admin.note("book.progress", group, admin.texts().say(rule.textKey()));
        }
    }

    ExitCode print(BookReport report, Format format) {
        List<String> headings = NAMES.stream()
                .map(name -> admin.texts().say("book.column." + name))
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        report.checked().forEach(rule -> rows.add(row(rule, report, format)));
        admin.print(new Sheet(NAMES, headings, rows), format);
        conclude(report);
        return report.clean() ? ExitCode.OK : ExitCode.FINDING;
    }

    private List<Object> row(Rule rule, BookReport report, Format format) {
        String name = format == Format.TABLE ? admin.texts().say(rule.textKey()) : rule.word();
        return report.finding(rule)
                .<List<Object>>map(finding -> List.of(
                        rule.group(),
                        name,
                        finding.count(),
                        finding.table(),
                        finding.key(),
                        value(finding.expected(), format),
                        value(finding.found(), format)))
                .orElseGet(() -> List.of(rule.group(), name, 0L, "", "", "", ""));
    }

    private static String value(String text, Format format) {
        boolean tooLong = format == Format.TABLE && text.codePointCount(0, text.length()) > LONGEST_VALUE;
        return tooLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE - 3)) + "..." : text;
    }

    private void conclude(BookReport report) {
        BookReport.Counts counts = report.counts();
        long millis = Math.max(1, (System.nanoTime() - start) / 1_000_000);
        admin.note(
                "book.read",
                counts.journals(),
                counts.postings(),
                counts.moves(),
                counts.audits(),
                counts.all() * 1_000 / millis);
        if (report.clean()) {
            admin.note(subject + ".clean");
        } else {
            long bad = report.findings().stream().mapToLong(Finding::count).sum();
            admin.note(subject + ".unclean", report.findings().size(), bad);
        }
    }
}
