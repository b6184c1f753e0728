package org.tellerline.core.ledger;

import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.CURRENCY;
import static org.tellerline.schema.tables.Tables.CURRENCY_FACE;
import static org.tellerline.schema.tables.Tables.PRODUCT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tellerline.core.ledger.LedgerFacts.Product;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;
import org.tellerline.schema.db.Database;
import org.tellerline.schema.tables.tables.records.ProductRecord;

/** Reads currencies, faces and products. */
final class ProductStore {

    private final Database database;

    ProductStore(Database database) {
        this.database = database;
    }

    Currencies currencies() {
        return database.read(sql -> new Currencies(sql.selectFrom(CURRENCY)
                .fetch(row -> new Currency(row.getCode(), row.getDigits().intValue()))));
    }

    Map<String, Set<Long>> faces() {
        return database.read(sql -> sql.selectFrom(CURRENCY_FACE).stream()
                .collect(Collectors.groupingBy(
                        row -> row.getCurrency(), Collectors.mapping(row -> row.getFace(), Collectors.toSet()))));
    }

    String baseCurrency() {
        return database.read(sql -> sql.select(BANK.BASE_CURRENCY).from(BANK).fetchSingle(BANK.BASE_CURRENCY));
    }

    Optional<Product> find(String code, Currencies currencies) {
        return database.read(sql ->
                sql.selectFrom(PRODUCT).where(PRODUCT.CODE.eq(code)).fetchOptional(row -> product(row, currencies)));
    }

    List<Product> all(Currencies currencies) {
        return database.read(
                sql -> sql.selectFrom(PRODUCT).orderBy(PRODUCT.CODE).fetch(row -> product(row, currencies)));
    }

    private static Product product(ProductRecord row, Currencies currencies) {
        return new Product(
                row.getCode(),
                row.getNameEn(),
                row.getNameZh(),
                row.getCustomerKind(),
                currencies.get(row.getCurrency()),
                row.getGlCode(),
                row.getFloor());
    }
}
