package org.tellerline.core.bookcheck;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The database itself: its guards stand, its file is whole, nobody left anything behind. */
final class EngineRules {

    private static final List<String> GUARDED = List.of(
            "journal",
            "posting",
            "piece_move",
            "memo_move",
            "signature",
            "audit",
            "audit_seal",
            "day_move",
            "gl_day",
            "interest_accrual",
            "interest_settlement",
            "eod_exception");

    private EngineRules() {}

    /** A bank that never came to be opened; while it is being founded there is nothing to check in it yet. */
    private static SetRule halfFounded() {
        return new SetRule(Rule.LEFT_OVER, "bank", "select name, 'OPEN', state from bank where state = 'FOUNDING'");
    }

    static List<SetRule> sqlite() {
        Stream<String> inserts = inserts();
        Stream<String> changes =
                GUARDED.stream().flatMap(table -> Stream.of(table + "_no_update", table + "_no_delete"));
        return List.of(
                guards(inserts, changes, "select name from sqlite_master where type = 'trigger'"),
                halfFounded(),
                new SetRule(Rule.ENGINE, "database", """
                        select 'integrity_check', 'ok', integrity_check
                        from pragma_integrity_check
                        where integrity_check <> 'ok'"""),
                new SetRule(Rule.ENGINE, "database", """
                        select "table" || '/' || coalesce(rowid, 0), parent, '-'
                        from pragma_foreign_key_check"""));
    }

    static List<SetRule> postgresql() {
        Stream<String> inserts = inserts();
        Stream<String> changes =
                GUARDED.stream().flatMap(table -> Stream.of(table + "_no_change", table + "_no_truncate"));
        return List.of(
                guards(inserts, changes, """
                        select g.tgname from pg_trigger g
                        join pg_class c on c.oid = g.tgrelid
                        join pg_namespace s on s.oid = c.relnamespace and s.nspname = current_schema()
                        where g.tgenabled in ('O', 'A')"""),
                halfFounded(),
                new SetRule(Rule.LEFT_OVER, "pg_stat_activity", """
                        select cast(pid as text), '-', state
                        from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and usename = current_user
                          and state like 'idle in transaction%' and state_change < clock_timestamp() - interval '10 seconds'
                        order by pid"""),
                new SetRule(Rule.LEFT_OVER, "pg_locks", """
                        select cast(l.pid as text), '-', l.locktype || ' ' || l.objid
                        from pg_locks l
                        join pg_stat_activity a on a.pid = l.pid
                        where l.locktype = 'advisory' and l.classid = 7413 and l.pid <> pg_backend_pid()
                          and a.datname = current_database() and a.state = 'idle'
                        order by l.pid"""));
    }

    private static Stream<String> inserts() {
        return Stream.of(
                "posting_is_whole",
                "piece_move_is_whole",
                "memo_move_is_whole",
                "voucher_range_is_new",
                "voucher_range_no_update",
                "signature_is_whole",
                "till_pieces_kind",
                "shipment_ends_once",
                "shipment_no_delete",
                "journal_is_whole");
    }

    private static SetRule guards(Stream<String> inserts, Stream<String> changes, String standing) {
        String demanded = Stream.concat(inserts, changes)
                .map("select '%s' as name"::formatted)
                .collect(Collectors.joining(" union all "));
        return new SetRule(
                Rule.GUARDS,
                "trigger",
                "select name, 1, 0 from (%s) d where name not in (%s) order by name".formatted(demanded, standing));
    }
}
