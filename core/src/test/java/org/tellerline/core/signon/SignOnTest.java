package org.tellerline.core.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tellerline.core.signon.StaffBank.ADMIN;
import static org.tellerline.core.signon.StaffBank.ANNA;
import static org.tellerline.core.signon.StaffBank.ANNAS_DESK;
import static org.tellerline.core.signon.StaffBank.ANNAS_TILL;
import static org.tellerline.core.signon.StaffBank.BEN;
import static org.tellerline.core.signon.StaffBank.BENS_DESK;
import static org.tellerline.core.signon.StaffBank.PASSWORD;
import static org.tellerline.schema.tables.Tables.BANK;
import static org.tellerline.schema.tables.Tables.CREDENTIAL;
import static org.tellerline.schema.tables.Tables.POSITION_HEAD;
import static org.tellerline.schema.tables.Tables.STAFF;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tellerline.core.signon.SignOnResult.SignOnRefused;
import org.tellerline.core.signon.SignOnResult.SignedOn;
import org.tellerline.core.staff.Role;
import org.tellerline.core.staff.Session;
import org.tellerline.core.text.Language;
import org.tellerline.core.text.Texts;
import org.tellerline.schema.db.Dialect;

class SignOnTest {

    private static final Duration LOCK = Duration.ofMinutes(30);

    @TempDir
    Path folder;

    private Banks banks;

    @BeforeEach
    void open() {
        banks = new Banks(folder);
    }

