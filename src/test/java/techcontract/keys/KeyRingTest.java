package techcontract.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techcontract.kernel.Refused;
import techcontract.kernel.Unavailable;

class KeyRingTest {
    private static final String RIGHT = "绿色 Fish 42";
    private static final String WRONG = "绿色 Fish 43";
    private static final DataKey KEY = DataKey.random();

    private final Ticking clock = new Ticking();
    @TempDir private Path folder;

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-05-20T02:42:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private KeyRing made() {
        return KeyRing.make(folder, clock, KEY, true, "张登记", Secret.of(RIGHT));
    }

    private KeyRing found() {
        return KeyRing.find(folder, clock).orElseThrow();
    }

    @Test
    void letsInWhoKnowsThePasswordAndNobodyElse() {
        made();
        KeyRing ring = found();

        assertThatThrownBy(ring::key).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ring.unlock("张登记", Secret.of(WRONG))).isInstanceOf(Refused.class)
                .hasMessageContaining("口令不对");
        assertThatThrownBy(ring::key).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ring.unlock("李复核", Secret.of(RIGHT))).isInstanceOf(Refused.class);

        assertThat(ring.unlock("张登记", Secret.of(RIGHT))).isEqualTo(1);
        assertThat(ring.key().derive("database")).isEqualTo(KEY.derive("database"));
        assertThat(ring.sealed()).isTrue();
        assertThat(ring.unlock("张登记", Secret.of(RIGHT))).isZero();
    }

    // One, two, four minutes after the fifth, sixth, seventh, counted by hand.
    @Test
    void fiveFailuresLockForATimeThatGrowsAndSurvivesARestart() {
        made();
        for (int attempt = 1; attempt <= 4; attempt++) {
            wrong("口令不对（第 " + attempt + " 次）");
        }
        wrong("请 1 分钟以后再试");
        clock.now = clock.now.plusSeconds(59);
        wrong("请 1 分钟以后再试");
        assertThatThrownBy(() -> found().unlock("张登记", Secret.of(RIGHT))).isInstanceOf(Refused.class);
        assertThat(found().lockedUntil("张登记")).contains(Instant.parse("2026-05-20T02:43:00Z"));

        clock.now = clock.now.plusSeconds(1);
        wrong("请 2 分钟以后再试");
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        wrong("请 4 分钟以后再试");
        clock.now = clock.now.plus(Duration.ofMinutes(4));

        assertThat(found().unlock("张登记", Secret.of(RIGHT))).isEqualTo(7);
        assertThat(found().unlock("张登记", Secret.of(RIGHT))).isZero();
        assertThat(found().lockedUntil("张登记")).isEmpty();
    }

    private void wrong(String words) {
        assertThatThrownBy(() -> found().unlock("张登记", Secret.of(WRONG))).isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    @Test
    void aFirstPasswordFromTheAdministratorMustBeChanged() {
        KeyRing ring = made();
        ring.give("李复核", Secret.of("Begin-2026"));

        KeyRing later = found();
        assertThat(later.names()).containsExactly("张登记", "李复核");
        assertThat(later.mustChange("李复核")).isTrue();
        assertThat(later.mustChange("张登记")).isFalse();
        assertThatThrownBy(() -> later.change("李复核", Secret.of("Begin-2026"), Secret.of("Begin-2026")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("一样");
        later.change("李复核", Secret.of("Begin-2026"), Secret.of("雨后 Tea 7 杯"));

        assertThat(found().last()).isEqualTo("李复核");
        assertThat(found().mustChange("李复核")).isFalse();
        assertThatThrownBy(() -> found().unlock("李复核", Secret.of("Begin-2026"))).isInstanceOf(Refused.class);
        found().unlock("李复核", Secret.of("雨后 Tea 7 杯"));
        found().unlock("张登记", Secret.of(RIGHT));
    }

    @Test
    void aKeyFileIsAskedForBesideThePassword() throws IOException {
        Path stick = Files.writeString(folder.resolve("钥匙.png"), "a picture", StandardCharsets.UTF_8);
        Path other = Files.writeString(folder.resolve("别的.png"), "another", StandardCharsets.UTF_8);
        KeyRing ring = made();
        ring.change("张登记", Secret.of(RIGHT), Secret.of(RIGHT, Optional.of(stick)));

        assertThat(found().hasKeyFile("张登记")).isTrue();
        assertThatThrownBy(() -> found().unlock("张登记", Secret.of(RIGHT))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> found().unlock("张登记", Secret.of(RIGHT, Optional.of(other))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("钥匙文件");
        KeyRing opened = found();
        opened.unlock("张登记", Secret.of(RIGHT, Optional.of(stick)));
        assertThat(opened.key().derive("backup")).isEqualTo(KEY.derive("backup"));
    }

    @Test
    void whoWorksHereNoMoreLosesTheKeyButNotTheLastOne() {
        KeyRing ring = made();
        ring.give("李复核", Secret.of("Begin-2026"));

        ring.keepOnly(List.of("李复核"));
        assertThat(found().names()).containsExactly("李复核");
        ring.keepOnly(List.of("王统计"));
        assertThat(found().names()).containsExactly("李复核");
    }

    @Test
    void theRecoveryKeyLetsInWhoForgotThePassword() {
        made();
        String slip = RecoveryKey.words(KEY);

        assertThat(slip).matches("([2-9A-HJ-NP-Z]{4}-){13}[2-9A-HJ-NP-Z]{4}");
        KeyRing ring = found();
        assertThatThrownBy(() -> ring.recover(DataKey.random(), "张登记", Secret.of("雨后 Tea 7 杯")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("另一个");
        ring.recover(RecoveryKey.read(slip.toLowerCase(Locale.ROOT).replace('-', ' ')), "张登记",
                Secret.of("雨后 Tea 7 杯"));

        KeyRing later = found();
        later.unlock("张登记", Secret.of("雨后 Tea 7 杯"));
        assertThat(later.key().derive("database")).isEqualTo(KEY.derive("database"));
    }

    @Test
    void everyRecoveryKeyComesBackAndASlipOfThePenIsFound() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[DataKey.LENGTH];
            random.nextBytes(bytes);
            bytes[0] = round % 3 == 0 ? 0 : bytes[0];
            DataKey key = DataKey.of(bytes);
            String slip = RecoveryKey.words(key);
            assertThat(RecoveryKey.read(slip).derive("x")).isEqualTo(key.derive("x"));

            int at = random.nextInt(slip.length());
            char wrong = slip.charAt(at) == 'A' ? 'B' : 'A';
            if (slip.charAt(at) != '-') {
                String other = slip.substring(0, at) + wrong + slip.substring(at + 1);
                assertThatThrownBy(() -> RecoveryKey.read(other)).isInstanceOf(Refused.class);
            }
        }
        assertThatThrownBy(() -> RecoveryKey.read("ABCD")).isInstanceOf(Refused.class).hasMessageContaining("56");
    }

    @Test
    void weakPasswordsAreRefusedWithTheReason() {
        assertThat(PasswordRules.problems("", "Ab3!").toString()).contains("8 到 64");
        assertThat(PasswordRules.problems("", "abcdefgh1").toString()).contains("四类中的三类");
        assertThat(PasswordRules.problems("", "Password-1").toString()).contains("太常见");
        assertThat(PasswordRules.problems("", "Jianghai@9").toString()).contains("太常见");
        assertThat(PasswordRules.problems("", "Aa1Aa1Aa1").toString()).contains("太常见");
        assertThat(PasswordRules.problems("陈晓", "陈晓 Fish 42").toString()).contains("姓名");
        assertThat(PasswordRules.problems("陈晓", RIGHT).isEmpty()).isTrue();
        assertThatThrownBy(() -> KeyRing.make(folder, clock, KEY, true, "张登记", Secret.of("123456")))
                .isInstanceOf(Refused.class);
        assertThat(KeyRing.find(folder, clock)).isEmpty();
    }

    @Test
    void theFileHoldsNeitherKeyNorPassword() throws IOException {
        made();
        String text = Files.readString(folder.resolve(KeyRing.FILE));

        assertThat(text).doesNotContain("Fish").doesNotContain(RecoveryKey.words(KEY).substring(0, 9));
        assertThat(text)
                .doesNotContain(HexFormat.of().formatHex(KEY.bytes()));
        assertThat(text).contains("600000");
    }

    @Test
    void aDamagedFileIsSaidSo() throws IOException {
        Files.writeString(folder.resolve(KeyRing.FILE), "nonsense");

        assertThatThrownBy(() -> KeyRing.find(folder, clock)).isInstanceOf(Unavailable.class)
                .hasMessageContaining("恢复密钥");
    }
}
