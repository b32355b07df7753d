package watchkeeper.monitoring.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Where titles lie on average, see the file. */
final class Usual {
    private static final String FILE = "/watchkeeper/monitoring/meaning/usual.txt";

    static final float[] SHIPPED = read();

    private Usual() {}

    private static float[] read() {
        try (InputStream in = Objects.requireNonNull(Usual.class.getResourceAsStream(FILE), FILE)) {
            String[] numbers = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toArray(String[]::new);
            float[] usual = new float[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                usual[i] = Float.parseFloat(numbers[i]);
            }
            return usual;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
