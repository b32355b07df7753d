package watchkeeper.incident.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import watchkeeper.incident.entry.EntryEvent.EntryMade;
import watchkeeper.incident.entry.EntryEvent.StepTaken;
import watchkeeper.incident.standing.Standing;
import watchkeeper.incident.standing.State;

/** What an entry waits for, and from whom, at each point of its life. */
class WaitingTest {
    private static final Instant NOON = Instant.parse("2026-08-18T04:00:00Z");
    private static final Instant LATER = Instant.parse("2026-08-18T05:00:00Z");

    @Test
    void aDraftWaitsForItsApprovalAndThenForItsRelease() {
        EntryRow draft = made("statements", "DRAFT", List.of(), Map.of("text", "x"));
        assertThat(waiting(draft)).singleElement().satisfies(waiting -> {
            assertThat(waiting.act()).isEqualTo("statements/approval");
            assertThat(waiting.author()).isEqualTo("author");
            assertThat(waiting.since()).isEqualTo(NOON);
        });
        EntryRow approved = draft.after(step("statements", "approval", "APPROVED", "BUREAU_COMMAND", Map.of()), LATER);
        assertThat(waiting(approved)).singleElement().satisfies(waiting -> {
            assertThat(waiting.step()).isEqualTo("release");
            assertThat(waiting.since()).isEqualTo(LATER);
        });
        EntryRow released = approved.after(step("statements", "release", "RELEASED", "unit-a", Map.of()), LATER);
        assertThat(waiting(released)).isEmpty();
    }

    @Test
    void anInstructionWaitsForThoseWhoHaveNotAnswered() {
        EntryRow given =
                made("instructions", "GIVEN", List.of("unit-a", "unit-b"), Map.of("dueAt", "2026-08-18T10:00:00Z"));
        assertThat(waiting(given)).extracting(Waiting::step).containsExactly("acknowledgement", "feedback");
        EntryRow one = given.after(step("instructions", "acknowledgement", "GIVEN", "unit-a", Map.of()), LATER)
                .after(step("instructions", "feedback", "GIVEN", "unit-b", Map.of("final", false)), LATER)
                .after(step("instructions", "feedback", "GIVEN", "unit-a", Map.of("final", true)), LATER);
        assertThat(waiting(one)).extracting(Waiting::addressees).containsExactly(List.of("unit-b"), List.of("unit-b"));
        assertThat(waiting(one)).allMatch(waiting -> "2026-08-18T10:00:00Z".equals(waiting.dueAt()));
        EntryRow all = one.after(step("instructions", "feedback", "ANSWERED", "unit-b", Map.of("final", true)), LATER);
        assertThat(waiting(all)).extracting(Waiting::act).containsExactly("instructions/closure");
    }

    @Test
    void onlyWhatWasFoundIsFollowedUp() {
        assertThat(waiting(made("verifications", "RECORDED", List.of(), Map.of("finding", "TRUE"))))
                .isEmpty();
        assertThat(waiting(made("verifications", "RECORDED", List.of(), Map.of("finding", "FALSE"))))
                .extracting(Waiting::step)
                .containsExactly("clarification");
        assertThat(waiting(made("evaluation", "APPROVED", List.of(), Map.of("responsibility", List.of()))))
                .isEmpty();
    }

    @Test
    void whatHasEndedWaitsForNothing() {
        for (String state : List.of("RETURNED", "WITHDRAWN")) {
            assertThat(waiting(made("talking-points", state, List.of(), Map.of())))
                    .isEmpty();
        }
        assertThat(waiting(made("letters", "ANSWERED", List.of(), Map.of()))).isEmpty();
    }

    @Test
    void afterTheEndOnlyWhatSettlesItIsWaitedFor() {
        EntryRow draft = made("statements", "DRAFT", List.of(), Map.of());
        EntryRow letter = made("letters", "SENT", List.of(), Map.of());
        assertThat(Waiting.of(draft, standing(State.LIFTED))).hasSize(1);
        for (State over : List.of(State.CLOSED, State.MERGED, State.DISMISSED)) {
            assertThat(Waiting.of(draft, standing(over))).as(over.name()).isEmpty();
            assertThat(Waiting.of(letter, standing(over))).as(over.name()).hasSize(1);
        }
    }

    private static List<Waiting> waiting(EntryRow row) {
        return Waiting.of(row, standing(State.OPEN));
    }

    private static Standing standing(State state) {
        return new Standing("p", "1", state, null, null, null, List.of("unit-a"), List.of(), false, null, null);
    }

    private static EntryRow made(String register, String state, List<String> to, Map<String, Object> content) {
        return EntryRow.made(
                new EntryMade(
                        "e", "i", register, "fact", state, "三(三)", "unit-a", false, to, content, null, false, List.of(),
                        NOON, "author"),
                NOON);
    }

    private static StepTaken step(
            String register, String step, String state, String body, Map<String, Object> content) {
        return new StepTaken(
                "e",
                "i",
                register,
                step,
                step + body,
                "fact",
                state,
                1,
                "三(三)",
                body,
                false,
                List.of(),
                content,
                List.of(),
                LATER,
                "x");
    }
}
