package watchkeeper.launcher.part;

import java.net.URI;

/** How one sees that a part does its work. */
public sealed interface Readiness {

    /** It prints {@code listening PORT}. */
    record Line() implements Readiness {}

    /** Its health address answers 200. */
    record Health(URI address) implements Readiness {}
}
