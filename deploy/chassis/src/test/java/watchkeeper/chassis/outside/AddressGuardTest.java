package watchkeeper.chassis.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchkeeper.chassis.outside.AddressGuard.Refused;

class AddressGuardTest {
    private final AddressGuard guard =
            new AddressGuard(List.of("127.0.0.1:9000", "hooks.inside:443"), AddressGuardTest::literal);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.0.0.1:9001/",
                "http://127.1.2.3/",
                "http://0.0.0.0/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/",
                "http://198.18.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[::1]/",
                "http://[::]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://[ff02::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[2002:7f00:1::]/",
                "http://[64:ff9b::7f00:1]/"
            })
    void refusesWhatIsInsideTheHouse(String address) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> guard.check(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.215.14/",
                "https://93.184.215.14:8443/hook",
                "http://[2606:2800:21f:cb07::1]/",
                "http://127.0.0.1:9000/allowed"
            })
    void letsThroughWhatIsOutsideOrAllowed(String address) throws Exception {
        assertThat(guard.check(URI.create(address))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://93.184.215.14/", "file:///etc/passwd", "http:/nowhere", "http://u:p@93.184.215.14/"})
    void refusesWhatIsNoWebhookAddress(String address) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> guard.check(URI.create(address)));
    }

    @Test
    void refusesANameThatAlsoHasAPrivateAddress() {
        AddressGuard mixed = new AddressGuard(
                List.of(), host -> new InetAddress[] {literal("93.184.215.14")[0], literal("10.0.0.1")[0]});
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> mixed.check(URI.create("http://two.faced/")));
    }

    @Test
    void asksOnceSoThatANameCannotChangeItsMind() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        AddressGuard rebinding = new AddressGuard(
                List.of(), host -> literal(asked.getAndIncrement() == 0 ? "93.184.215.14" : "127.0.0.1"));
        assertThat(rebinding.check(URI.create("http://changes.its.mind/")).getHostAddress())
                .isEqualTo("93.184.215.14");
        assertThat(asked).hasValue(1);
    }

    private static InetAddress[] literal(String host) {
        return new InetAddress[] {InetAddress.ofLiteral(host)};
    }
}
