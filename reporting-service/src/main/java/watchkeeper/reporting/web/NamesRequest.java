package watchkeeper.reporting.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.reporting.archive.Archives.Named;

/** Who the ids in an archive are. */
record NamesRequest(@Nullable List<@Nullable Entry> persons) {
    private static final String CLAUSE = "六·五7";
    private static final int MOST = 5000;
    private static final int LONGEST = 200;

    record Entry(
            @Nullable String id,
            @Nullable String name,
            @Nullable String contact) {}

    List<Named> complete() {
        if (persons == null || persons.isEmpty() || persons.size() > MOST) {
            throw Refusal.invalid(
                    "persons", CLAUSE, "persons 应有 1 到 " + MOST + " 人", "persons has 1 to " + MOST + " entries");
        }
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            Entry entry = persons.get(i);
            String at = "persons[" + i + "].";
            named.add(new Named(
                    said(at + "id", entry == null ? null : entry.id()),
                    said(at + "name", entry == null ? null : entry.name()),
                    entry == null || entry.contact() == null ? null : said(at + "contact", entry.contact())));
        }
        return named;
    }

    private static String said(String field, @Nullable String value) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            throw Refusal.invalid(
                    field,
                    CLAUSE,
                    "缺少 " + field + "，或过长（上限 " + LONGEST + "）",
                    field + " is missing or longer than " + LONGEST);
        }
        return value.strip();
    }
}
