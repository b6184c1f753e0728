package org.tellerline.core.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.customer.CustomerRef;
import org.tellerline.core.ledger.LedgerFacts.Asked;
import org.tellerline.core.ledger.LedgerFacts.Copied;
import org.tellerline.core.policy.ApprovalPower;

/** Rows that few submissions ask for. The order of columns is that of {@link RareSqlStore}. */
final class RareRows {

    private final List<Head> branchTills = new ArrayList<>();
    private final Map<Long, Signer> signers = new TreeMap<>();
    private final List<Original.Later> later = new ArrayList<>();
    private @Nullable CustomerRef namesake;
    private @Nullable String reversal;
    private long copies;

    Asked asked(LockPlan plan) {
        return new Asked(
                List.copyOf(branchTills),
                signers,
                Optional.ofNullable(namesake),
                plan.original().map(event -> new Original(event, Optional.ofNullable(reversal), later)),
                plan.copied().map(event -> new Copied(event, copies)));
    }

    void branchTill(ResultSet row) throws SQLException {
        branchTills.add(FactRows.headOf(row));
    }

    void signer(ResultSet row) throws SQLException {
        String power = row.getString(9);
        signers.put(
                row.getLong(1), new Signer(FactRows.staffOf(row, 1), ApprovalPower.parse(power == null ? "" : power)));
    }

    void identity(ResultSet row) throws SQLException {
        namesake = new CustomerRef(row.getLong(1));
    }

    void reversal(ResultSet row) throws SQLException {
        reversal = row.getString(1);
    }

    void later(ResultSet row) throws SQLException {
        later.add(new Original.Later(row.getString(1), row.getString(2), row.getLong(3)));
    }

    void copies(ResultSet row) throws SQLException {
        copies = row.getLong(1);
    }
}
