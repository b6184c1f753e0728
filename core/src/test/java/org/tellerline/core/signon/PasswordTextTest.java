package org.tellerline.core.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PasswordTextTest {

    private static final String[] SAMPLES = {
        "a",
        " ",
        "e",
        "\u0301",
        "\u0327",
        "\u00e9",
        "\uff21",
        "\ufb01",
        "\u4e2d",
        "\u9fff",
        "\u00bd",
        "\u212b",
        "\u1100",
        "\u1161",
        "\u11a8",
        "\uac00",
        "\u0f71",
        "\u0f72",
        "\ufdfa",
        "\ud83d\ude00",
        "\ud842\udfb7",
        "\uf900",
        "\u3099",
        "\u304b",
        "\u0345",
        "\u2126",
        "Z",
        "9"
    };

    @Test
    void forms_that_look_alike_become_the_same_bytes() {
        assertThat(PasswordText.bytes("caf\u00e9 \uff11\uff12".toCharArray()))
                .isEqualTo(PasswordText.bytes("cafe\u0301 12".toCharArray()))
                .isEqualTo("caf\u00e9 12".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void case_and_blanks_count() {
        assertThat(PasswordText.bytes("Ab c".toCharArray())).isNotEqualTo(PasswordText.bytes("ab c".toCharArray()));
        assertThat(PasswordText.bytes("ab ".toCharArray())).isNotEqualTo(PasswordText.bytes("ab".toCharArray()));
    }

    @Test
    void cutting_into_pieces_normalises_like_the_whole() {
        long seed = 20_261_124L;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(1, 9); length > 0; length--) {
                text.append(
                        random.nextInt(3) == 0
                                ? Character.toString(anyCharacter(random))
                                : SAMPLES[random.nextInt(SAMPLES.length)]);
            }
            String whole = Normalizer.normalize(text, Normalizer.Form.NFKC);
            assertThat(PasswordText.bytes(text.toString().toCharArray()))
                    .as("seed %d, text %s", seed, text)
                    .isEqualTo(whole.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static int anyCharacter(SplittableRandom random) {
        int character = random.nextInt(1, 0x30000);
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE ? 'x' : character;
    }
}
