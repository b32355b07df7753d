package watchkeeper.chassis.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Puts {@link Problems} before every controller. */
@AutoConfiguration
@Import(Problems.class)
public class ProblemConfiguration {}
