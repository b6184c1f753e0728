package org.tellerline.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tellerline.schema.tables.Tables.ACCOUNT_BALANCE;
import static org.tellerline.schema.tables.Tables.AUDIT;
import static org.tellerline.schema.tables.Tables.DAY_TOTAL;
import static org.tellerline.schema.tables.Tables.JOURNAL;
import static org.tellerline.schema.tables.Tables.PIECE_MOVE;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.POSTING;
import static org.tellerline.schema.tables.Tables.TILL_CASH;
import static org.tellerline.schema.tables.Tables.TILL_PIECES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.tellerline.core.audit.AuditChain;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.tables.tables.records.AuditRecord;
import org.tellerline.schema.tables.tables.records.JournalRecord;

/** Looks at the stored books from outside the posting path. */
final class Books {

    private static final List<Table<?>> MOVED = List.of(
            JOURNAL, POSTING, PIECE_MOVE, AUDIT, ACCOUNT_BALANCE, TILL_CASH, TILL_PIECES, DAY_TOTAL, POSITION_HEAD);

    private Books() {}

    /** Every row an event may write, as text, in the order of the keys; the same on both databases for the same events. */
    static List<String> dump(Database database) {
        return database.read(sql -> {
            List<String> lines = new ArrayList<>();
            for (Table<?> table : MOVED) {
                sql.selectFrom(table)
                        .orderBy(Objects.requireNonNull(table.getPrimaryKey()).getFieldsArray())
                        .forEach(row -> lines.add(table.getName() + " " + line(row.intoArray())));
            }
            return lines;
        });
    }

    static int count(Database database, Table<?> table) {
        return database.read(sql -> sql.fetchCount(table));
    }

    /** The rows of a query, the values of each separated by blanks. */
    static List<String> rows(Database database, Function<DSLContext, Select<?>> query) {
        return database.read(sql -> {
            List<String> lines = new ArrayList<>();
            for (Record row : query.apply(sql).fetch()) {
                lines.add(Stream.of(row.intoArray()).map(String::valueOf).collect(Collectors.joining(" ")));
            }
            return lines;
        });
    }

    private static String line(Object[] values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            line.append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
                    .append('|');
        }
        return line.toString();
    }

    static Head head(LedgerFacts facts, long position) {
        return Objects.requireNonNull(facts.heads().get(position));
    }

    /** Walks every chain, and rebuilds from the stored rows what was hashed; answers the number of events. */
    static int verify(Database database) {
        return database.read(sql -> {
            Map<Long, byte[]> chains = new HashMap<>();
            int events = 0;
            for (AuditRecord audit : sql.selectFrom(AUDIT).orderBy(AUDIT.POSITION, AUDIT.SEQ)) {
                byte[] before = chains.getOrDefault(audit.getPosition(), AuditChain.genesis());
                assertThat(audit.getHash()).isEqualTo(AuditChain.next(before, audit.getPayload()));
                chains.put(audit.getPosition(), audit.getHash());
                if (audit.getJournal() != null) {
                    assertThat(rebuilt(sql, audit)).isEqualTo(audit.getPayload());
                    events++;
                }
            }
            sql.selectFrom(POSITION_HEAD)
                    .forEach(head -> assertThat(head.getAuditHash())
                            .isEqualTo(chains.getOrDefault(head.getPosition(), AuditChain.genesis())));
            return events;
        });
    }

    private static String rebuilt(DSLContext sql, AuditRecord audit) {
        JournalRecord journal = sql.fetchSingle(JOURNAL, JOURNAL.ID.eq(audit.getJournal()));
        return EventPayload.of(
                header(journal),
                new EventPayload.Parts(
                        sql.selectFrom(POSTING)
                                .where(POSTING.JOURNAL.eq(journal.getId()))
                                .orderBy(POSTING.LEG)
                                .fetch(leg -> new Event.PostingRow(
                                        Math.toIntExact(leg.getLeg()),
                                        leg.getBranch(),
                                        leg.getGlCode(),
                                        Optional.ofNullable(leg.getAccount()),
                                        Optional.ofNullable(leg.getTill()),
                                        leg.getCurrency(),
                                        leg.getAmount(),
                                        Optional.ofNullable(leg.getEntryNo()),
                                        Optional.ofNullable(leg.getBalanceAfter()))),
                        sql.selectFrom(PIECE_MOVE)
                                .where(PIECE_MOVE.JOURNAL.eq(journal.getId()))
                                .orderBy(PIECE_MOVE.SEQ)
                                .fetch(move -> new Event.PieceMove(
                                        move.getTill(),
                                        move.getCurrency(),
                                        new PieceKind(move.getFace(), Condition.valueOf(move.getCondition())),
                                        move.getCount())),
                        List.of(),
                        List.of(),
                        told(audit.getPayload())));
    }

    private static List<EventPayload.Told> told(String payload) {
        return payload.lines()
                .filter(line -> line.startsWith("opened="))
                .map(line -> new EventPayload.Told("opened", line.substring("opened=".length())))
                .toList();
    }

    private static Event.JournalRow header(JournalRecord journal) {
        return new Event.JournalRow(
                journal.getId(),
                journal.getPosition(),
                journal.getBranch(),
                journal.getBusinessDate(),
                journal.getValueDate(),
                journal.getCode(),
                journal.getKind().equals("MONEY"),
                Optional.ofNullable(journal.getReceiptYear()),
                Optional.ofNullable(journal.getReceiptNo()),
                journal.getIdempotencyKey(),
                journal.getRequestHash(),
                Optional.ofNullable(journal.getReverses()),
                Math.toIntExact(journal.getLegs()),
                journal.getMaker(),
                journal.getCreatedAt(),
                journal.getReceipt());
    }
}
