package org.tellerline.core.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tellerline.core.cash.CashPlace;
import org.tellerline.core.customer.CustomerRef;
import org.tellerline.core.ledger.LedgerFacts.Asked;
import org.tellerline.core.ledger.LedgerFacts.Copied;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Money;
import org.tellerline.core.policy.ApprovalPower;
import org.tellerline.core.voucher.StockRange;
import org.tellerline.core.voucher.VoucherKind;
import org.tellerline.core.voucher.VoucherRange;
import org.tellerline.core.voucher.VoucherState;

/** Rows that few submissions ask for. The order of columns is that of {@link RareSqlStore}. */
final class RareRows {

    private final List<BranchTill> branchTills = new ArrayList<>();
    private final List<LocalDate> unfinished = new ArrayList<>();
    private final Map<String, String> policies = new TreeMap<>();
    private final Map<Long, Signer> signers = new TreeMap<>();
    private final Set<UUID> usedApprovals = new TreeSet<>();
    private final List<Original.Later> later = new ArrayList<>();
    private final List<Shipment> underway = new ArrayList<>();
    private final Currencies currencies;
    private @Nullable Shipment shipment;
    private @Nullable CustomerRef namesake;
    private @Nullable String reversal;
    private final Set<StockRange> vouchers = new LinkedHashSet<>();
    private final List<String> closings = new ArrayList<>();
    private long copies;

    RareRows(Currencies currencies) {
        this.currencies = currencies;
    }

    Asked asked(LockPlan plan) {
        return new Asked(
                List.copyOf(branchTills),
                List.copyOf(unfinished),
                policies,
                signers,
                usedApprovals,
                Optional.ofNullable(namesake),
                plan.original().map(event -> new Original(event, Optional.ofNullable(reversal), later)),
                plan.copied().map(event -> new Copied(event, copies)),
                new Shipment.Transit(Optional.ofNullable(shipment), underway),
                List.copyOf(vouchers),
                plan.issued(),
                List.copyOf(closings));
    }

    void branchTill(ResultSet row) throws SQLException {
        branchTills.add(new BranchTill(FactRows.headOf(row), Optional.ofNullable(row.getString(13))));
    }

    void unfinished(ResultSet row) throws SQLException {
        unfinished.add(LocalDate.parse(row.getString(1)));
    }

    void closing(ResultSet row) throws SQLException {
        closings.add(row.getString(1));
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

    void reversal(ResultSet row) throws SQLException {
        reversal = row.getString(1);
    }

    void later(ResultSet row) throws SQLException {
        later.add(new Original.Later(row.getString(1), row.getString(2), row.getLong(3)));
    }

    void shipment(ResultSet row) throws SQLException {
        shipment = shipmentOf(row);
    }

    void underway(ResultSet row) throws SQLException {
        underway.add(shipmentOf(row));
    }

    private Shipment shipmentOf(ResultSet row) throws SQLException {
        String place = row.getString(4);
        return new Shipment(
                row.getLong(1),
                row.getLong(2),
                FactRows.number(row, 3).map(CashPlace::branch).orElseGet(() -> CashPlace.outside(place)),
                Money.of(currencies.get(row.getString(5)), row.getLong(6)),
                row.getString(7),
                Shipment.State.valueOf(row.getString(8)),
                row.getString(9));
    }

    /** Once, however often it was asked for. */
    void voucher(ResultSet row) throws SQLException {
        VoucherRange range = new VoucherRange(
                VoucherKind.valueOf(row.getString(1)), row.getString(2), row.getLong(3), row.getLong(4));
        vouchers.add(new StockRange(
                range,
                row.getLong(5),
                VoucherState.valueOf(row.getString(6)),
                Optional.ofNullable(row.getString(7)).map(LocalDate::parse)));
    }

    void copies(ResultSet row) throws SQLException {
        copies = row.getLong(1);
    }
}
