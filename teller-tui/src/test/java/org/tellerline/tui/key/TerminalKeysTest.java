package org.tellerline.tui.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key of eight kinds of terminal, whole and torn at every byte. ESC is written as ^. */
class TerminalKeysTest {

    private static final String F6_TO_F12 = " F6=^[17~ F7=^[18~ F8=^[19~ F9=^[20~ F10=^[21~ F11=^[23~ F12=^[24~";
    private static final String VT_EDIT = " INSERT=^[2~ DELETE=^[3~ PAGE_UP=^[5~ PAGE_DOWN=^[6~";
    private static final String SS3_F1_TO_F4 = "F1=^OP F2=^OQ F3=^OR F4=^OS";
    private static final String ARROWS = " UP=^[A DOWN=^[B RIGHT=^[C LEFT=^[D";
    private static final String APPLICATION_ARROWS = " UP=^OA DOWN=^OB RIGHT=^OC LEFT=^OD";

    private static final Map<String, String> TERMINALS = new TreeMap<>(Map.of(
            "xterm-256color",
            SS3_F1_TO_F4 + " F5=^[15~" + F6_TO_F12 + VT_EDIT + ARROWS + APPLICATION_ARROWS
                    + " HOME=^OH END=^OF HOME=^[H END=^[F BACK_TAB=^[Z F24=^[24;2~ ENTER=^OM",
            "vt100",
            SS3_F1_TO_F4 + APPLICATION_ARROWS + ARROWS + " ENTER=^OM",
            "vt220",
            SS3_F1_TO_F4 + F6_TO_F12 + VT_EDIT + ARROWS,
            "linux",
            "F1=^[[A F2=^[[B F3=^[[C F4=^[[D F5=^[[E" + F6_TO_F12 + VT_EDIT + ARROWS
                    + " HOME=^[1~ END=^[4~ BACK_TAB=^\t",
            "screen-256color",
            SS3_F1_TO_F4 + " F5=^[15~" + F6_TO_F12 + VT_EDIT + APPLICATION_ARROWS + " HOME=^[1~ END=^[4~ BACK_TAB=^[Z",
            "tmux-256color",
            SS3_F1_TO_F4 + " F5=^[15~" + F6_TO_F12 + VT_EDIT + APPLICATION_ARROWS
                    + " HOME=^[1~ END=^[4~ BACK_TAB=^[Z F24=^[24;2~",
            "putty",
            "F1=^[11~ F2=^[12~ F3=^[13~ F4=^[14~ F5=^[15~" + F6_TO_F12 + VT_EDIT + APPLICATION_ARROWS
                    + " HOME=^[1~ END=^[4~ BACK_TAB=^[Z F1=^[[A F5=^[[E F5=^OT F6=^OU F7=^OV F8=^OW F9=^OX F10=^OY"
                    + " F11=^OZ F12=^O[",
            "rxvt-unicode",
            "F1=^[11~ F2=^[12~ F3=^[13~ F4=^[14~ F5=^[15~" + F6_TO_F12 + VT_EDIT + ARROWS
                    + " HOME=^[7~ END=^[8~ BACK_TAB=^[Z ENTER=^OM"));

    static Stream<String> terminals() {
        return TERMINALS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("terminals")
    void knows_every_key_of(String terminal) {
        for (String entry : Objects.requireNonNull(TERMINALS.get(terminal)).split(" ", -1)) {
            String key = entry.substring(0, entry.indexOf('='));
            String sequence = entry.substring(entry.indexOf('=') + 1).replace('^', '\u001b');
            for (int cut = 0; cut <= sequence.length(); cut++) {
                TypedKeys keyboard = new TypedKeys()
                        .send(sequence.substring(0, cut))
                        .waits(100)
                        .send(sequence.substring(cut))
                        .send("1");
                assertThat(keyboard.seen())
                        .as("%s %s cut at %d", terminal, key, cut)
                        .containsExactly(key, "1");
            }
        }
    }
}
