package org.tellerline.tui.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tellerline.core.text.Letters;
import org.tellerline.tui.grid.HostileText;

/** Rubbish on the line types nothing. The seed is printed; {@code -Dseed=} plays it again. */
class KeyFuzzTest {

    private static final int RANDOM_BYTES = 1_000_000;
    private static final int UNITS = 200_000;

    private final Random random = HostileText.seeded();

    @Test
    void a_million_random_bytes_give_only_characters_a_cell_can_show() {
        byte[] noise = new byte[RANDOM_BYTES];
        random.nextBytes(noise);
        TypedKeys keyboard = new TypedKeys();
        sendInPackets(keyboard, noise);
        assertThat(keyboard.events())
                .allSatisfy(event -> assertThat(!event.isCharacter()
                                || (event.codePoint() <= 0xFFFD && Letters.isShowable(event.codePoint())))
                        .isTrue());
        assertThat(keyboard.characters().codePoints().noneMatch(c -> c < ' ' || (c >= 0x7F && c < 0xA0)))
                .isTrue();
    }

    @Test
    void among_all_sequences_a_terminal_may_send_only_printable_keys_type() {
        StringBuilder expected = new StringBuilder();
        TypedKeys keyboard = new TypedKeys();
        for (int i = 0; i < UNITS; i++) {
            if (random.nextInt(3) == 0) {
                String key = printable();
                expected.append(key);
                sendInPackets(keyboard, TypedKeys.bytes(key));
            } else {
                sendInPackets(keyboard, silent());
            }
        }
        keyboard.waits(1_000);
        assertThat(keyboard.characters()).isEqualTo(expected.toString());
    }

    @Test
    void no_control_sequence_with_two_numbers_leaks_a_character() {
        for (int last = 0x40; last <= 0x7E; last++) {
            for (int first = 0; first < 100; first++) {
                for (int second = 0; second < 4; second++) {
                    TypedKeys keyboard = new TypedKeys().send("\u001b[" + first + ";" + second + (char) last + "z");
                    assertThat(keyboard.characters()).isEqualTo("z");
                }
            }
        }
    }

    private String printable() {
        String samples = "0123456789ABCxyz .,+-*/?éßЯ王小明한ｱ〓";
        int at = random.nextInt(samples.length());
        return samples.substring(at, at + 1);
    }

    /** A complete thing that is no printable key. */
    private byte[] silent() {
        return switch (random.nextInt(9)) {
            case 0 -> controlSequence();
            case 1 -> latin("\u001bO" + any("ABCDEFHIMPQRSTUVWXYZ["));
            case 2 -> latin("\u001b" + any("]PX^_") + any("abc0123;[$") + any("abc;") + "\u001b\\");
            case 3 -> latin("\u001b" + any("1234567890-=+abcxyzABC\t"));
            case 4 -> latin(any("\u0001\u0003\u0004\u0007\u0008\t\n\r\u0015\u0018\u001a\u007f\0"));
            case 5 -> latin("\u001b[[" + any("ABCDEFG"));
            case 6 -> latin("\u001b[M" + any(" !\"#abc") + any("09AZ") + any("az~"));
            case 7 -> latin("\u00c0\u0080".substring(0, 1 + random.nextInt(2)));
            default -> TypedKeys.bytes(any("\u0085\u009b\u200b\u202e\u2066\ufeff\uffff\ue000"));
        };
    }

    private byte[] controlSequence() {
        StringBuilder sequence = new StringBuilder("\u001b[").append(any("?<=>0123456789"));
        for (int i = random.nextInt(30); i > 0; i--) {
            sequence.append(any("0123456789;:"));
        }
        sequence.append(any("@ABCDEFGHIJKLNOPQRSTUVWXYZ\\]^_`abcdefghijklmnopqrstuvwxyz{|}"));
        return latin(sequence.toString());
    }

    private String any(String from) {
        int at = random.nextInt(from.length());
        return from.substring(at, at + 1);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void sendInPackets(TypedKeys keyboard, byte[] bytes) {
        for (int at = 0; at < bytes.length; ) {
            int end = Math.min(bytes.length, at + 1 + random.nextInt(5));
            keyboard.send(Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
    }
}
