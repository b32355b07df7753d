package watchkeeper.reporting.report;

import org.jspecify.annotations.Nullable;

/**
 * What a report says.
 *
 * @param zero an explicit statement that there is nothing new; never silence
 * @param realMatter the section on the real matter 现实处置
 */
public record Text(
        boolean zero,
        @Nullable String summary,
        @Nullable String realMatter,
        @Nullable String next) {}
