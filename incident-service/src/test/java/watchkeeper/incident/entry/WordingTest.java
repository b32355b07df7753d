package watchkeeper.incident.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void isTheSameOnEverySystemItWasTypedOn() {
        String hash = Wording.hash("第一行\n第二行 é");
        assertThat(Wording.hash("第一行\r\n第二行 é\r\n")).isEqualTo(hash);
        assertThat(Wording.hash("  第一行\r第二行 e\u0301")).isEqualTo(hash);
        assertThat(Wording.hash("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void isAnotherWhenOneCharacterIs() {
        assertThat(Wording.hash("未作调整。")).isNotEqualTo(Wording.hash("未作调整"));
        assertThat(Wording.hash("第一行\n\n第二行")).isNotEqualTo(Wording.hash("第一行\n第二行"));
    }
}
