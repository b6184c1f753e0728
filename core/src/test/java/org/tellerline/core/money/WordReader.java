package org.tellerline.core.money;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** Reads amounts in words, as the customer would who checks his receipt; shares nothing with the writer. */
final class WordReader {

    private static final String CHINESE_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final Map<Character, BigDecimal> CHINESE_UNITS = Map.of(
            '拾', new BigDecimal("10"),
            '佰', new BigDecimal("100"),
            '仟', new BigDecimal("1000"),
            '角', new BigDecimal("0.1"),
            '分', new BigDecimal("0.01"),
            '厘', new BigDecimal("0.001"),
            '毫', new BigDecimal("0.0001"));
    private static final Map<Character, BigDecimal> CHINESE_SCALES =
            Map.of('万', new BigDecimal("10000"), '亿', new BigDecimal("100000000"), '元', BigDecimal.ONE);

    private static final Map<String, Integer> ENGLISH = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    private static final Map<String, Integer> ENGLISH_POWERS =
            Map.of("thousand", 3, "million", 6, "billion", 9, "trillion", 12, "quadrillion", 15, "quintillion", 18);

    private WordReader() {}

    static BigDecimal chinese(String words) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        int digit = 0;
        for (char c : words.replace("负", "").replace("整", "").toCharArray()) {
            if (CHINESE_DIGITS.indexOf(c) >= 0) {
                digit = CHINESE_DIGITS.indexOf(c);
            } else if (CHINESE_UNITS.containsKey(c)) {
                section = section.add(
                        CHINESE_UNITS.getOrDefault(c, BigDecimal.ZERO).multiply(BigDecimal.valueOf(digit)));
                digit = 0;
            } else {
                BigDecimal scale = CHINESE_SCALES.getOrDefault(c, BigDecimal.ZERO);
                section = section.add(BigDecimal.valueOf(digit));
                digit = 0;
                // 亿 multiplies all before it, 万 only its own section, 元 ends the whole units
                total = c == '亿' ? total.add(section).multiply(scale) : total.add(section.multiply(scale));
                section = BigDecimal.ZERO;
            }
        }
        BigDecimal value = total.add(section);
        return words.startsWith("负") ? value.negate() : value;
    }

    static BigDecimal english(String words) {
        BigDecimal total = BigDecimal.ZERO;
        int group = 0;
        String text = words.toLowerCase(Locale.ROOT);
        for (String word : text.split("[ -]")) {
            if (ENGLISH.containsKey(word)) {
                group += ENGLISH.get(word);
            } else if (word.equals("hundred")) {
                group *= 100;
            } else if (ENGLISH_POWERS.containsKey(word)) {
                total = total.add(BigDecimal.valueOf(group).scaleByPowerOfTen(ENGLISH_POWERS.get(word)));
                group = 0;
            } else if (word.contains("/")) {
                String[] parts = word.split("/");
                total = total.add(new BigDecimal(parts[0]).divide(new BigDecimal(parts[1])));
            }
        }
        BigDecimal value = total.add(BigDecimal.valueOf(group));
        return text.startsWith("minus") ? value.negate() : value;
    }
}
