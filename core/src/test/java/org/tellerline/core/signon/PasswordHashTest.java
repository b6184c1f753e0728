package org.tellerline.core.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tellerline.core.signon.PasswordHasher.Comparison;

class PasswordHashTest {

    private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

    private final PasswordHasher hasher = new PasswordHasher(new SecureRandom());

    @Test
    void agrees_with_the_published_vector_of_argon2id() {
        PasswordHash published = PasswordHash.parse(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(hasher.compare("password".toCharArray(), published)).isEqualTo(Comparison.RIGHT);
        assertThat(hasher.compare("Password".toCharArray(), published)).isEqualTo(Comparison.WRONG);
    }

    @Test
    void reads_back_the_line_it_writes() {
        PasswordHash hash = hash("a penny saved");

        PasswordHash read = PasswordHash.parse(hash.toString());

        assertThat(read.toString()).isEqualTo(hash.toString()).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(read.cost()).isEqualTo(CHEAP);
        assertThat(read.salt()).hasSize(16);
        assertThat(hasher.compare("a penny saved".toCharArray(), read)).isEqualTo(Comparison.RIGHT);
    }

    @Test
    void salts_every_hash_anew() {
        assertThat(hash("a penny saved").toString())
                .isNotEqualTo(hash("a penny saved").toString());
    }

    @Test
    void refuses_a_damaged_line_without_repeating_it() {
        for (String damaged : List.of(
                "",
                "secret",
                "$argon2i$v=19$m=64,t=1,p=1$c29tc2FsdHNvbWVzYWx0$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=99999999,t=1,p=1$c29tc2FsdHNvbWVzYWx0$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=64,t=0,p=1$c29tc2FsdHNvbWVzYWx0$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=64,t=1,p=1$c29t$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=64,t=1,p=1$c29tc2FsdHNvbWVzYWx0$secret")) {
            assertThatThrownBy(() -> PasswordHash.parse(damaged))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void takes_long_passwords_whole() {
        String long128 = "correct horse battery staple ".repeat(5).substring(0, 128);
        PasswordHash hash = hash(long128);

        assertThat(hasher.compare(long128.toCharArray(), hash)).isEqualTo(Comparison.RIGHT);
        assertThat(hasher.compare((long128.substring(0, 127) + "!").toCharArray(), hash))
                .isEqualTo(Comparison.WRONG);
        assertThat(hasher.compare(long128.toUpperCase(java.util.Locale.ROOT).toCharArray(), hash))
                .isEqualTo(Comparison.WRONG);
    }

    @Test
    void says_busy_instead_of_queueing_without_end() throws Exception {
        int many = 50;
        PasswordHash slow =
                hasher.hash("x".toCharArray(), new PasswordCost(4096, 1, 1)).orElseThrow();
        ExecutorService tellers = Executors.newFixedThreadPool(many);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Comparison>> answers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            answers.add(tellers.submit(() -> {
                start.await();
                return hasher.compare("x".toCharArray(), slow);
            }));
        }
        long before = hasher.computed();
        start.countDown();
        long right = 0;
        for (Future<Comparison> answer : answers) {
            assertThat(answer.get()).isIn(Comparison.RIGHT, Comparison.BUSY);
            right += answer.get() == Comparison.RIGHT ? 1 : 0;
        }
        tellers.shutdown();
        assertThat(hasher.computed() - before).isEqualTo(right).isGreaterThanOrEqualTo(22);
        assertThat(hasher.compare("x".toCharArray(), slow)).isEqualTo(Comparison.RIGHT);
    }

    @Test
    void reads_its_cost_from_the_policy() {
        assertThat(PasswordCost.parse("")).isEqualTo(new PasswordCost(19_456, 2, 1));
        assertThat(PasswordCost.parse("# dearer\nmemory-kib = 65536\niterations=3\n"))
                .isEqualTo(new PasswordCost(65_536, 3, 1));
        assertThatThrownBy(() -> PasswordCost.parse("memory-kib=lots")).hasMessageContaining("memory-kib");
        assertThatThrownBy(() -> PasswordCost.parse("iterations=0")).hasMessageContaining("iterations");
    }

    @Test
    void never_hashes_cheaply_where_the_money_is_real() {
        assertThat(PasswordPolicy.cost(CHEAP, true)).isEqualTo(PasswordCost.USUAL);
        assertThat(PasswordPolicy.cost(CHEAP, false)).isEqualTo(CHEAP);
    }

    @Test
    void lets_nobody_try_without_end_by_waiting_the_locks_out() {
        LockRule rule = LockRule.parse("tries=5\nminutes=30");

        assertThat(rule.lockedUntil(4, 1_000)).isZero();
        assertThat(rule.lockedUntil(5, 1_000)).isEqualTo(1_000 + 30L * 60 * 1_000_000);
        assertThat(rule.lockedUntil(95, 1_000)).isLessThan(LockRule.FOR_GOOD);
        assertThat(rule.lockedUntil(100, 1_000)).isEqualTo(LockRule.FOR_GOOD);
        assertThat(LockRule.parse("tries=3").lockedUntil(99, 1_000)).isEqualTo(LockRule.FOR_GOOD);
    }

    private PasswordHash hash(String password) {
        Optional<PasswordHash> hash = hasher.hash(password.toCharArray(), CHEAP);
        return hash.orElseThrow();
    }
}
