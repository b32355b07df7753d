package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.text;

/** Who releases, who approves and who speaks 发言人, until it ends. */
final class PressRoles {
    static final Register REGISTER = Register.of(
                    "press-roles",
                    "PressRolesNamed",
                    "发布人员",
                    "Press roles",
                    State.IN_FORCE,
                    field(FieldType.PERSONS, "releases", "发布人", "who releases"),
                    field(FieldType.PERSONS, "approves", "审定人", "who approves"),
                    field(FieldType.PERSONS, "speaks", "发言人", "who speaks"))
            .followedBy(Step.of("end", "PressRolesEnded", "终止", "Ending press roles")
                    .with(text("reason", "终止理由", "why"))
                    .from(State.IN_FORCE)
                    .to(State.ENDED)
                    .being(Trait.SETTLES));

    private PressRoles() {}
}
