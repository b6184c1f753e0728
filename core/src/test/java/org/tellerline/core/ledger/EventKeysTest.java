package org.tellerline.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tellerline.core.calendar.BankClock;

class EventKeysTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.001Z");

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void a_key_tells_its_version_and_its_millisecond() {
        UUID key = keys(NOON).get();
        assertThat(key.version()).isEqualTo(7);
        assertThat(key.variant()).isEqualTo(2);
        assertThat(key.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void a_later_key_stands_behind_an_earlier_one_as_text() {
        String earlier = keys(NOON).get().toString();
        String later = keys(NOON.plus(Duration.ofMillis(1))).get().toString();
        assertThat(later).isGreaterThan(earlier);
    }

    @Test
    void keys_of_one_millisecond_differ() {
        EventKeys keys = keys(NOON);
        assertThat(Stream.generate(keys).limit(10_000).collect(Collectors.toSet()))
                .hasSize(10_000);
    }

    private EventKeys keys(Instant instant) {
        return new EventKeys(new BankClock(Clock.fixed(instant, ZoneOffset.UTC), ZoneOffset.UTC), random);
    }
}
