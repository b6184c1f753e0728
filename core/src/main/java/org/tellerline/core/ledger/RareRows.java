package org.tellerline.core.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.cash.Condition;
import org.tellerline.core.cash.PieceKind;
import org.tellerline.core.customer.CustomerRef;
import org.tellerline.core.ledger.LedgerFacts.Asked;
import org.tellerline.core.policy.ApprovalPower;

/** Rows that few submissions ask for. The order of columns is that of {@link RareSqlStore}. */
final class RareRows {

    /** The header of an event of before. */
    private record Header(
            long journal,
            long position,
            long branch,
            LocalDate date,
            String code,
            long maker,
            String receipt,
            Optional<Long> reverses,
            Optional<Long> reversedBy) {}

    private final List<BranchTill> branchTills = new ArrayList<>();
    private final List<LocalDate> unfinished = new ArrayList<>();
    private final Map<String, String> policies = new TreeMap<>();
    private final Map<Long, Signer> signers = new TreeMap<>();
    private final Set<UUID> usedApprovals = new TreeSet<>();
    private final List<Event.PostingRow> legs = new ArrayList<>();
    private final List<Event.PieceMove> moves = new ArrayList<>();
    private final List<Original.Later> later = new ArrayList<>();
    private @Nullable CustomerRef namesake;
    private @Nullable Header header;

    Asked asked() {
        return new Asked(
                List.copyOf(branchTills),
                List.copyOf(unfinished),
                policies,
                signers,
                usedApprovals,
                Optional.ofNullable(namesake),
                Optional.ofNullable(original()));
    }

    private @Nullable Original original() {
        Header head = header;
        return head == null
                ? null
                : new Original(
                        head.journal(),
                        head.position(),
                        head.branch(),
                        head.date(),
                        head.code(),
                        head.maker(),
                        head.receipt(),
                        head.reverses(),
                        head.reversedBy(),
                        legs,
                        moves,
                        later);
    }

    void branchTill(ResultSet row) throws SQLException {
        branchTills.add(new BranchTill(FactRows.headOf(row), Optional.ofNullable(row.getString(13))));
    }

    void unfinished(ResultSet row) throws SQLException {
        unfinished.add(LocalDate.parse(row.getString(1)));
    }

    /** In order of their dates, so that the latest one stays. */
    void policy(ResultSet row) throws SQLException {
        policies.put(row.getString(1), row.getString(2));
    }

    void signer(ResultSet row) throws SQLException {
        String power = row.getString(9);
        signers.put(
                row.getLong(1), new Signer(FactRows.staffOf(row, 1), ApprovalPower.parse(power == null ? "" : power)));
    }

    void usedApproval(ResultSet row) throws SQLException {
        usedApprovals.add(UUID.fromString(row.getString(1)));
    }

    void identity(ResultSet row) throws SQLException {
        namesake = new CustomerRef(row.getLong(1));
    }

    void original(ResultSet row) throws SQLException {
        header = new Header(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                LocalDate.parse(row.getString(4)),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                FactRows.number(row, 8),
                FactRows.number(row, 9));
    }

    void leg(ResultSet row) throws SQLException {
        legs.add(new Event.PostingRow(
                row.getInt(1),
                row.getLong(2),
                row.getString(3),
                FactRows.number(row, 4),
                FactRows.number(row, 5),
                row.getString(6),
                row.getLong(7),
                FactRows.number(row, 8),
                FactRows.number(row, 9)));
    }

    void move(ResultSet row) throws SQLException {
        PieceKind kind = new PieceKind(row.getLong(3), Condition.valueOf(row.getString(4)));
        moves.add(new Event.PieceMove(row.getLong(1), row.getString(2), kind, row.getLong(5)));
    }

    void later(ResultSet row) throws SQLException {
        later.add(
                new Original.Later(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)));
    }
}
