package watchkeeper.incident.register;

import static watchkeeper.incident.register.Field.field;
import static watchkeeper.incident.register.Field.line;
import static watchkeeper.incident.register.Field.text;

/** 上级交办: tasks from above, tracked to the last report back. */
final class TasksFromAbove {
    static final Register REGISTER = Register.of(
                    "tasks-from-above",
                    "TaskTaken",
                    "上级交办",
                    "Tasks from above",
                    State.RECORDED,
                    line("from", "交办单位", "from whom"),
                    text("text", "交办事项", "task"),
                    field(FieldType.DUE, "dueAt", "办结时限", "due").optional())
            .followedBy(Step.of("report", "TaskReportedBack", "回报", "Reporting back")
                    .with(
                            text("text", "办理情况", "what was done"),
                            field(FieldType.FLAG, "final", "是否办结", "whether it is done"))
                    .completedBy("final")
                    .from(State.RECORDED)
                    .to(State.ANSWERED)
                    .being(Trait.AWAITED, Trait.OWED, Trait.SETTLES));

    private TasksFromAbove() {}
}
