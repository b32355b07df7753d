package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.incident.register.Condition;
import watchkeeper.incident.register.Register;
import watchkeeper.incident.register.Registers;
import watchkeeper.incident.register.State;
import watchkeeper.incident.register.Step;

/** Walks any entry of any register to any state of its declaration, by whoever may. */
abstract class WalkedRegisters extends RunningRegisters {
    /** Who was allowed an act the last time is asked first. */
    private static final Map<String, String> KNOWN = new HashMap<>();

    static final List<String> WHO = List.of(CENTER, COMMAND_TEAM, UNIT_A, OFFICE, LEADER);

    /** An incident without a response whose first report is approved: measures may be taken, and any command body commands. */
    static @Nullable String incident;

    static @Nullable String other;
    static FilledFields fields = new FilledFields("");

    record Following(Register register, Step step) {
        @Override
        public String toString() {
            return register.name() + "/" + step.address();
        }
    }

    record Named(Register register) {
        @Override
        public String toString() {
            return register.name();
        }
    }

    static Stream<Named> registers() {
        return Registers.ALL.stream().map(Named::new);
    }

    static Stream<Following> steps() {
        return Registers.ALL.stream()
                .flatMap(register -> register.steps().stream().map(step -> new Following(register, step)));
    }

    @BeforeEach
    void anIncident() {
        if (incident == null) {
            incident = open("{\"title\":\"登记簿\",\"units\":[\"unit-a\"]}");
            other = open("{\"title\":\"另一件\",\"units\":[\"unit-a\"]}");
            post(
                    LEADER,
                    created(DUTY_OFFICER, incident + "/first-report", json("facts", "一", "proposal", "二"))
                            + "/approval",
                    "{}",
                    201);
            fields = new FilledFields(idIn(at(Registers.named("statements"), null, Set.of(State.RELEASED))));
        }
    }

    /** A new entry in one of the states, by the shortest way. */
    String at(Register register, @Nullable Condition condition, Set<State> wanted) {
        String entry = took(incident + "/" + register.name(), json(valid(register, condition)));
        for (Step step : way(register, wanted)) {
            took(entry + "/" + step.address(), body(step));
        }
        return entry;
    }

    private static List<Step> way(Register register, Set<State> wanted) {
        Map<State, List<Step>> ways = new HashMap<>(Map.of(register.state(), List.of()));
        Deque<State> open = new ArrayDeque<>(List.of(register.state()));
        Set<State> seen = new HashSet<>();
        while (!open.isEmpty()) {
            State state = open.poll();
            if (wanted.contains(state)) {
                return ways.get(state);
            }
            if (seen.add(state)) {
                for (Step step : register.steps()) {
                    if (step.from().contains(state) && step.to() != null && !ways.containsKey(step.to())) {
                        List<Step> longer = new ArrayList<>(ways.get(state));
                        longer.add(step);
                        ways.put(step.to(), longer);
                        open.add(step.to());
                    }
                }
            }
        }
        throw new IllegalStateException("no way to " + wanted + " in " + register.name());
    }

    Map<String, Object> valid(Register register, @Nullable Condition condition) {
        return fields.required(register.fields(), condition);
    }

    String body(Step step) {
        return json(fields.required(step.fields(), null));
    }

    /** Done by the first who may. */
    String took(String path, String body) {
        Answer answer = attempt(path, body);
        assertThat(answer.status()).as(path + " " + answer).isEqualTo(201);
        return answer.location();
    }

    Answer attempt(String path, String body) {
        String act = path.replaceAll("/[0-9a-f-]{36}", "");
        Answer answer = send(KNOWN.getOrDefault(act, CENTER), path, body, null);
        for (String token : WHO) {
            if (answer.status() != 403) {
                return answer;
            }
            answer = send(token, path, body, null);
            KNOWN.put(act, token);
        }
        return answer;
    }

    record Answer(int status, String location, JsonNode problem) {}

    Answer send(String token, String path, String body, @Nullable String key) {
        EntityExchangeResult<byte[]> answer = client(token)
                .post()
                .uri(path)
                .headers(headers -> {
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
        byte[] bytes = answer.getResponseBody();
        return new Answer(
                answer.getStatus().value(),
                String.valueOf(answer.getResponseHeaders().getLocation()),
                Json.MAPPER.readTree(bytes == null ? new byte[] {'{', '}'} : bytes));
    }

    static String json(Map<String, Object> body) {
        return Json.MAPPER.writeValueAsString(body);
    }
}
