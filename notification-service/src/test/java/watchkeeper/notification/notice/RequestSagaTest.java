package watchkeeper.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.IncidentMessage.EntryFollowed;
import watchkeeper.contracts.IncidentMessage.EntryMade;
import watchkeeper.contracts.IncidentMessage.HandoverOffered;
import watchkeeper.contracts.IncidentMessage.StoryGrewAfterEnd;
import watchkeeper.contracts.Level;
import watchkeeper.notification.command.NotificationCommand.OpenNotification;
import watchkeeper.notification.command.Patience;
import watchkeeper.notification.event.Reason;
import watchkeeper.notification.event.Wording;
import watchkeeper.notification.incident.KnownIncident;
import watchkeeper.notification.incident.KnownIncidents;

class RequestSagaTest {
    private static final KnownIncident INCIDENT =
            new KnownIncident("incident-1", "物业费", true, ZoneId.of("Asia/Shanghai"), "BUREAU_COMMAND_TEAM");
    private static final HandoverOffered HANDOVER = new HandoverOffered(
            "incident-1", "handover-1", "WATCH", "INFORMATION_CENTER", "unit-a", "夜班注意评论", "information-center");
    private static final StoryGrewAfterEnd GREW =
            new StoryGrewAfterEnd("incident-1", "question-1", "story-1", "物业费又上热搜", Level.III, "四3");

    private final SagaTestFixture<RequestSaga> fixture = new SagaTestFixture<>(RequestSaga.class);
    private final RequestTexts texts = Sample.requestTexts();

    @BeforeEach
    void surroundings() {
        KnownIncidents incidents = mock();
        when(incidents.of(any())).thenReturn(INCIDENT);
        fixture.registerResource(texts);
        fixture.registerResource(incidents);
    }

    @Test
    void anInstructionGoesToThoseWhomItIsGivenTo() {
        EntryMade entry = entry("instructions", List.of("unit-a", "unit-b"), List.of());
        Wording wording = texts.instruction(entry, INCIDENT);
        fixture.givenNoPriorActivity()
                .whenPublishingA(entry)
                .expectDispatchedCommands(
                        tell("entry-1", "entry-1", Reason.INSTRUCTION, "unit-a", wording),
                        tell("entry-1", "entry-1", Reason.INSTRUCTION, "unit-b", wording))
                .expectActiveSagas(0);
        assertThat(wording.title().zh()).isEqualTo("【演练】指令：立即核实收费依据");
        assertThat(wording.text().zh()).contains("办结时限：2026-08-19T09:00:00+08:00", "依据：五(一)8", "物业费");
        assertThat(wording.text().en()).contains("Given by: Information Centre", "Clause: 五(一)8");
    }

    @Test
    void aDraftIsShownToThoseWhoseApprovalItWaitsForAndToNobodyElse() {
        EntryMade entry = entry("statements", List.of("unit-a"), List.of("INFORMATION_CENTER"));
        Wording wording = texts.approval("statements", "INFORMATION_CENTER", "五(一)8", INCIDENT);
        fixture.givenNoPriorActivity()
                .whenPublishingA(entry)
                .expectDispatchedCommands(tell("entry-1", "entry-1", Reason.APPROVAL, "INFORMATION_CENTER", wording));
        assertThat(wording.title().zh()).contains("待审定：信息中心应急指挥工作组提交的通稿");
        assertThat(wording.title().en()).contains("Awaits approval: Statement by Information Centre");
        fixture.givenNoPriorActivity()
                .whenPublishingA(entry("verifications", List.of("unit-a"), List.of()))
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Test
    void everyNewDraftIsAskedForAnew() {
        Wording wording = texts.approval("statements", "unit-a", "五(一)6", INCIDENT);
        for (long sequence : new long[] {4, 9}) {
            fixture.givenNoPriorActivity()
                    .whenPublishingA(corrected(), Map.of("sequence", sequence))
                    .expectDispatchedCommands(
                            tell("entry-1." + sequence, "entry-1", Reason.APPROVAL, "INFORMATION_CENTER", wording));
        }
    }

    @Test
    void aHandoverIsToldToItsReceiver() {
        Wording wording = texts.handover(HANDOVER, INCIDENT);
        fixture.givenNoPriorActivity()
                .whenPublishingA(HANDOVER)
                .expectDispatchedCommands(tell("handover-1", "handover-1", Reason.HANDOVER, "unit-a", wording));
        assertThat(wording.text().zh()).contains("信息中心应急指挥工作组移交值班", "夜班注意评论");
        assertThat(wording.text().en()).contains("hands over the watch");
    }

    @Test
    void aStoryThatGrowsAfterTheEndAsksWhoeverWasLastInCharge() {
        Wording wording = texts.question(GREW, INCIDENT);
        fixture.givenNoPriorActivity()
                .whenPublishingA(GREW)
                .expectDispatchedCommands(
                        tell("question-1", "question-1", Reason.QUESTION, "BUREAU_COMMAND_TEAM", wording));
        assertThat(wording.text().zh()).contains("物业费又上热搜", "建议级别：III级 较大（四3）", "不自动并入");
        assertThat(wording.text().en()).contains("Suggested level: III (四3)");
    }

    private static EntryMade entry(String register, List<String> to, List<String> awaits) {
        return new EntryMade(
                "incident-1",
                "entry-1",
                register,
                "InstructionGiven",
                "五(一)8",
                "INFORMATION_CENTER",
                to,
                Map.of("text", "立即核实收费依据\n并公开", "dueAt", "2026-08-19T09:00:00+08:00"),
                null,
                awaits,
                Sample.T,
                "information-center");
    }

    private static EntryFollowed corrected() {
        return new EntryFollowed(
                "incident-1",
                "entry-1",
                "statements",
                "correction",
                "StatementCorrected",
                "五(一)6",
                "unit-a",
                List.of(),
                Map.of(),
                List.of("INFORMATION_CENTER"),
                Sample.T,
                "unit-a");
    }

    private static OpenNotification tell(String each, String about, Reason reason, String to, Wording wording) {
        return new OpenNotification(
                NotificationId.of(each, reason, to),
                "incident-1",
                about,
                reason,
                to,
                wording,
                new Patience.Endless(),
                null,
                true);
    }
}
