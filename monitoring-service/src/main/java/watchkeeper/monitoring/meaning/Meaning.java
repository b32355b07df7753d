package watchkeeper.monitoring.meaning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a short text is about: a direction of {@value Model#NUMBERS} numbers. Texts about the same lie in about the same
 * direction, also where they share no word.
 */
public final class Meaning {
    /** Of 512 bytes each. One title is posted by many, and compared with for days. */
    private static final int KEPT = 20_000;

    private static final Meaning NONE = new Meaning(new byte[0], 0);

    private static final Map<String, Meaning> RECENT = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Meaning> eldest) {
            return size() > KEPT;
        }
    };

    private final byte[] direction;
    private final double length;

    private Meaning(byte[] direction, double length) {
        this.direction = direction;
        this.length = length;
    }

    /** @param text a title; a blank one is about nothing. Takes some 3 ms of one core, unless it was asked for lately. */
    public static Meaning of(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        Meaning known = recent(text);
        if (known != null) {
            return known;
        }
        Meaning meaning = inBytes(fromUsual(Model.shipped().read(text)));
        synchronized (RECENT) {
            RECENT.put(text, meaning);
        }
        return meaning;
    }

    /** Reads the model now rather than at the first detection; fails where this machine cannot run it. */
    public static void prepare() {
        of("值守");
    }

    /** From -1 to 1: the cosine between the two; 0 where either is about nothing. */
    public double likeness(Meaning other) {
        int sum = 0;
        for (int i = 0; i < Math.min(direction.length, other.direction.length); i++) {
            sum += direction[i] * other.direction[i];
        }
        return sum == 0 ? 0 : sum / (length * other.length);
    }

    private static @Nullable Meaning recent(String text) {
        synchronized (RECENT) {
            return RECENT.get(text);
        }
    }

    /** What all titles have in common says nothing about one: the model puts whatever is short into one corner. */
    private static float[] fromUsual(float[] read) {
        float[] usual = Usual.SHIPPED;
        float[] away = new float[read.length];
        for (int i = 0; i < read.length; i++) {
            away[i] = read[i] - usual[i];
        }
        return away;
    }

    /** The longest of the numbers becomes 127: what is lost changes a cosine in the third digit. */
    private static Meaning inBytes(float[] numbers) {
        float most = 0;
        for (float number : numbers) {
            most = Math.max(most, Math.abs(number));
        }
        byte[] bytes = new byte[numbers.length];
        double squares = 0;
        for (int i = 0; i < numbers.length; i++) {
            bytes[i] = (byte) Math.round(numbers[i] / most * Byte.MAX_VALUE);
            squares += bytes[i] * bytes[i];
        }
        return new Meaning(bytes, Math.sqrt(squares));
    }
}
