package watchkeeper.incident.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The notices as shipped, for tests that need no service. */
public final class Shipped {
    private Shipped() {}

    public static Notices notices() {
        return notices(List::of);
    }

    public static Notices notices(Supplier<List<Notice>> entered) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:calendars/*.json");
            return new Notices(files, entered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
