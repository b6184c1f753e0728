package org.tellerline.core.ledger;

import java.sql.SQLException;
import java.util.UUID;
import org.tellerline.core.customer.Identity;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.voucher.VoucherRange;

/** Reads the facts of one plan on SQLite, row by row; every result set is closed before the next is opened. */
final class SqliteFacts {

    private final FactSql sql;
    private final RareSql rare;
    private final Currencies currencies;

    SqliteFacts(FactSql sql, RareSql rare, Currencies currencies) {
        this.sql = sql;
        this.rare = rare;
        this.currencies = currencies;
    }

    LedgerFacts read(KeptStatements statements, LockPlan plan) throws SQLException {
        FactRows rows = new FactRows(currencies);
        statements.read(sql.day(), p -> p.put(plan.branch()).put(plan.staff()).put(plan.key()), rows::day);
        if (!plan.totals().isEmpty()) {
            statements.read(sql.limits(), p -> p.put(plan.staff()), rows::limits);
        }
        for (TotalKey key : plan.totals()) {
            statements.read(
                    sql.total(),
                    p -> p.put(rows.date()).put(key.word()).put(key.subject()).put(key.currency()),
                    rows::total);
        }
        for (long account : plan.accounts()) {
            statements.read(sql.balance(), p -> p.put(account), rows::balance);
            statements.read(sql.account(), p -> p.put(account), rows::account);
        }
        for (long till : plan.tills()) {
            for (String currency : plan.currencies().isEmpty() ? currencies.codes() : plan.currencies()) {
                statements.read(sql.cash(), p -> p.put(till).put(currency), rows::cash);
                if (plan.pieces()) {
                    statements.read(sql.pieces(), p -> p.put(till).put(currency), rows::pieces);
                }
            }
        }
        for (long position : plan.heads()) {
            statements.read(sql.head(), p -> p.put(position), rows::head);
        }
        if (plan.shipment().isPresent()) {
            long sent = plan.shipment().get();
            statements.read(sql.shipment(), p -> p.put(sent), rows.rare()::shipment);
        }
        readNamed(statements, plan, rows);
        readRare(statements, plan, rows.rare());
        readVouchers(statements, plan, rows.rare());
        return rows.facts(plan);
    }

    private void readVouchers(KeptStatements statements, LockPlan plan, RareRows rows) throws SQLException {
        for (long holder : plan.voucherBoxes()) {
            statements.read(rare.heldBy(), p -> p.put(holder), rows::voucher);
        }
        for (VoucherRange range : plan.vouchers()) {
            statements.read(
                    rare.near(),
                    p -> p.put(range.kind().name())
                            .put(range.prefix())
                            .put(range.first() - 1)
                            .put(range.last() + 1),
                    rows::voucher);
        }
    }

    private void readRare(KeptStatements statements, LockPlan plan, RareRows rows) throws SQLException {
        if (plan.branchTills()) {
            statements.read(rare.branchTills(), p -> p.put(plan.branch()), rows::branchTill);
            statements.read(rare.unfinished(), p -> p.put(plan.branch()), rows::unfinished);
            statements.read(rare.underway(), p -> p.put(plan.branch()), rows::underway);
            statements.read(rare.closings(), p -> p.put(plan.branch()), rows::closing);
        }
        if (plan.policies().isPresent()) {
            String kind = plan.policies().get();
            statements.read(rare.policies(), p -> p.put(kind), rows::policy);
        }
        if (plan.identity().isPresent()) {
            Identity wanted = plan.identity().get();
            statements.read(rare.identity(), p -> p.put(wanted.type()).put(wanted.number()), rows::identity);
        }
        for (long signer : plan.signers()) {
            statements.read(rare.signer(), p -> p.put(signer), rows::signer);
        }
        for (UUID approval : plan.approvals()) {
            statements.read(rare.usedApproval(), p -> p.put(approval), rows::usedApproval);
        }
        if (plan.original().isPresent()) {
            PastEvent event = plan.original().get();
            statements.read(rare.reversal(), p -> p.put(event.journal()), rows::reversal);
            for (long account : event.accounts()) {
                statements.read(rare.later(), p -> p.put(account).put(event.lastEntry(account)), rows::later);
            }
        }
        if (plan.copied().isPresent()) {
            PastEvent event = plan.copied().get();
            long end = Head.journal(event.position() + 1, 0);
            statements.read(rare.copies(), p -> p.put(event.journal()).put(end).put(event.receipt()), rows::copies);
        }
    }

    private void readNamed(KeptStatements statements, LockPlan plan, FactRows rows) throws SQLException {
        if (plan.counter().isPresent()) {
            String kind = plan.counter().get().name();
            statements.read(sql.counter(), p -> p.put(plan.branch()).put(kind), rows::counter);
            rows.counterFromZero();
        }
        if (plan.product().isPresent()) {
            String code = plan.product().get();
            statements.read(sql.product(), p -> p.put(code), rows::product);
        }
        if (plan.customer().isPresent()) {
            long customer = plan.customer().get();
            statements.read(sql.customer(), p -> p.put(customer), rows::customer);
        }
    }
}