    @AfterEach
    void close() {
        banks.close();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void signs_a_teller_on_at_the_till_they_hold(Dialect dialect) {
        StaffBank bank = banks.found(dialect);

        Session session = bank.session("anna");

        assertThat(session.position()).isEqualTo(ANNAS_TILL);
        assertThat(session.branch()).isEqualTo(1);
        assertThat(session.staff().role()).isEqualTo(Role.TELLER);
        assertThat(session.token()).matches("[0-9a-f]{32,}");
        assertThat(bank.signOn.stillValid(session)).contains(session);
        assertThat(bank.lastTold(ANNAS_TILL).getKind()).isEqualTo("SIGN_ON");
        assertThat(bank.lastTold(ANNAS_TILL).getActor()).isEqualTo(ANNA);
        assertThat(bank.lastTold(ANNAS_TILL).getJournal()).isNull();
        assertThat(bank.lastTold(ANNAS_TILL).getPayload())
                .contains(
                        "says.terminal=terminal 7\n",
                        "says.role=TELLER\n",
                        "says.date=2026-11-24\n",
                        "says.result=OK\n")
                .doesNotContain(session.token());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void signs_a_person_without_a_till_on_at_their_desk(Dialect dialect) {
        StaffBank bank = banks.found(dialect);

        assertThat(bank.session(" Ben ").position()).isEqualTo(BENS_DESK);

        bank.change(sql -> sql.update(POSITION_HEAD)
                .setNull(POSITION_HEAD.HOLDER)
                .where(POSITION_HEAD.POSITION.eq(ANNAS_TILL))
                .execute());
        assertThat(bank.session("anna").position()).isEqualTo(ANNAS_DESK);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void refuses_whoever_has_no_place_to_work(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        bank.change(sql -> sql.update(POSITION_HEAD)
                .setNull(POSITION_HEAD.HOLDER)
                .where(POSITION_HEAD.POSITION.eq(BENS_DESK))
                .execute());

        assertThat(why(bank.signOn("ben", PASSWORD))).isEqualTo("signon.no-position");
        assertThat(bank.lastTold(ADMIN).getPayload()).contains("says.reason=NO_POSITION\n");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void tells_wrong_password_unknown_name_lock_and_disabled_staff_apart_only_in_the_trail(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        bank.change(sql -> sql.update(STAFF)
                .set(STAFF.STATE, "DISABLED")
                .where(STAFF.ID.eq(BEN))
                .execute());

        SignOnResult wrong = bank.signOn("anna", "Deposit before noon");
        SignOnResult unknown = bank.signOn("hunter2", PASSWORD);
        SignOnResult disabled = bank.signOn("ben", PASSWORD);
        lock(bank, "anna", 4);
        SignOnResult locked = bank.signOn("anna", PASSWORD);

        assertThat(List.of(unknown, disabled, locked)).containsOnly(wrong);
        assertThat(why(wrong)).isEqualTo("signon.refused");
        assertThat(bank.kinds(ADMIN))
                .containsExactly(
                        "SIGN_ON_FAILED",
                        "SIGN_ON_FAILED",
                        "SIGN_ON_REFUSED",
                        "SIGN_ON_FAILED",
                        "SIGN_ON_FAILED",
                        "SIGN_ON_FAILED",
                        "SIGN_ON_FAILED",
                        "SIGN_ON_REFUSED");
        assertThat(bank.trail(ADMIN))
                .extracting(row -> row.getPayload().replaceAll("(?s).*says\\.reason=([A-Z_]+)\n.*", "$1"))
                .startsWith("WRONG_PASSWORD", "UNKNOWN_NAME", "DISABLED")
                .endsWith("LOCKED");
        assertThat(bank.trail(ADMIN)).noneMatch(row -> row.getPayload().contains("hunter2"));
        assertThat(bank.lastTold(ADMIN).getActor()).isEqualTo(ANNA);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void spends_the_same_work_on_every_name(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        lock(bank, "ben", 5);

        for (String name : List.of("anna", "nobody", "ben")) {
            long before = bank.hasher.computed();
            bank.signOn(name, "wrong");
            assertThat(bank.hasher.computed() - before).as(name).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void locks_after_five_wrong_passwords_and_opens_again_in_time(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        lock(bank, "anna", 5);
        assertThat(bank.signOn("anna", PASSWORD)).isInstanceOf(SignOnRefused.class);

        bank.pass(LOCK.minusSeconds(1));
        assertThat(bank.signOn("anna", PASSWORD)).isInstanceOf(SignOnRefused.class);

        bank.pass(Duration.ofSeconds(1));
        SignedOn signedOn = (SignedOn) bank.signOn("anna", PASSWORD);
        assertThat(signedOn.failuresSince()).isEqualTo(5);
        assertThat(bank.credential(ANNA).getFailures()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_right_password_ends_the_count(Dialect dialect) {
        StaffBank bank = banks.found(dialect);

        for (int round = 0; round < 3; round++) {
            lock(bank, "anna", 4);
            assertThat(bank.signOn("anna", PASSWORD)).isInstanceOf(SignedOn.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void says_when_one_signed_on_last_and_what_failed_since(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        Instant first = bank.time.now;

        assertThat(((SignedOn) bank.signOn("anna", PASSWORD)).lastSignOn()).isEmpty();
        bank.pass(Duration.ofHours(3));
        lock(bank, "anna", 2);
        SignedOn second = (SignedOn) bank.signOn("anna", PASSWORD);

        assertThat(second.lastSignOn()).contains(first);
        assertThat(second.failuresSince()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void counts_across_processes_and_restarts(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        lock(bank, "anna", 3);

        StaffBank restarted = banks.again(bank);
        lock(restarted, "anna", 2);

        assertThat(restarted.credential(ANNA).getLockedUntil()).isPositive();
        assertThat(restarted.signOn("anna", PASSWORD)).isInstanceOf(SignOnRefused.class);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void fifty_wrong_passwords_at_once_count_as_five(Dialect dialect) throws Exception {
        StaffBank bank = banks.found(dialect);
        int many = 50;
        ExecutorService attackers = Executors.newFixedThreadPool(many);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<SignOnResult>> answers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String password = "guess " + i;
            answers.add(attackers.submit(() -> {
                start.await();
                return bank.signOn("anna", password);
            }));
        }
        start.countDown();
        for (Future<SignOnResult> answer : answers) {
            assertThat(why(answer.get())).isIn("signon.refused", "signon.busy");
        }
        attackers.shutdown();

        assertThat(bank.credential(ANNA).getFailures()).isEqualTo(5);
        assertThat(bank.kinds(ADMIN)).filteredOn("SIGN_ON_FAILED"::equals).hasSize(5);
        assertThat(bank.signOn("anna", PASSWORD)).isInstanceOf(SignOnRefused.class);
        assertThat(bank.lastTold(ADMIN).getKind()).isEqualTo("SIGN_ON_REFUSED");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void computes_a_dearer_hash_once_the_policy_asks_for_one(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        String cheap = bank.credential(ANNA).getHash();
        bank.policy("cost", "memory-kib=128\niterations=1");

        bank.session("anna");
        String dear = bank.credential(ANNA).getHash();
        bank.session("anna");

        assertThat(cheap).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(dear).startsWith("$argon2id$v=19$m=128,t=1,p=1$");
        assertThat(bank.credential(ANNA).getHash()).isEqualTo(dear);
        assertThat(bank.trail(ANNAS_TILL).get(0).getPayload())
                .containsPattern("says\\.image\\.credential\\.1=[0-9a-f]{64}\n");
        assertThat(bank.trail(ANNAS_TILL).get(1).getPayload()).doesNotContain("image.credential");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_bank_with_real_money_takes_no_cheap_hash(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        bank.change(sql -> sql.update(BANK).set(BANK.KIND, "LIVE").execute());

        bank.session("anna");

        assertThat(bank.credential(ANNA).getHash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void lets_nobody_work_under_a_password_that_must_be_changed(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        bank.change(sql -> sql.update(CREDENTIAL)
                .set(CREDENTIAL.MUST_CHANGE, 1L)
                .where(CREDENTIAL.STAFF.eq(ANNA))
                .execute());

        assertThat(bank.signOn("anna", PASSWORD)).isInstanceOf(SignOnResult.MustChange.class);
        assertThat(why(bank.signOn("anna", "wrong"))).isEqualTo("signon.refused");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void takes_passwords_in_every_script_however_they_are_composed(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        String composed = "京城 caf\u00e9 ".repeat(16).substring(0, 128);
        bank.setPassword(
                ANNA,
                bank.hasher
                        .hash(composed.toCharArray(), StaffBank.CHEAP)
                        .orElseThrow()
                        .toString());

        assertThat(bank.signOn("anna", composed.replace("\u00e9", "e\u0301"))).isInstanceOf(SignedOn.class);
        assertThat(bank.signOn("anna", composed.substring(0, 127))).isInstanceOf(SignOnRefused.class);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void wipes_the_password_whatever_comes_of_it(Dialect dialect) {
        StaffBank bank = banks.found(dialect);
        for (String name : List.of("anna", "nobody", "ben")) {
            for (String text : List.of(PASSWORD, "wrong")) {
                char[] password = text.toCharArray();
                bank.signOn.signOn(name, password, "");
                assertThat(password).containsOnly('\0');
            }
        }
        Session session = bank.session("anna");
        char[] password = PASSWORD.toCharArray();
        bank.signOn.unlock(session, password, "");
        assertThat(password).containsOnly('\0');
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void every_refusal_has_a_sentence_in_both_languages(Dialect dialect) {
        for (Language language : Language.values()) {
            Texts texts = Texts.load(language, Texts.BANK);
            for (String key : List.of(
                    "refused",
                    "not-unlocked",
                    "not-signed",
                    "not-changed",
                    "proof-void",
                    "busy",
                    "must-change",
                    "no-position",
                    "lost")) {
                assertThat(texts.find("signon." + key)).as(language + " " + key).isPresent();
            }
        }
        SignOnRefused refused = (SignOnRefused) banks.found(dialect).signOn("nobody", "x");
        assertThat(Texts.load(Language.EN, Texts.BANK).say(refused.why()))
                .contains("5 wrong")
                .contains("30 minutes");
    }

    private static void lock(StaffBank bank, String name, int tries) {
        for (int i = 0; i < tries; i++) {
            assertThat(bank.signOn(name, "wrong " + i)).isInstanceOf(SignOnRefused.class);
        }
    }

    private static SignOnResult unlock(StaffBank bank, Session session, String password) {
        return bank.signOn.unlock(session, password.toCharArray(), "terminal 7");
    }

    private static String why(SignOnResult result) {
        return ((SignOnRefused) result).why().key();
    }
}
