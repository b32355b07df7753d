package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.incident.register.BodySchema;
import watchkeeper.incident.register.Condition;
import watchkeeper.incident.register.Content;
import watchkeeper.incident.register.Field;
import watchkeeper.incident.register.Register;
import watchkeeper.incident.register.Registers;
import watchkeeper.incident.register.State;
import watchkeeper.incident.register.Step;
import watchkeeper.incident.register.Times;

/** Every register and every step, generated from their declarations: what each refuses, and that it says which field, whose act and what must come first. */
class EveryRegisterTest extends RunningRegisters {
    private static final Map<String, WebTestClient> CLIENTS = new HashMap<>();
    /** Who was allowed an act the last time is asked first. */
    private static final Map<String, String> KNOWN = new HashMap<>();

    private static final List<String> WHO = List.of(CENTER, COMMAND_TEAM, UNIT_A, OFFICE, LEADER);

    /** An incident without a response whose first report is approved: measures may be taken, and any command body commands. */
    private static @Nullable String incident;

    private static @Nullable String other;
    private static FilledFields fields = new FilledFields("");

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

    @ParameterizedTest
    @MethodSource("registers")
    void anEntrySpoiltInOneFieldIsRefusedByName(Named named) {
        Register register = named.register();
        refusesEachField(
                incident + "/" + register.name(), register.fields(), valid(register, null), BodySchema.of(register));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepSpoiltInOneFieldIsRefusedByName(Following following) {
        String entry = at(
                following.register(),
                following.step().onlyWhen(),
                following.step().from());
        Step step = following.step();
        refusesEachField(
                entry + "/" + step.address(), step.fields(), fields.required(step.fields(), null), BodySchema.of(step));
    }

    @ParameterizedTest
    @MethodSource("registers")
    void whoHasNoRightIsToldWhoHas(Named named) {
        String path = incident + "/" + named.register().name();
        namesWhoMay(path, Json.MAPPER.writeValueAsString(valid(named.register(), null)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whoHasNoRightToAStepIsToldWhoHas(Following following) {
        String entry = at(
                following.register(),
                following.step().onlyWhen(),
                following.step().from());
        namesWhoMay(entry + "/" + following.step().address(), body(following.step()));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepIsTakenOnceUnlessItIsRepeatable(Following following) {
        Step step = following.step();
        String path = at(following.register(), step.onlyWhen(), step.from()) + "/" + step.address();
        took(path, body(step));
        Answer again = attempt(path, body(step));
        boolean repeatable =
                step.times() == Times.ANY && (step.to() == null || step.from().contains(step.to()));
        assertThat(again.status()).as(again.toString()).isEqualTo(repeatable ? 201 : 409);
        if (!repeatable) {
            assertThat(again.problem().path("clause").asString("")).isNotEmpty();
            assertThat(again.problem().path("detailEn").asString("")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepOutOfOrderIsRefusedSayingWhatComesFirst(Following following) {
        Register register = following.register();
        Step step = following.step();
        if (step.from().contains(register.state())) {
            return; // it may be the first
        }
        String entry = at(register, step.onlyWhen(), Set.of(register.state()));
        Answer answer = attempt(entry + "/" + step.address(), body(step));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.problem().path("clause").asString("")).isNotEmpty();
        assertThat(answer.problem().path("detailEn").asString(""))
                .containsAnyOf("must come first", "is possible only when it is");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepIsTakenUnderItsOwnIncidentAndRegisterOnly(Following following) {
        String entry = at(
                following.register(),
                following.step().onlyWhen(),
                following.step().from());
        String step = "/" + following.step().address();
        String elsewhere = other + "/" + following.register().name() + "/" + idIn(entry) + step;
        assertThat(attempt(elsewhere, body(following.step())).status()).isEqualTo(404);
        assertThat(attempt(entry.replace(incident + "/", "/api/incidents/none/") + step, "{}")
                        .status())
                .isEqualTo(404);
        assertThat(attempt(entry + "/nonsense", "{}").status()).isEqualTo(404);
        assertThat(attempt(incident + "/" + following.register().name() + "/" + UUID.randomUUID() + step, "{}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("registers")
    void theSameKeyMakesOneEntryAndRefusesAnotherBody(Named named) {
        String path = incident + "/" + named.register().name();
        Map<String, Object> body = valid(named.register(), null);
        String key = UUID.randomUUID().toString();
        String token = WHO.stream()
                .filter(candidate -> send(candidate, path, json(body), key).status() == 201)
                .findFirst()
                .orElseThrow();
        Answer again = send(token, path, json(body), key);
        assertThat(again.status()).isEqualTo(201);
        body.put(Content.ORIGIN, "另有来源");
        Answer different = send(token, path, json(body), key);
        assertThat(different.status()).isEqualTo(422);
        assertThat(different.problem().path("field").asString("")).isEqualTo("Idempotency-Key");
    }

    private void refusesEachField(
            String path, List<Field> declared, Map<String, Object> valid, Map<String, Object> schema) {
        assertThat(errors(schema, valid))
                .as("the published schema takes what the door takes")
                .isEmpty();
        assertSoftly(softly -> cases(declared, valid).forEach((name, bodyOf) -> {
            if (name.endsWith(" missing") || name.endsWith(" is a number") || name.equals("nonsense unknown")) {
                softly.assertThat(errors(schema, bodyOf))
                        .as("the schema on " + name)
                        .isNotEmpty();
            }
            Answer answer = attempt(path, json(bodyOf));
            softly.assertThat(answer.status()).as(name + " " + answer).isEqualTo(400);
            String field = name.substring(0, name.indexOf(' '));
            softly.assertThat(answer.problem().path("field").asString(""))
                    .as(name + " " + answer)
                    .matches(
                            said -> said.equals(field) || said.startsWith(field + "[") || said.startsWith(field + "."));
            softly.assertThat(answer.problem().path("clause").asString(""))
                    .as(name)
                    .isNotEmpty();
            softly.assertThat(answer.problem().path("detail").asString(""))
                    .as(name)
                    .isNotEmpty();
        }));
    }

    private static List<com.networknt.schema.Error> errors(Map<String, Object> schema, Map<String, Object> body) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json(schema), InputFormat.JSON)
                .validate(json(body), InputFormat.JSON);
    }

    /** Field and fault to the body that has it. */
    private Map<String, Map<String, Object>> cases(List<Field> declared, Map<String, Object> valid) {
        Map<String, Map<String, Object>> cases = new LinkedHashMap<>();
        for (Field field : declared) {
            if (valid.containsKey(field.name())) {
                cases.put(field.name() + " missing", without(valid, field.name()));
                cases.put(field.name() + " null", with(valid, field.name(), null));
                cases.put(field.name() + " blank", with(valid, field.name(), "  "));
            }
            fields.spoilt(field)
                    .forEach(spoilt ->
                            cases.put(field.name() + " " + spoilt.how(), with(valid, field.name(), spoilt.value())));
        }
        cases.put("occurredAt far past", with(valid, "occurredAt", "1900-01-01T00:00:00Z"));
        cases.put("occurredAt in the future", with(valid, "occurredAt", "2999-01-01T00:00:00Z"));
        cases.put("occurredAt of the wrong type", with(valid, "occurredAt", 5));
        cases.put("nonsense unknown", with(valid, "nonsense", "x"));
        return cases;
    }

    private void namesWhoMay(String path, String body) {
        Answer answer = send(UNIT_B, path, body, null);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.problem().path("clause").asString("")).isNotEmpty();
        assertThat(answer.problem().path("detailEn").asString("")).matches(".*(role |\\([A-Z_]+\\)|unit-a).*");
    }

    /** A new entry in one of the states, by the shortest way. */
    private String at(Register register, @Nullable Condition condition, Set<State> wanted) {
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

    private Map<String, Object> valid(Register register, @Nullable Condition condition) {
        return fields.required(register.fields(), condition);
    }

    private String body(Step step) {
        return json(fields.required(step.fields(), null));
    }

    /** Done by the first who may. */
    private String took(String path, String body) {
        Answer answer = attempt(path, body);
        assertThat(answer.status()).as(path + " " + answer).isEqualTo(201);
        return answer.location();
    }

    private Answer attempt(String path, String body) {
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

    private record Answer(int status, String location, JsonNode problem) {}

    private Answer send(String token, String path, String body, @Nullable String key) {
        EntityExchangeResult<byte[]> answer = CLIENTS.computeIfAbsent(token, this::client)
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

    private static String json(Map<String, Object> body) {
        return Json.MAPPER.writeValueAsString(body);
    }

    private static Map<String, Object> with(Map<String, Object> valid, String field, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(valid);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> valid, String field) {
        Map<String, Object> changed = new LinkedHashMap<>(valid);
        changed.remove(field);
        return changed;
    }
}
