package watchkeeper.incident.plan;

import static java.util.Map.entry;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the product records and a ledger understands, so that a duty can be {@code fulfilledBy} it; and the act that makes it so. */
public final class KnownFacts {
    /** Who offers the watch has done its duty once another confirms. */
    private static final Map<String, String> OF_THE_INCIDENT =
            Map.of("AssessmentRecorded", "assessments", "HandoverConfirmed", "handover");

    /** As the registers announce them. */
    public static final Map<String, String> OF_REGISTERS = Map.ofEntries(
            entry("ClarificationMade", "verifications/clarification"),
            entry("ConsultationAttended", "consultations/attendance"),
            entry("ConsultationConvened", "consultations"),
            entry("ConsultationDecided", "consultations/minutes"),
            entry("CorrectionDrafted", "statements/correction"),
            entry("CrimeReferred", "verifications/referral"),
            entry("DisciplineHandedOver", "verifications/discipline"),
            entry("EffectFedBack", "statements/effect"),
            entry("EvaluationApproved", "evaluation/approval"),
            entry("EvaluationRecorded", "evaluation"),
            entry("EvaluationReturned", "evaluation/approval"),
            entry("ExpansionAnswered", "expansion/answer"),
            entry("ExpansionEnded", "expansion/end"),
            entry("ExpansionRequested", "expansion"),
            entry("FirstReportApproved", "first-report/approval"),
            entry("FirstReportMade", "first-report"),
            entry("FirstReportReturned", "first-report/approval"),
            entry("HelpDecided", "help-decisions"),
            entry("InstructionAcknowledged", "instructions/acknowledgement"),
            entry("InstructionAnswered", "instructions/feedback"),
            entry("InstructionClosed", "instructions/closure"),
            entry("InstructionGiven", "instructions"),
            entry("LetterAnswered", "letters/answer"),
            entry("LetterApproved", "letters/approval"),
            entry("LetterDrafted", "letters"),
            entry("LetterReturned", "letters/approval"),
            entry("LetterSent", "letters/sending"),
            entry("MediaMeetingHeld", "media-meetings"),
            entry("PressConferenceHeld", "press-conferences"),
            entry("PressRolesEnded", "press-roles/end"),
            entry("PressRolesNamed", "press-roles"),
            entry("QuestionAnswered", "questions/answer"),
            entry("QuestionRecorded", "questions"),
            entry("ReceptionLogged", "receptions"),
            entry("ResponsibilityHandedOver", "evaluation/handover"),
            entry("StatementApproved", "statements/approval"),
            entry("StatementDrafted", "statements"),
            entry("StatementReleased", "statements/release"),
            entry("StatementReturned", "statements/approval"),
            entry("SubmissionApproved", "submissions/approval"),
            entry("SubmissionDrafted", "submissions"),
            entry("SubmissionReturned", "submissions/approval"),
            entry("SubmissionSent", "submissions/sending"),
            entry("SupportGranted", "support/grant"),
            entry("SupportRefused", "support/grant"),
            entry("SupportRequested", "support"),
            entry("TalkingPointsApproved", "talking-points/approval"),
            entry("TalkingPointsDrafted", "talking-points"),
            entry("TalkingPointsReturned", "talking-points/approval"),
            entry("TalkingPointsWithdrawn", "talking-points/withdrawal"),
            entry("TaskReportedBack", "tasks-from-above/report"),
            entry("TaskTaken", "tasks-from-above"),
            entry("VerificationRecorded", "verifications"),
            entry("WorkGroupArrived", "work-groups/arrival"),
            entry("WorkGroupRecalled", "work-groups/recall"),
            entry("WorkGroupSent", "work-groups"));

    /** Fact to the act that the plan rules under {@code acts}. */
    public static final Map<String, String> ALL = Stream.of(OF_THE_INCIDENT, OF_REGISTERS)
            .flatMap(facts -> facts.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private KnownFacts() {}
}
