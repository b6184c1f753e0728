package org.tellerline.core.bookcheck;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.bookcheck.StoredRows.AuditLine;
import org.tellerline.core.bookcheck.StoredRows.JournalLine;

/** The text an audit row should hold, built again from the stored rows as docs/audit-format.md describes it, format 1. */
final class PayloadText {

    private static final String FORMAT = "format=1\n";
    private static final HexFormat HEX = HexFormat.of();

    private final MessageDigest sha256;

    PayloadText(MessageDigest sha256) {
        this.sha256 = sha256;
    }

    /**
     * The text of a journal row.
     *
     * @param parts its legs in order, then its moves of pieces in order, then the accounts it opened
     */
    String of(JournalLine journal, List<String> parts) {
        StringBuilder text = new StringBuilder(768).append(FORMAT);
        line(text, "journal", journal.id());
        line(text, "position", journal.position());
        line(text, "branch", journal.branch());
        line(text, "date", journal.date());
        line(text, "valueDate", journal.valueDate());
        line(text, "code", journal.code());
        line(text, "kind", journal.kind());
        line(text, "receiptYear", journal.receiptYear());
        line(text, "receiptNo", journal.receiptNo());
        line(text, "key", journal.key());
        line(text, "request", HEX.formatHex(journal.requestHash()));
        line(text, "reverses", journal.reverses());
        line(text, "maker", journal.maker());
        line(text, "at", journal.createdAt());
        line(text, "receipt", HEX.formatHex(sha256.digest(journal.receipt().getBytes(StandardCharsets.UTF_8))));
        line(text, "legs", journal.legs());
        parts.forEach(part -> text.append(part).append('\n'));
        return text.toString();
    }

    /** How the text of an entry without a journal row begins; what it says after that is its own. */
    static String startOf(AuditLine entry) {
        StringBuilder text = new StringBuilder(128).append(FORMAT);
        line(text, "position", entry.position());
        line(text, "kind", entry.kind());
        line(text, "actor", entry.actor());
        line(text, "at", entry.at());
        return text.toString();
    }

    /** A row, column by column. */
    static String image(List<String> columns, List<String> values) {
        StringBuilder text = new StringBuilder(512).append(FORMAT);
        for (int i = 0; i < columns.size(); i++) {
            line(text, columns.get(i), values.get(i));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        text.append(name)
                .append('=')
                .append(value == null ? "" : escaped(value.toString()))
                .append('\n');
    }

    static String escaped(String value) {
        if (value.indexOf('\\') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
            return value;
        }
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
