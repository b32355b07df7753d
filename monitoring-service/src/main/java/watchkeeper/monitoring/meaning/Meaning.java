package watchkeeper.monitoring.meaning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a short text is about: a direction of {@value Model#NUMBERS} numbers. Texts about the same lie in about the same
 * direction, also where they share no word.
 */
public final class Meaning {
    /** What is asked for again and again within minutes: one title, posted by many. */
    private static final int KEPT = 2_000;

    private static final Meaning NONE = new Meaning(new float[0]);

    private static final Map<String, Meaning> RECENT = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Meaning> eldest) {
            return size() > KEPT;
        }
    };

    private final float[] direction;

    private Meaning(float[] direction) {
        this.direction = direction;
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
        Meaning meaning = new Meaning(fromUsual(Model.shipped().read(text)));
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
        double sum = 0;
        for (int i = 0; i < Math.min(direction.length, other.direction.length); i++) {
            sum += direction[i] * other.direction[i];
        }
        return sum;
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
        return Model.unit(away);
    }
}
