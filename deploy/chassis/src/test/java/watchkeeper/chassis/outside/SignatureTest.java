package watchkeeper.chassis.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /** The vector that the libraries of Standard Webhooks are tested with. */
    @Test
    void agreesWithThePublishedVector() {
        Signature signature = new Signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        String signed = signature.of(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));
        assertThat(signed).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void refusesASecretThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature("secret"));
    }

    @Test
    void oneRightSignatureAmongOthersIsEnoughAndNothingElseIs() {
        Signature signature = new Signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        Instant at = Instant.ofEpochSecond(1614265330);
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        String right = signature.of("msg_1", at, body);

        assertThat(signature.isAmong("v1,AAAA v1a,BBBB " + right, "msg_1", at, body))
                .isTrue();
        assertThat(signature.isAmong(right, "msg_2", at, body)).isFalse();
        assertThat(signature.isAmong(right, "msg_1", at.plusSeconds(1), body)).isFalse();
        assertThat(signature.isAmong(right, "msg_1", at, new byte[] {'{'})).isFalse();
        assertThat(signature.isAmong("", "msg_1", at, body)).isFalse();
        assertThat(signature.isAmong(right.replace("v1,", "v2,"), "msg_1", at, body))
                .isFalse();
    }
}
