package org.tellerline.tui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tellerline.core.desk.Review;
import org.tellerline.core.text.Message;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Authority;
import org.tellerline.tui.grid.CellWidth;
import org.tellerline.tui.grid.Grid;
import org.tellerline.tui.grid.Style;
import org.tellerline.tui.grid.Wrap;

/** What a review says, line by line: what to heed, why somebody must sign and who, what becomes of each account. */
final class ReviewLines {

    private static final int LEFT = 2;
    private static final int CELLS = 77;
    private static final String INDENT = "  ";

    private ReviewLines() {}

    /**
     * A line of it.
     *
     * @param right what stands at the right edge
     */
    record ReviewLine(String text, String right, Style style) {

        void paint(Grid grid, int row) {
            grid.put(row, LEFT, text, style);
            grid.put(row, grid.columns() - CellWidth.of(right), right, style);
        }
    }

    static List<ReviewLine> of(Review review, Texts texts) {
        List<ReviewLine> lines = new ArrayList<>();
        for (Message warning : review.warnings()) {
            lines.addAll(wrapped(texts.say("review.warning", warning)));
        }
        for (Message lack : review.authority().lacking()) {
            lines.addAll(wrapped(texts.say("review.lacking", lack)));
        }
        signatory(review.authority(), texts).map(ReviewLines::wrapped).ifPresent(lines::addAll);
        review.accounts().forEach(effect -> lines.addAll(account(effect, texts)));
        return lines;
    }

    /** Whose account, and at the right edge what becomes of it; below each other where both find no room. */
    private static List<ReviewLine> account(Review.AccountEffect effect, Texts texts) {
        String whose = texts.say("review.account", effect.number(), effect.owner());
        String balance = balance(texts, effect);
        if (CellWidth.of(whose) + CellWidth.of(balance) < CELLS) {
            return List.of(new ReviewLine(whose, balance, Style.VALUE));
        }
        List<ReviewLine> lines = new ArrayList<>(rows(whose, Style.VALUE));
        lines.add(new ReviewLine("", balance, Style.VALUE));
        return lines;
    }

    /** Who decides must be able to read to its end by how much something is over. */
    private static List<ReviewLine> wrapped(String sentence) {
        return rows(sentence, Style.WARNING);
    }

    private static List<ReviewLine> rows(String sentence, Style first) {
        List<String> rows = Wrap.lines(sentence, CELLS);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new ReviewLine((i == 0 ? "" : INDENT) + rows.get(i), "", i == 0 ? first : Style.VALUE))
                .toList();
    }

    static String balance(Texts texts, Review.AccountEffect effect) {
        return texts.say("review.balance", effect.before(), effect.after());
    }

    private static Optional<String> signatory(Authority authority, Texts texts) {
        return authority.signatory().map(who -> {
            Message name = Message.of(who.key());
            return authority
                    .amount()
                    .map(amount -> texts.say("review.signatory.amount", name, amount))
                    .orElseGet(() -> texts.say("review.signatory", name));
        });
    }
}
