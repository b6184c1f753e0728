package org.tellerline.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.tellerline.core.desk.Outcome;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.View;

/** A sheet as somebody reads it: facts by their labels, lists by their columns; money without its currency. */
record Answer(View.Sheet sheet) {

    /** What somebody is told who keys this. */
    static Answer to(Counter counter, String who, String command) {
        Outcome outcome = counter.key(who, command);
        assertThat(outcome).as(command).isInstanceOf(Outcome.Answered.class);
        return new Answer((View.Sheet) ((Outcome.Answered) outcome).view());
    }

    String fact(String label) {
        return sheet.parts().stream()
                .filter(View.Card.class::isInstance)
                .flatMap(card -> ((View.Card) card).lines().stream())
                .filter(line -> line.label().equals(label))
                .map(line -> shown(line.datum()))
                .collect(Collectors.joining(" | "));
    }

    /** The rows of the list that begins with this column: the values of the columns named, separated by blanks. */
    List<String> rows(String first, String... columns) {
        View.Table table = table(first);
        return table.rows().stream()
                .map(row -> List.of(columns).stream()
                        .map(column -> shown(row.get(table.columns().indexOf(column))))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    View.Table table(String first) {
        return sheet.parts().stream()
                .filter(View.Table.class::isInstance)
                .map(View.Table.class::cast)
                .filter(table -> table.columns().get(0).equals(first))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(Datum datum) {
        return datum.isAmount() ? datum.text().substring(datum.text().indexOf(' ') + 1) : datum.text();
    }
}
