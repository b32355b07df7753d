package watchkeeper.reporting.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.Topics;
import watchkeeper.contracts.UnitRole;

/** What people decide upstream, as the services before this one would let them. */
final class Decisions {
    static final List<String> UNITS = List.of("unit-a", "unit-b", "unit-c");

    private final Dice dice;
    private final Wire wire;
    private final RandomPlan plan;
    private final Supplier<Instant> clock;
    private final String story;
    private final String incident;
    private final Map<String, UnitRole> units = new TreeMap<>();
    private final Registers registers;
    private final boolean lateSource;
    private boolean suggested;
    private boolean opened;
    private boolean over;
    private boolean responded;
    private Level level;
    private int number;

    Decisions(Dice dice, Wire wire, RandomPlan plan, Supplier<Instant> clock, String story, String incident) {
        this.dice = dice;
        this.wire = wire;
        this.plan = plan;
        this.clock = clock;
        this.story = story;
        this.incident = incident;
        this.lateSource = dice.once(5);
        this.registers = new Registers(dice, clock, incident, this::entry);
    }

    boolean isOpened() {
        return opened;
    }

    void next() {
        if (!opened) {
            before();
        } else if (over) {
            storyGrows();
        } else if (level == null) {
            withoutResponse();
        } else {
            inResponse();
        }
    }

    void open(boolean fromStory) {
        opened = true;
        List<String> named = UNITS.subList(0, dice.between(1, 2));
        named.forEach(unit -> units.put(unit, UnitRole.RESPONSIBLE));
        incident(new IncidentMessage.IncidentOpened(
                incident,
                "事件",
                named,
                fromStory ? story : null,
                false,
                "x",
                clock.get(),
                plan.firstHour(),
                RandomPlan.ZONE));
    }

    private void before() {
        switch (dice.upTo(5)) {
            case 0, 1 -> suggest();
            case 2 -> {
                if (suggested) {
                    story(
                            dice.once(3)
                                    ? new StoryMessage.StoryMerged(story, "other", 1, "x", "同一话题")
                                    : new StoryMessage.StoryDismissed(story, "x", "重复"));
                    suggested = false;
                } else {
                    suggest();
                }
            }
            case 3 -> open(false);
            default -> open(suggested);
        }
    }

    private void suggest() {
        suggested = true;
        story(new StoryMessage.LevelSuggested(story, "话题", dice.of(List.of(Level.values())), "四3", Map.of()));
    }

    private void storyGrows() {
        if (suggested) {
            suggest();
        }
    }

    private void withoutResponse() {
        switch (dice.upTo(9)) {
            case 0 -> units();
            case 1 -> {
                if (responded && dice.once(2)) {
                    registers.evaluate();
                } else {
                    assess();
                }
            }
            case 2 -> {
                if (suggested && dice.once(2)) {
                    suggest();
                } else {
                    registers.verify();
                }
            }
            case 3 -> {
                if (responded && dice.once(2)) {
                    end(new IncidentMessage.IncidentClosed(incident, "e", "评估完毕", "x"));
                } else if (dice.once(3)) {
                    end(new IncidentMessage.IncidentDismissed(incident, "误报", "x"));
                }
            }
            default -> {
                level = dice.of(List.of(Level.values()));
                responded = true;
                incident(new IncidentMessage.ResponseStarted(
                        incident, plan.terms(level), "BODY", false, "升温", null, "x"));
            }
        }
    }

    private void inResponse() {
        switch (dice.upTo(11)) {
            case 0, 1, 2 -> units();
            case 3 -> assess();
            case 4 -> {
                if (dice.once(2)) {
                    registers.verify();
                } else {
                    registers.instruct();
                }
            }
            case 5 -> {
                if (dice.once(2)) {
                    handover();
                } else {
                    registers.feedBack();
                }
            }
            case 6, 7, 8 -> change();
            case 9, 10 -> {
                incident(new IncidentMessage.ResponseLifted(incident, level, "BODY", false, "平息", null, null, "x"));
                level = null;
            }
            default -> {
                if (dice.once(3)) {
                    end(new IncidentMessage.IncidentMerged(incident, "other", "同一事由", "BODY", "x"));
                }
            }
        }
    }

    private void change() {
        Level other = dice.of(List.of(Level.values()));
        if (other == level) {
            return;
        }
        Level from = level;
        level = other;
        incident(
                other.isGraverThan(from)
                        ? new IncidentMessage.ResponseRaised(
                                incident, from, plan.terms(other), "BODY", false, "升温", null, "x")
                        : new IncidentMessage.ResponseLowered(
                                incident, from, plan.terms(other), "BODY", false, "平稳", null, null, "x"));
    }

    private void units() {
        String unit = dice.of(UNITS);
        UnitRole role = dice.once(3) ? UnitRole.WATCHING : UnitRole.RESPONSIBLE;
        if (units.containsKey(unit) && dice.once(2)) {
            units.remove(unit);
            incident(new IncidentMessage.UnitReleased(incident, unit, "x", "移交"));
        } else if (units.get(unit) != role) {
            units.put(unit, role);
            incident(new IncidentMessage.UnitAdded(incident, unit, role, "x"));
        }
    }

    private void assess() {
        incident(new IncidentMessage.AssessmentRecorded(
                incident,
                "a-" + number++,
                "BUREAU",
                "STABLE",
                null,
                null,
                Map.of(),
                List.of(),
                null,
                RandomPlan.CENTER,
                "x",
                registers.claimed()));
    }

    private void handover() {
        String from = dice.once(2) ? RandomPlan.CENTER : dice.of(UNITS);
        incident(new IncidentMessage.HandoverConfirmed(
                incident, "h-" + number++, dice.once(4) ? "COMMAND" : "WATCH", from, "PETITION", "x"));
    }

    private void end(IncidentMessage message) {
        over = true;
        level = null;
        incident(message);
    }

    private void incident(IncidentMessage message) {
        wire.send(Topics.INCIDENTS, incident, incident, clock.get(), late(), message);
    }

    private void entry(String entry, IncidentMessage message) {
        wire.send(Topics.INCIDENTS, incident, entry, clock.get(), late(), message);
    }

    private void story(StoryMessage message) {
        wire.send(Topics.STORIES, story, story, clock.get(), late(), message);
    }

    private Duration late() {
        return lateSource && dice.once(3) ? dice.within(Duration.ofHours(dice.once(20) ? 24 : 3)) : Duration.ZERO;
    }
}
