package org.tellerline.core.days;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.tellerline.schema.db.Database;

/** The bank's books as lines of text to be held against the auditor's: what is zero is as if it were not there. */
final class BankStore {

    private final Database database;

    BankStore(Database database) {
        this.database = database;
    }

    /** Cash and pieces of some tills. */
    Map<String, String> tills(Set<Long> tills) {
        if (tills.isEmpty()) {
            return Map.of();
        }
        String those = tills.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        return lines(
                "select 'cash ' || till || ' ' || currency, cash from till_cash where cash <> 0 and till in " + those
                        + " union all select 'piece ' || till || ' ' || currency || ' ' || condition || ' ' || face,"
                        + " count from till_pieces where count <> 0 and till in " + those);
    }

    /** Balances and entry numbers of some accounts. */
    Map<String, String> accounts(Set<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        String those = numbers.stream().collect(Collectors.joining("', '", "('", "')"));
        return lines("select 'account ' || a.number, a.status || ' ' || b.ledger || ' ' || b.entry_no from account a"
                + " join account_balance b on b.account = a.id where a.number in " + those);
    }

    /** Everything else. */
    Map<String, String> rest() {
        return lines("""
            select 'ledger ' || branch || ' ' || gl_code || ' ' || currency, sum(amount) from posting
            where gl_code not in ('2231', '6411') group by branch, gl_code, currency having sum(amount) <> 0
            union all
            select 'total ' || kind || ' ' || subject || ' ' || currency, sum(amount) from day_total
            where business_date = (select business_date from bank)
            group by kind, subject, currency having sum(amount) <> 0
            union all
            select 'receipts ' || position, receipt_no from position_head where receipt_no <> 0
            union all
            select 'printed ' || position, count(*) from journal where receipt_no is not null group by position
            union all
            select 'till ' || position, case state when 'OPEN' then 1 else 0 end from position_head where kind = 'TILL'
            union all
            select 'vault ' || position, case state when 'OPEN' then 1 else 0 end from position_head where kind = 'VAULT'
            """);
    }

    /** The business date, and the branches that are open on it. */
    Map<String, String> day() {
        return lines(
                "select 'day ' || branch_day.branch, case branch_day.state when 'OPEN' then 'OPEN ' else 'CLOSED ' end"
                        + " || cast(bank.business_date as text) from branch_day, bank"
                        + " where branch_day.business_date = bank.business_date");
    }

    private Map<String, String> lines(String query) {
        Map<String, String> lines = new TreeMap<>();
        for (Record row : database.read(sql -> sql.fetch(query))) {
            lines.put(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
        }
        return lines;
    }
}
