package org.tellerline.core.text;

/** What a single character is to a reader's eye: the one rule by which screens, paper and listings decide what may stand there. */
public final class Letters {

    /** Blank or invisible although Unicode counts them among letters and marks, first and last of each run. */
    private static final int[] INVISIBLE = {
        0x034F, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2800, 0x2800, 0x3164, 0x3164, 0xFE00, 0xFE0F,
        0xFFA0, 0xFFA0, 0xFFF9, 0xFFFC, 0xE0000, 0xE0FFF
    };

    private Letters() {}

    /**
     * Whether a reader sees the character and nothing obeys it: not a control, a formatting mark, a lone surrogate, an unassigned or
     * private code point, nor a blank that is not a plain, a no-break or an ideographic space. Combining marks count as showable.
     */
    public static boolean isShowable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ' || codePoint == '\u00A0' || codePoint == '\u3000';
            default -> !isInvisible(codePoint);
        };
    }

    private static boolean isInvisible(int codePoint) {
        for (int i = 0; i < INVISIBLE.length; i += 2) {
            if (codePoint >= INVISIBLE[i] && codePoint <= INVISIBLE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
