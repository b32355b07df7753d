package watchkeeper.reporting.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.web.Wanted;
import watchkeeper.contracts.DutyKind;
import watchkeeper.reporting.statistics.FirstReports;
import watchkeeper.reporting.statistics.OnTime;
import watchkeeper.reporting.statistics.Period;
import watchkeeper.reporting.statistics.Statistics;

/**
 * Figures as JSON or CSV: {@code from} and {@code to} are days, the last twelve months where they are not given;
 * {@code exercise=true} counts exercises instead; {@code kind} picks kinds of duties.
 */
@RestController
class StatisticsController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int LONGEST_YEARS = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    private final Statistics statistics;
    private final Clock clock;
    private final Set<String> readers;

    StatisticsController(
            Statistics statistics, Clock clock, @Value("${watchkeeper.statistics.readers}") List<String> readers) {
        this.statistics = statistics;
        this.clock = clock;
        this.readers = Set.copyOf(readers);
    }

    @GetMapping("/api/statistics/on-time")
    ResponseEntity<?> onTime(Caller caller, ServerWebExchange exchange) {
        mayRead(caller);
        OnTime figures = statistics.onTime(period(exchange), kinds(exchange), exercise(exchange));
        return answer(exchange, "on-time.csv", figures, figures::csv);
    }

    @GetMapping("/api/statistics/first-report")
    ResponseEntity<?> firstReport(Caller caller, ServerWebExchange exchange) {
        mayRead(caller);
        FirstReports figures = statistics.firstReports(period(exchange), exercise(exchange));
        return answer(exchange, "first-report.csv", figures, figures::csv);
    }

    /** Whoever decides as a body may, and whom the configuration names. */
    private void mayRead(Caller caller) {
        if (caller.bodies().isEmpty() && caller.roles().stream().noneMatch(readers::contains)) {
            throw Refusal.forbidden(
                    "六(一)", "统计由指挥机构和有权人员查阅", "figures are read by the command bodies and whom they name");
        }
    }

    private static ResponseEntity<?> answer(
            ServerWebExchange exchange, String file, Object figures, Supplier<String> csv) {
        MediaType wanted = Wanted.of(exchange.getRequest().getHeaders().getAccept(), MediaType.APPLICATION_JSON, CSV);
        if (wanted.equals(MediaType.APPLICATION_JSON)) {
            return ResponseEntity.ok().contentType(wanted).body(figures);
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(file).build()))
                .body(csv.get().getBytes(StandardCharsets.UTF_8));
    }

    private Period period(ServerWebExchange exchange) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), statistics.zone());
        LocalDate to =
                asked(exchange, "to", "日期", "a day", StatisticsController::day).orElse(today.plusDays(1));
        LocalDate from = asked(exchange, "from", "日期", "a day", StatisticsController::day)
                .orElse(to.minusYears(1));
        if (!from.isBefore(to) || from.isBefore(to.minusYears(LONGEST_YEARS))) {
            throw Refusal.invalid(
                    "from",
                    "",
                    "from 须早于 to，期间不超过 " + LONGEST_YEARS + " 年",
                    "from must be before to, by no more than " + LONGEST_YEARS + " years");
        }
        return new Period(from, to, statistics.zone());
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException(text);
        }
        return day;
    }

    private static Set<DutyKind> kinds(ServerWebExchange exchange) {
        return asked(
                        exchange,
                        "kind",
                        "报送义务种类",
                        "kinds of duties",
                        text -> Arrays.stream(text.split(","))
                                .map(DutyKind::valueOf)
                                .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static boolean exercise(ServerWebExchange exchange) {
        return asked(exchange, "exercise", "true 或 false", "true or false", text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException(text);
                })
                .orElse(false);
    }

    private static <T> Optional<T> asked(
            ServerWebExchange exchange, String name, String zh, String en, Function<String, T> read) {
        String text = exchange.getRequest().getQueryParams().getFirst(name);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(text.strip()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Refusal.invalid(name, "", name + " 应为" + zh, name + " must be " + en);
        }
    }
}
