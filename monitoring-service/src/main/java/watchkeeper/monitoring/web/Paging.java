package watchkeeper.monitoring.web;

import watchkeeper.chassis.problem.Refusal;

/** Sizes of pages. */
final class Paging {
    private static final int LARGEST = 1000;

    private Paging() {}

    static int limit(int asked) {
        if (asked < 1 || asked > LARGEST) {
            throw Refusal.invalid("limit", "", "limit 应为 1 到 1000", "limit must be 1 to 1000");
        }
        return asked;
    }
}
