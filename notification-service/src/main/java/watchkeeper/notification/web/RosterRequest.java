package watchkeeper.notification.web;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.notification.roster.Hours;
import watchkeeper.notification.roster.Person;
import watchkeeper.notification.roster.Roster;

/** A roster as somebody sends it. */
record RosterRequest(
        @Nullable String id,
        @Nullable Duration acknowledgeWithin,
        @Nullable List<Entry> persons,
        @Nullable Map<String, @Nullable Shift> hours) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST = 50;

    record Entry(
            @Nullable String personId,
            @Nullable String name,
            @Nullable String mail,
            @Nullable String webhook) {}

    /** Hours of the day, such as 08:00. */
    record Shift(@Nullable LocalTime from, @Nullable LocalTime until) {}

    Roster roster(String path, Duration byDefault) {
        if (!ID.matcher(path).matches() || (id != null && !id.equals(path))) {
            throw Refusal.invalid("id", "", "id 与地址不一致或无效", "id is invalid or differs from the address");
        }
        Duration within = acknowledgeWithin == null ? byDefault : acknowledgeWithin;
        if (within.compareTo(SHORTEST) < 0 || within.compareTo(LONGEST) > 0) {
            throw Refusal.invalid(
                    "acknowledgeWithin",
                    "",
                    "确认时限应为 1 分钟到 24 小时",
                    "acknowledgeWithin is between 1 minute and 24 hours");
        }
        List<Person> people = people();
        return new Roster(path, within, people, hours(people));
    }

    private Map<String, Hours> hours(List<Person> people) {
        Map<String, Hours> checked = new HashMap<>();
        (hours == null ? Map.<String, @Nullable Shift>of() : hours).forEach((person, own) -> {
            String field = "hours." + person;
            if (people.stream().noneMatch(each -> each.personId().equals(person))) {
                throw Refusal.invalid(field, "", "值班表中没有此人", "nobody of this roster");
            }
            if (own == null || own.from() == null || own.until() == null) {
                throw Refusal.invalid(
                        field, "", "值班时间应有 from 和 until，如 08:00", "hours have from and until, such as 08:00");
            }
            checked.put(person, new Hours(own.from(), own.until()));
        });
        return checked;
    }

    private List<Person> people() {
        if (persons == null || persons.isEmpty() || persons.size() > MOST) {
            throw Refusal.invalid("persons", "", "值班表应有 1 到 50 人", "a roster has 1 to 50 persons");
        }
        List<Person> people = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < persons.size(); i++) {
            Person person = person(persons.get(i), "persons[" + i + "].");
            if (!seen.add(person.personId())) {
                throw Refusal.invalid("persons[" + i + "].personId", "", "人员重复", "the person stands in it twice");
            }
            people.add(person);
        }
        return people;
    }

    private static Person person(Entry entry, String at) {
        String id = entry.personId() == null ? UUID.randomUUID().toString() : entry.personId();
        if (!ID.matcher(id).matches()) {
            throw Refusal.invalid(
                    at + "personId", "", "personId 只能含字母、数字、-、_", "personId has letters, digits, - and _ only");
        }
        String name = Given.line(at + "name", "", entry.name());
        String mail = entry.mail() == null ? null : mail(at + "mail", entry.mail());
        String webhook = entry.webhook() == null ? null : webhook(at + "webhook", entry.webhook());
        if (mail == null && webhook == null) {
            throw Refusal.invalid(at + "mail", "", "至少要有邮件或回调地址", "needs a mail address or a webhook");
        }
        return new Person(id, name, mail, webhook);
    }

    private static String mail(String field, String value) {
        try {
            String line = Given.line(field, "", value);
            new InternetAddress(line, true).validate();
            return line;
        } catch (AddressException e) {
            throw Refusal.invalid(field, "", "邮件地址无效", "not a mail address: " + e.getMessage());
        }
    }

    private static String webhook(String field, String value) {
        try {
            URI uri = URI.create(Given.line(field, "", value));
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return uri.toString();
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(field, "", "回调地址无效", "not an address: " + e.getMessage());
        }
        throw Refusal.invalid(field, "", "回调地址应为 http 或 https", "a webhook is an http or https address");
    }
}
