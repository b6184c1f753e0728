package org.tellerline.tui.grid;

import java.util.Random;

/** Strings that a name or narrative should not be, and sometimes is. */
public final class HostileText {

    private static final String[] PIECES = {
        "Moyo",
        "王小明",
        "𠀋",
        "😀",
        " ",
        "\u001b[2J",
        "\u001b]52;c;aGk=\u0007",
        "\u001bP$q\u001b\\",
        "\u009b31m",
        "\u009d0;x\u009c",
        "\r\n",
        "\t",
        "\u0000",
        "\u0008",
        "\u007f",
        "\u202e",
        "\u2066",
        "\u200b",
        "\u200d",
        "\ufeff",
        "\ud800",
        "\udfff",
        "e\u0301",
        "\u0301\u0302\u0303\u0304\u0305\u0306",
        "=cmd|'/c calc'!A0",
        "\uffff",
        "\ue000",
        "\u0378",
        "ﾜ",
        "한",
        "\u1112\u1161",
        "א",
        "ก\u0e33",
        "\ufe0f",
        "\udb40\udc01",
        "✅",
        "\u2028",
        "〓",
        "?",
        "\u00ad"
    };

    private HostileText() {}

    /** A generator whose seed is printed; {@code -Dseed=} gives the same one again. */
    public static Random seeded() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        return new Random(seed);
    }

    /** A string of up to 30 pieces, or of random chars. */
    public static String next(Random random) {
        StringBuilder text = new StringBuilder();
        boolean noise = random.nextInt(4) == 0;
        for (int i = random.nextInt(30); i >= 0; i--) {
            text.append(noise ? Character.toString(random.nextInt(0x11_0000)) : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
