package watchkeeper.incident.plan;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the product records and a ledger understands, so that a duty can be {@code fulfilledBy} it. */
public final class KnownFacts {
    private static final Set<String> OF_THE_INCIDENT = Set.of("AssessmentRecorded", "HandoverConfirmed");
    /** As the registers announce them. */
    public static final Set<String> OF_REGISTERS = Set.of(
            "ClarificationMade",
            "ConsultationAttended",
            "ConsultationConvened",
            "ConsultationDecided",
            "CorrectionDrafted",
            "CrimeReferred",
            "DisciplineHandedOver",
            "EffectFedBack",
            "EvaluationApproved",
            "EvaluationRecorded",
            "EvaluationReturned",
            "ExpansionAnswered",
            "ExpansionEnded",
            "ExpansionRequested",
            "FirstReportApproved",
            "FirstReportMade",
            "FirstReportReturned",
            "HelpDecided",
            "InstructionAcknowledged",
            "InstructionAnswered",
            "InstructionClosed",
            "InstructionGiven",
            "LetterAnswered",
            "LetterApproved",
            "LetterDrafted",
            "LetterReturned",
            "LetterSent",
            "MediaMeetingHeld",
            "PressConferenceHeld",
            "PressRolesEnded",
            "PressRolesNamed",
            "QuestionAnswered",
            "QuestionRecorded",
            "ReceptionLogged",
            "ResponsibilityHandedOver",
            "StatementApproved",
            "StatementDrafted",
            "StatementReleased",
            "StatementReturned",
            "SubmissionApproved",
            "SubmissionDrafted",
            "SubmissionReturned",
            "SubmissionSent",
            "SupportGranted",
            "SupportRefused",
            "SupportRequested",
            "TalkingPointsApproved",
            "TalkingPointsDrafted",
            "TalkingPointsReturned",
            "TalkingPointsWithdrawn",
            "TaskReportedBack",
            "TaskTaken",
            "VerificationRecorded",
            "WorkGroupArrived",
            "WorkGroupRecalled",
            "WorkGroupSent");

    public static final Set<String> ALL =
            Stream.of(OF_THE_INCIDENT, OF_REGISTERS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private KnownFacts() {}
}
