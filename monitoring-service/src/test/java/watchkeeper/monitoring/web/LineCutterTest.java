package watchkeeper.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import watchkeeper.monitoring.detection.Bounds;

class LineCutterTest {
    private static final byte[] BODY = "\uFEFF一\r\n\n  \n二\n三".getBytes(StandardCharsets.UTF_8);

    @Test
    void cutsTheSameLinesHoweverTheBodyComes() {
        for (int piece = 1; piece <= BODY.length; piece++) {
            assertThat(cut(BODY, piece)).as("pieces of %d", piece).containsExactly("一\r", "二", "三");
        }
    }

    @Test
    void keepsOfALongLineOnlyThatItIsTooLong() {
        byte[] body = ("x".repeat(3 * Bounds.RECORD) + "\nshort\n").getBytes(StandardCharsets.UTF_8);

        List<String> lines = cut(body, 8192);

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).hasSize(Bounds.RECORD + 1);
        assertThat(lines.getLast()).isEqualTo("short");
    }

    private static List<String> cut(byte[] body, int piece) {
        LineCutter cutter = new LineCutter();
        List<byte[]> lines = new ArrayList<>();
        for (int from = 0; from < body.length; from += piece) {
            byte[] next = Arrays.copyOfRange(body, from, Math.min(body.length, from + piece));
            lines.addAll(cutter.cut(DefaultDataBufferFactory.sharedInstance.wrap(next)));
        }
        lines.addAll(cutter.rest());
        return lines.stream()
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .toList();
    }
}
