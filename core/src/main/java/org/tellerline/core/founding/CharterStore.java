package org.tellerline.core.founding;

import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.CURRENCY;
import static org.tellerline.schema.tables.Tables.CURRENCY_FACE;
import static org.tellerline.schema.tables.Tables.GL_ACCOUNT;
import static org.tellerline.schema.tables.Tables.POLICY;
import static org.tellerline.schema.tables.Tables.PRODUCT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.tellerline.core.signon.PasswordCost;
import org.tellerline.core.signon.PasswordProfile;

/** Writes what a bank agrees on before anybody works there: currencies, chart of accounts, products, policies. */
final class CharterStore {

    private final DSLContext sql;
    private final List<TableRecord<?>> rows = new ArrayList<>();

    CharterStore(DSLContext sql) {
        this.sql = sql;
    }

    void write(BankPlan plan, long at) {
        writeCurrencies();
        writeChart();
        writeProducts();
        Charter.policies().forEach((name, content) -> writePolicy(plan, name, content));
        writePolicy(plan, new Charter.PolicyName("password", "cost"), text(plan.passwordCost()));
        writePolicy(
                plan,
                new Charter.PolicyName("password", "rules"),
                rules(plan.kind()).text());
        writeBank(plan, at);
        sql.batchInsert(rows).execute();
    }

    private void writeBank(BankPlan plan, long at) {
        rows.add(sql.newRecord(BANK)
                .setId(1L)
                .setName(plan.name())
                .setKind(plan.kind().name())
                .setZone(plan.zone().getId())
                .setBaseCurrency(plan.baseCurrency())
                .setBusinessDate(plan.firstDate())
                .setState("FOUNDING")
                .setCreatedAt(at));
    }

    private void writeCurrencies() {
        for (List<String> row : Charter.rows("currencies.txt")) {
            rows.add(sql.newRecord(CURRENCY).setCode(row.get(0)).setDigits(Long.parseLong(row.get(1))));
            writeFaces(row.get(0), row.get(2), "NOTE");
            writeFaces(row.get(0), row.get(3), "COIN");
        }
    }

    private void writeFaces(String currency, String faces, String kind) {
        for (String face : faces.split(" ")) {
            rows.add(sql.newRecord(CURRENCY_FACE)
                    .setCurrency(currency)
                    .setFace(Long.parseLong(face))
                    .setKind(kind));
        }
    }

    private void writeChart() {
        for (List<String> row : Charter.rows("chart.txt")) {
            rows.add(sql.newRecord(GL_ACCOUNT)
                    .setCode(row.get(0))
                    .setClass_(row.get(1))
                    .setNameEn(row.get(2))
                    .setNameZh(row.get(3)));
        }
    }

    private void writeProducts() {
        for (List<String> row : Charter.rows("products.txt")) {
            rows.add(sql.newRecord(PRODUCT)
                    .setCode(row.get(0))
                    .setKind(row.get(1))
                    .setCustomerKind(row.get(2))
                    .setCurrency(row.get(3))
                    .setGlCode(row.get(4))
                    .setFloor(Long.parseLong(row.get(5)))
                    .setNameEn(row.get(6))
                    .setNameZh(row.get(7)));
        }
    }

    private void writePolicy(BankPlan plan, Charter.PolicyName name, String content) {
        rows.add(sql.newRecord(POLICY)
                .setKind(name.kind())
                .setName(name.name())
                .setValidFrom(plan.firstDate())
                .setContent(content));
    }

    /** Passwords of a demonstration are published and guard nothing: none of them runs out, and practice invents others freely. */
    private static PasswordProfile rules(BankKind kind) {
        return kind == BankKind.LIVE
                ? PasswordProfile.GB_L3
                : PasswordProfile.parse("profile = nist\nleast = 8\nhistory = 0\n");
    }

    private static String text(PasswordCost cost) {
        return "memory-kib = %d\niterations = %d\nparallelism = %d\n"
                .formatted(cost.memoryKib(), cost.iterations(), cost.parallelism());
    }
}
