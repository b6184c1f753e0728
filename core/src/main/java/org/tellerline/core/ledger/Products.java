package org.tellerline.core.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tellerline.core.ledger.LedgerFacts.Product;
import org.tellerline.core.money.Currencies;
import org.tellerline.core.money.Currency;
import org.tellerline.schema.db.Database;

/**
 * What the bank offers and in which money, for reading forms. Currencies and faces never change while a bank lives; the terms of a
 * product do, so they are read anew each time.
 */
public final class Products {

    private final ProductStore store;
    private final Currencies currencies;
    private final Map<String, Set<Long>> faces;
    private final Currency base;

    public Products(Database database) {
        this.store = new ProductStore(database);
        this.currencies = store.currencies();
        this.faces = store.faces();
        this.base = currencies.get(store.baseCurrency());
    }

    public Currencies currencies() {
        return currencies;
    }

    public Currency baseCurrency() {
        return base;
    }

    /** The faces of a currency in minor units. */
    public Set<Long> faces(Currency currency) {
        return faces.getOrDefault(currency.code(), Set.of());
    }

    /** All products, by their codes. */
    public List<Product> all() {
        return store.all(currencies);
    }

    public Optional<Product> find(String code) {
        return store.find(code, currencies);
    }
}
