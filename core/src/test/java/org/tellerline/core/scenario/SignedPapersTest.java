package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.text.Message;
import org.tellerline.core.transaction.View;
import org.tellerline.schema.db.Dialect;

/** Papers that customers signed come back with the till: 5106 names the missing ones, 8201 marks each, 9102 lists what is missing. */
final class SignedPapersTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_till_is_closed_with_its_papers_and_the_missing_ones_are_told_to_whoever_closes_the_day(Dialect dialect) {
        try (Counter counter = Counter.inTheMorning(dialect, folder)) {
            counter.play("""
                    s01+s02 9101                                 -> posted
                    t01 5101/%1$s                                -> posted
                    t01 4101/WANG/EMMA/5                         -> posted
                    t01 4101/WANG/EMMA/6                         -> posted
                    t01 4101/WANG/EMMA/7                         -> posted
                    t01 5106/%1$s/A1/99                          -> invalid papersMissing
                    t01 5106/%1$s/A1/x                           -> invalid papersMissing
                    """.formatted(FullTill.COUNT));
            assertThat(papers(counter)).containsOnly("");
            counter.play("t01 5106/%s/A1/3 -> posted".formatted(FullTill.COUNT));
            assertThat(papers(counter)).containsExactly("", "paper.BACK", "paper.MISSING", "paper.BACK", "");
            Outcome.Reviewed reviewed = (Outcome.Reviewed) counter.review(counter.session("s01"), "9102");
            assertThat(reviewed.review().warnings())
                    .containsExactly(Message.of("warning.papers.missing", 1, "0001-01-000003"));
            Outcome.Posted closed = (Outcome.Posted) counter.key("s01+s02", "9102");
            assertThat(closed.receipt().text("receipt.papers.missing")).isEqualTo("0001-01-000003");
            counter.checks();
        }
    }

    /** It was found, and the till closed once more. */
    @ParameterizedTest
    @EnumSource
    void the_last_close_of_a_till_says_what_is_missing(Dialect dialect) {
        try (Counter counter = Counter.inTheMorning(dialect, folder)) {
            counter.play("""
                    s01+s02 9101                                 -> posted
                    t01 5101/%1$s                                -> posted
                    t01 4101/WANG/EMMA/5                         -> posted
                    t01 5106/%1$s/A1/2                           -> posted
                    t01 5101/%1$s                                -> posted
                    t01 5106/%1$s/A2                             -> posted
                    """.formatted(FullTill.COUNT));
            assertThat(papers(counter)).containsExactly("", "paper.BACK", "", "", "");
            Outcome.Reviewed reviewed = (Outcome.Reviewed) counter.review(counter.session("s01"), "9102");
            assertThat(reviewed.review().warnings()).isEmpty();
        }
    }

    /** The last column of 8201, of events that gave a receipt. */
    private static List<String> papers(Counter counter) {
        View view = ((Outcome.Answered) counter.review(counter.session("t01"), "8201")).view();
        View.Table events = (View.Table) ((View.Sheet) view).parts().get(0);
        return events.rows().stream()
                .filter(row -> !row.get(0).text().equals("-"))
                .map(row -> row.get(row.size() - 1).text())
                .toList();
    }
}
