package org.tellerline.core.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Parsed;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherNumber;
import org.tellerline.core.voucher.VoucherRange;

/** Numbers of vouchers, keyed one after the other: {@code 10000003,10000007-10000009}. */
public record VoucherList(List<Span> spans) {

    /** Characters of the longest list. */
    public static final int MOST = 200;

    public VoucherList {
        spans = List.copyOf(spans);
    }

    /** From one number to another, or one number alone. */
    public record Span(VoucherNumber from, VoucherNumber to) {

        boolean sharesNumbers(Span other) {
            return from.prefix().equals(other.from.prefix())
                    && from.no() <= other.to.no()
                    && to.no() >= other.from.no();
        }
    }

    static Parsed<VoucherList> parse(String text) {
        List<Span> spans = new ArrayList<>();
        for (String part : text.split("[,\\s]+", -1)) {
            int hyphen = part.indexOf('-');
            Parsed<VoucherNumber> from = VoucherNumber.parse(hyphen < 0 ? part : part.substring(0, hyphen));
            Parsed<VoucherNumber> to = VoucherNumber.parse(part.substring(hyphen + 1));
            if (from instanceof Parsed.Value<VoucherNumber> first && to instanceof Parsed.Value<VoucherNumber> last) {
                if (!first.value().prefix().equals(last.value().prefix())
                        || first.value().compareTo(last.value()) > 0) {
                    return Parsed.wrong(Message.of("field.error.vouchers"));
                }
                Span span = new Span(first.value(), last.value());
                if (spans.stream().anyMatch(span::sharesNumbers)) {
                    return Parsed.wrong(Message.of("field.error.vouchers.twice", span.from()));
                }
                spans.add(span);
            } else {
                return Parsed.wrong(Message.of("field.error.vouchers"));
            }
        }
        return Parsed.value(new VoucherList(spans));
    }

    public List<VoucherRange> of(VoucherKind kind) {
        return spans.stream()
                .map(span -> new VoucherRange(
                        kind, span.from().prefix(), span.from().no(), span.to().no()))
                .toList();
    }

    @Override
    public String toString() {
        return spans.stream()
                .map(span -> span.from().equals(span.to()) ? span.from().toString() : span.from() + "-" + span.to())
                .collect(Collectors.joining(","));
    }
}
