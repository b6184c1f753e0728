package org.tellerline.core.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tellerline.core.ledger.Particulars;
import org.tellerline.core.money.Currency;
import org.tellerline.core.money.Money;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;
import org.tellerline.core.transaction.Datum;
import org.tellerline.core.transaction.Line;
import org.tellerline.core.transaction.Receipt;

/** Receipts as the desk would store them, and those it never should. */
final class Receipts {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Texts ZH = Texts.load(Language.ZH, Texts.BANK);
    static final Texts EN = Texts.load(Language.EN, Texts.BANK);
    static final Particulars LIVE = bank("LIVE");
    static final PdfReceipt PDF = new PdfReceipt(List.of(ZH, EN), ZONE, LIVE);
    static final PlainReceipt PLAIN = new PlainReceipt(List.of(EN, ZH), ZONE, LIVE);

    private static final Currency CNY = new Currency("CNY", 2);
    private static final String[] HOSTILE = {
        "Moyo ",
        "王小明",
        "𠀋",
        "😀",
        "\u001b[2J",
        "\u001b[4i",
        "\u009b4i",
        "\u009d0;x\u009c",
        "\r\n",
        "\t",
        "\u0000",
        "\u007f",
        "\u202e",
        "\u2066",
        "\u200b",
        "\ufeff",
        "\ud800",
        "\udfff",
        "e\u0301",
        "\u0301\u0302\u0303\u0304\u0305\u0306",
        "=cmd|'",
        "\uffff",
        "\ue000",
        "\u0378",
        "한",
        "\u1112\u1161",
        "א",
        "ก\u0e33",
        "\ufe0f",
        "\udb40\udc01",
        "\u2028",
        "〓",
        "(",
        ")",
        "\\",
        "%s",
        "{0}",
        "<",
        "\u00ad",
        "\u3000",
        "\u00a0",
        "⼀⼈⼤",
        "㐂"
    };

    private Receipts() {}

    static Particulars bank(String kind) {
        return new Particulars(
                "示范银行",
                kind,
                ZONE.getId(),
                LocalDate.of(2026, 11, 24),
                true,
                Map.of(1L, Map.of(Language.EN, "Harbour Street", Language.ZH, "海港路支行")));
    }

    static Receipt deposit(String owner, String memo) {
        return new Receipt(
                        "deposit",
                        List.of(
                                Line.of("receipt.account", Datum.text("0001101000000013")),
                                Line.of("receipt.owner", Datum.text(owner)),
                                Line.of("receipt.amount", Datum.money(Money.of(CNY, 168_032))),
                                Line.of("receipt.pieces", Datum.text("100x16,50x1,20x1,10x1,0.1x3")),
                                Line.of("receipt.memo", Datum.text(memo)),
                                Line.of("receipt.balance", Datum.money(Money.of(CNY, 1_168_032)))))
                .under(head("示范银行 Demonstration Bank"));
    }

    static Receipt deposit() {
        return deposit("王伟", "十一月工资");
    }

    static List<Line> head(String bank) {
        Instant posted = Instant.parse("2026-11-24T02:00:11Z");
        return List.of(
                Line.of("receipt.bank", Datum.text(bank)),
                Line.of("receipt.branch", Datum.text("0001")),
                Line.of("receipt.no", Datum.text("0001-02-000124")),
                Line.of("receipt.code", Datum.word("2101.name")),
                Line.of("receipt.date", Datum.date(LocalDate.of(2026, 11, 24))),
                Line.of("receipt.time", Datum.instant(ChronoUnit.MICROS.between(Instant.EPOCH, posted))),
                Line.of("receipt.teller", Datum.text("t02")));
    }

    /** Every text of it is one that should not be. */
    static Receipt hostile(SplittableRandom random) {
        List<Line> lines = new ArrayList<>();
        for (String label : List.of("receipt.owner", "receipt.account", "receipt.memo", "receipt.pieces")) {
            lines.add(Line.of(label, Datum.text(hostileText(random))));
        }
        lines.add(Line.of("receipt.amount", Datum.money(Money.of(CNY, random.nextLong()))));
        List<Line> head = new ArrayList<>(head(hostileText(random)));
        head.set(1, Line.of("receipt.branch", Datum.text(hostileText(random))));
        head.set(2, Line.of("receipt.no", Datum.text(hostileText(random))));
        head.set(6, Line.of("receipt.teller", Datum.text(hostileText(random))));
        return new Receipt("deposit", lines).under(head);
    }

    private static String hostileText(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        boolean noise = random.nextInt(4) == 0;
        for (int i = random.nextInt(random.nextInt(20) == 0 ? 1500 : 20); i >= 0; i--) {
            text.append(
                    noise ? Character.toString(random.nextInt(0x11_0000)) : HOSTILE[random.nextInt(HOSTILE.length)]);
        }
        return text.toString();
    }
}
