package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.oneOf;
import static watchkeeper.incident.register.Field.text;

/** 工作组: set up or sent at the start, the on-scene team among them; members by id, sent when, to which unit. */
final class WorkGroups {
    static final Register REGISTER = Register.of(
                    "work-groups",
                    "WorkGroupSent",
                    "工作组",
                    "Work groups",
                    State.SENT,
                    oneOf(
                            "kind",
                            "类别",
                            "kind",
                            "ON_SCENE",
                            "INFORMATION",
                            "ASSESSMENT",
                            "PUBLIC_INFORMATION",
                            "SUPPORT",
                            "MEDIA_RECEPTION"),
                    field(FieldType.PERSON, "leader", "组长", "leader"),
                    field(FieldType.PERSONS, "members", "成员", "members"),
                    field(FieldType.HELD, "sentAt", "派出时间", "sent at"),
                    field(FieldType.UNIT, "unit", "派往单位", "to which unit")
                            .requiredWhen(Condition.is("kind", "ON_SCENE"))
                            .addressing())
            .being(Trait.MEASURE)
            .followedBy(
                    Step.of("arrival", "WorkGroupArrived", "到位", "Arrival")
                            .with(text("note", "到位情况", "remark").optional())
                            .from(State.SENT)
                            .to(State.ARRIVED)
                            .being(Trait.AWAITED, Trait.SETTLES),
                    Step.of("recall", "WorkGroupRecalled", "召回", "Recall")
                            .with(text("reason", "召回理由", "why"))
                            .from(State.SENT, State.ARRIVED)
                            .to(State.RECALLED)
                            .being(Trait.SETTLES));

    private WorkGroups() {}
}
