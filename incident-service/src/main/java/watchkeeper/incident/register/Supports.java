package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.oneOf;
import static watchkeeper.incident.register.Field.text;

/** 运行保障: people, equipment, transport or meetings, asked for and granted. */
final class Supports {
    static final Register REGISTER = Register.of(
                    "support",
                    "SupportRequested",
                    "运行保障",
                    "Support",
                    State.REQUESTED,
                    oneOf("kind", "保障类别", "kind", "PEOPLE", "EQUIPMENT", "TRANSPORT", "MEETINGS"),
                    text("request", "保障需求", "what is needed"),
                    field(FieldType.INSTANT, "neededAt", "需用时间", "needed at").optional())
            .followedBy(
                    Step.of("grant", "SupportGranted", "落实保障", "Granting support")
                            .with(text("granted", "落实情况", "what was granted"))
                            .from(State.REQUESTED)
                            .to(State.GRANTED)
                            .being(Trait.AWAITED),
                    Step.of("refusal", "SupportRefused", "不予保障", "Refusing support")
                            .decidedAs("grant")
                            .with(text("reason", "理由", "why"))
                            .from(State.REQUESTED)
                            .to(State.REFUSED));

    private Supports() {}
}
