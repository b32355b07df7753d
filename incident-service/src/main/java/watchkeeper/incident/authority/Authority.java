package watchkeeper.incident.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Words;
import watchkeeper.incident.plan.ActRule;
import watchkeeper.incident.plan.Party;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.standing.Standing;

/**
 * Who may do what now, by the plan's {@code acts}. Starting and raising belong to the command body of the target level,
 * lowering and lifting to the one in force; a higher command body may act for a lower one, and it is marked so (our
 * answer 10).
 */
public final class Authority {
    private final Plan plan;
    private final @Nullable Standing standing;

    /** @param standing null before there is an incident */
    public Authority(Plan plan, @Nullable Standing standing) {
        this.plan = plan;
        this.standing = standing;
    }

    /** Every act of the plan, as it stands; acts on a single entry are answered with that entry. */
    public List<Permission> all() {
        List<Permission> all = new ArrayList<>();
        for (String act : plan.acts().keySet()) {
            if (plan.act(act).byLevel()) {
                plan.levels().keySet().forEach(level -> all.add(permission(act, ofLevel(act, level))));
            } else {
                all.add(permission(act, Concern.NONE));
            }
        }
        return all;
    }

    private Concern ofLevel(String act, Level level) {
        return act.equals("response") ? response(level) : Concern.of(level);
    }

    /** Of a response at this level: to start it or raise to it is the target's, to lower belongs to the one in force. */
    public Concern response(Level to) {
        Level inForce = standing == null ? null : standing.level();
        return inForce != null && inForce.isGraverThan(to) ? Concern.lowering(to, inForce) : Concern.of(to);
    }

    /** @throws Refusal naming who may, when the actor may not */
    public Acting demand(String act, Actor actor, Concern concern) {
        Permission permission = permission(act, concern);
        return permission
                .of(actor)
                .orElseThrow(() -> Refusal.forbidden(
                        permission.clause(),
                        permission.why().zh(),
                        permission.why().en()));
    }

    public Permission permission(String act, Concern concern) {
        ActRule rule = plan.act(act);
        List<String> command = rule.by().stream()
                .flatMap(party -> command(party, concern))
                .distinct()
                .toList();
        List<String> bodies = rule.by().stream()
                .flatMap(party -> bodies(party, concern))
                .distinct()
                .toList();
        List<String> roles = rule.by().stream().filter(Party::isRole).toList();
        List<String> higher = command.isEmpty() ? List.of() : higher(command);
        boolean author = rule.by().contains(Party.AUTHOR);
        @Nullable String onlyBy = author ? concern.author() : null;
        @Nullable String notBy = rule.otherThanAuthor() ? concern.author() : null;
        Words name = rule.name(concern.target());
        return new Permission(
                act,
                concern.target(),
                name,
                clause(rule, concern),
                command,
                higher,
                bodies,
                roles,
                onlyBy,
                notBy,
                why(name, command, bodies, roles, author, notBy != null));
    }

    private String clause(ActRule rule, Concern concern) {
        Level level = concern.decidedAt();
        return level != null && rule.byLevel() ? plan.at(level).clause() : rule.clause();
    }

    private Stream<String> command(String party, Concern concern) {
        return switch (party) {
            case Party.COMMAND -> inCommand(concern);
            case Party.ANY_COMMAND -> plan.commandBodies().stream();
            default -> Stream.empty();
        };
    }

    private Stream<String> inCommand(Concern concern) {
        if (concern.decidedAt() != null) {
            return Stream.of(holding(concern.decidedAt()));
        }
        return standing == null || standing.answering() == null
                ? plan.commandBodies().stream()
                : Stream.of(standing.answering());
    }

    /** The body of a level, or the one that the command in force at this level was handed to. */
    private String holding(Level level) {
        return standing != null && level == standing.level() && standing.commandBody() != null
                ? standing.commandBody()
                : plan.at(level).commandBody();
    }

    private Stream<String> bodies(String party, Concern concern) {
        return switch (party) {
            case Party.COMMAND, Party.ANY_COMMAND, Party.AUTHOR -> Stream.empty();
            case Party.RESPONSIBLE -> standing == null ? Stream.empty() : standing.responsible().stream();
            case Party.WATCHING -> standing == null ? Stream.empty() : standing.watching().stream();
            case Party.ADDRESSEE -> concern.addressees().stream();
            default -> Party.isRole(party) ? Stream.empty() : Stream.of(party);
        };
    }

    private List<String> higher(List<String> command) {
        return plan.commandBodies().stream()
                .filter(body -> command.stream().allMatch(lower -> plan.isHigher(body, lower)))
                .toList();
    }

    private Words why(
            Words act, List<String> command, List<String> bodies, List<String> roles, boolean author, boolean other) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        Stream.concat(command.stream(), bodies.stream()).distinct().forEach(body -> {
            Words name = plan.nameOf(body);
            zh.add(name.zh().equals(body) ? body : name.zh() + "（" + body + "）");
            en.add(name.en().equals(body) ? body : name.en() + " (" + body + ")");
        });
        roles.forEach(role -> {
            zh.add("角色 " + role);
            en.add("role " + role);
        });
        if (author) {
            zh.add("起草人");
            en.add("the author");
        }
        String zhOnly = other ? "，起草人本人不得审定" : "";
        String enOnly = other ? "; not by its own author" : "";
        return new Words(
                "%s由%s决定%s".formatted(act.zh(), zh.isEmpty() ? "（目前无人）" : String.join("、", zh), zhOnly),
                "%s: decided by %s%s"
                        .formatted(act.en(), en.isEmpty() ? "nobody at present" : String.join(", ", en), enOnly));
    }
}
