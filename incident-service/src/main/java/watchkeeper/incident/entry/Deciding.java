package watchkeeper.incident.entry;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.authority.Acting;
import watchkeeper.incident.authority.Actor;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.authority.Obstacle;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Provision;
import watchkeeper.incident.register.Content;
import watchkeeper.incident.register.Content.Addresses;
import watchkeeper.incident.register.Content.PersonGiven;
import watchkeeper.incident.register.Field;
import watchkeeper.incident.register.FieldType;
import watchkeeper.incident.register.Register;
import watchkeeper.incident.register.Registers;
import watchkeeper.incident.register.State;
import watchkeeper.incident.register.Trait;
import watchkeeper.incident.standing.Standing;

/** What openings and steps have in common: the incident as it stands, its plan, and the rules that hold for both. */
final class Deciding {
    final Circumstances circumstances;
    final String incidentId;
    final Register register;
    final Standing standing;
    final Plan plan;
    final Authority authority;

    Deciding(Circumstances circumstances, String incidentId, String register) {
        this.circumstances = circumstances;
        this.incidentId = incidentId;
        this.standing = circumstances.standing(incidentId);
        this.register = Registers.named(register);
        this.plan = circumstances.plan(standing);
        this.authority = new Authority(plan, circumstances.goingOn(standing));
    }

    /** The clause of the act; a plan without the act has no such register. */
    String clause(String act) {
        if (!plan.acts().containsKey(act)) {
            throw Refusal.missing("本预案没有这一项：" + act, "this plan has no such act: " + act);
        }
        return plan.act(act).clause();
    }

    /** What goes up goes to whom the plan names, unless it says to whom. */
    void address(Map<String, Object> fields) {
        if (register.has(Trait.GOES_UP) && !fields.containsKey(Content.TO)) {
            String body = plan.expansion().body();
            if (body == null) {
                throw Refusal.invalid(
                        Content.TO, clause(register.name()), "缺少 " + Content.TO, Content.TO + " is missing");
            }
            fields.put(Content.TO, List.of(body));
        }
    }

    Addresses addresses() {
        Set<String> bodies = plan.bodies().keySet();
        return new Addresses(address -> bodies.contains(address) || isUnit(address), this::isUnit);
    }

    private boolean isUnit(String address) {
        return standing.responsible().contains(address) || standing.watching().contains(address);
    }

    /**
     * In whose name the actor does it, when it may and nothing stands in the way. What an absorbed incident left open is
     * settled under the command of the one that goes on.
     */
    Acting permitted(String act, Actor actor, Concern concern) {
        clause(act);
        Acting acting = authority.demand(act, actor, concern);
        new Obstacle(standing, plan).refuse(act, null);
        return acting;
    }

    /** While no response was ever in force, measures follow the approval of the first report; then the command body has decided. */
    void refuseMeasureBeforeApproval(Set<Trait> traits, Instant occurredAt) {
        String gate = Registers.FIRST_REPORT;
        if (traits.contains(Trait.MEASURE)
                && standing.state() == watchkeeper.incident.standing.State.OPEN
                && plan.acts().containsKey(gate)
                && !circumstances.stood(incidentId, gate, State.APPROVED.name(), occurredAt)) {
            throw Refusal.conflict(
                    clause(gate),
                    "启动响应之前，须先有经审定的首报（%s）才能采取措施".formatted(gate),
                    "before a response, measures need an approved first report (%s)".formatted(gate));
        }
    }

    /** What is referred to must be there, and stand as it must. */
    void refuseWrongReferences(String act, List<Field> fields, Map<String, Object> content) {
        for (Field field : fields) {
            if (field.type() == FieldType.ENTRY && content.get(field.name()) instanceof String entry) {
                boolean stands = field.allowed().stream()
                        .map(wanted -> wanted.split("/"))
                        .anyMatch(wanted -> circumstances.stands(incidentId, entry, wanted[0], wanted[1]));
                if (!stands) {
                    throw Refusal.invalid(
                            field.name(),
                            clause(act),
                            "%s 应为本事件的 %s 条目".formatted(field.name(), field.allowed()),
                            "%s must be an entry of this incident that is %s".formatted(field.name(), field.allowed()));
                }
            }
        }
    }

    /** Bodies that may now approve, as the plan names them at this moment. */
    List<String> awaits(String state, List<String> to, String author) {
        return register.steps().stream()
                .filter(step -> step.has(Trait.APPROVAL) && step.has(Trait.AWAITED))
                .filter(step -> step.from().contains(State.valueOf(state)))
                .map(register::act)
                .filter(plan.acts()::containsKey)
                .flatMap(act -> authority.permission(act, Concern.of(to, author)).deciding().stream())
                .distinct()
                .toList();
    }

    /** To whom the plan has the result of a consultation told, at the level in force. */
    Stream<String> toldOfDecisions() {
        Provision consultation =
                standing.level() == null ? null : plan.at(standing.level()).consultation();
        return Stream.ofNullable(consultation == null ? null : consultation.body());
    }

    /** With the hash of the wording, and with ids instead of names. */
    Map<String, Object> settled(Map<String, Object> content, String clause, boolean wording) {
        Map<String, Object> settled = new LinkedHashMap<>();
        content.forEach((name, value) -> settled.put(name, withIds(value, clause)));
        if (wording && content.get("text") instanceof String text) {
            settled.put("hash", Wording.hash(text));
        }
        return settled;
    }

    private Object withIds(Object value, String clause) {
        return switch (value) {
            case PersonGiven person -> circumstances.personId(person, clause);
            case Collection<?> many ->
                many.stream()
                        .map(one -> withIds(Objects.requireNonNull(one), clause))
                        .toList();
            default -> value;
        };
    }

    static List<String> addressees(List<Field> fields, Map<String, Object> content) {
        return fields.stream()
                .filter(Field::addresses)
                .map(field -> content.get(field.name()))
                .flatMap(Deciding::bodies)
                .distinct()
                .toList();
    }

    private static Stream<String> bodies(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Collection<?> many -> many.stream().map(String.class::cast);
            default -> Stream.of((String) value);
        };
    }
}
