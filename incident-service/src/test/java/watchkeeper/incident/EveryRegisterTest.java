package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchkeeper.chassis.wire.Json;
import watchkeeper.incident.register.Content;
import watchkeeper.incident.register.Register;
import watchkeeper.incident.register.Step;
import watchkeeper.incident.register.Times;

/** Every register and every step, from the declarations: who may, once or again, what must come first, under which incident. */
class EveryRegisterTest extends WalkedRegisters {
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

    private void namesWhoMay(String path, String body) {
        Answer answer = send(UNIT_B, path, body, null);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.problem().path("clause").asString("")).isNotEmpty();
        assertThat(answer.problem().path("detailEn").asString("")).matches(".*(role |\\([A-Z_]+\\)|unit-a).*");
    }
}
