package watchkeeper.incident.plan.check;

/** The kinds of faults. Their names are stable: programs may rely on them. */
public enum FaultKind {
    NOT_YAML("不是可读的 YAML：%s", "not readable as YAML: %s"),
    DUPLICATE_FIELD("%s 出现两次", "%s stands here twice"),
    UNKNOWN_FIELD("没有 %s 这一项", "there is no field %s"),
    MISSING_FIELD("缺少 %s", "%s is missing"),
    WRONG_VALUE("%s 的值不合要求（%s）", "the value of %s will not do (%s)"),
    GLOSS_MISSING("缺少 %s 文本", "the text in %s is missing"),
    CLAUSE_MISSING("缺少条款号", "the clause is missing"),
    VERSION_NOT_DOTTED("版本号应为带引号的点分数字，如 \"1.2\"", "a version is dotted numbers in quotes, as \"1.2\""),
    ZONE_UNKNOWN("未知时区 %s", "unknown time zone %s"),
    CALENDAR_UNKNOWN("未知工作日历 %s", "unknown working-day calendar %s"),
    ANSWER_UNKNOWN("answers 中没有第 %s 条", "there is no answer %s"),

    BODY_NAME_RESERVED("%s 是保留名，不能作机构名", "%s is reserved and cannot name a body"),
    BODY_UNKNOWN("没有机构 %s", "there is no body %s"),
    LEVEL_MISSING("缺少 %s 级", "level %s is missing"),
    LEVEL_UNKNOWN("没有 %s 级", "there is no level %s"),
    LEVEL_WITHOUT_COMMAND("该等级没有指挥机构", "the level has no command body"),
    COMMAND_BODY_UNKNOWN("指挥机构 %s 不在 bodies 中", "the command body %s is not among the bodies"),
    AUTHORISING_BODY_UNKNOWN("授权机构 %s 不在 bodies 中", "the authorising body %s is not among the bodies"),
    AUTHORISED_BY_ITSELF("%s 不能给自己授权", "%s cannot authorise itself"),
    BODIES_OUT_OF_ORDER(
            "%s 指挥较重的等级，却排在 %s 之后", "%s commands a graver level but stands below %s, which commands a lighter one"),
    SEVERITY_UNKNOWN(
            "severity 应为 Extreme、Severe、Moderate 或 Minor", "severity is one of Extreme, Severe, Moderate, Minor"),
    STABLE_DAYS_ZERO("平稳天数应为 1 至 260", "stable days are 1 to 260"),
    WORKING_DAYS_WITHOUT_CALENDAR("按工作日计算，但没有 calendar", "working days are counted, but there is no calendar"),
    WORKING_DAYS_ZERO("工作日数应为 1 至 260", "working days are 1 to 260"),

    DUTY_KIND_UNKNOWN("没有这种义务：%s", "there is no such duty: %s"),
    SINCE_UNKNOWN(
            "起算点应为 RESPONSE、SUGGESTION、LIFT、ENTRY 或 ALWAYS",
            "since is one of RESPONSE, SUGGESTION, LIFT, ENTRY, ALWAYS"),
    DUTY_MISPLACED("这里的义务不能是 %s", "a duty here cannot be %s"),
    RHYTHM_MISSING("没有期限或节奏", "it has no rhythm"),
    RHYTHM_TWICE("只能有一种节奏，这里有 %s", "it has one rhythm only; here are %s"),
    RHYTHM_MISPLACED("起算点 %s 不能用 %s", "what counts from %s cannot be %s"),
    DURATION_UNREADABLE("时长 %s 不可读，应如 PT3H", "the duration %s cannot be read; as PT3H"),
    INTERVAL_ZERO("间隔必须大于零", "the interval must be longer than zero"),
    INTERVAL_OUT_OF_RANGE("间隔应在一分钟到一年之间", "the interval must be between a minute and a year"),
    GRACE_NEGATIVE("宽限不能为负", "the grace cannot be negative"),
    GRACE_TOO_LONG("宽限 %s 必须短于间隔 %s", "the grace of %s must be shorter than the interval of %s"),
    HOUR_UNREADABLE("时刻 %s 不可读，应如 \"08:00\"", "the hour %s cannot be read; as \"08:00\""),
    HOURS_OUT_OF_ORDER("时刻应从早到晚", "hours go from early to late"),
    HOUR_TWICE("时刻 %s 重复", "the hour %s stands here twice"),
    HOUR_WITHIN_GRACE(
            "变级后，%s 到期的时段宽限 %s 未满，即因此时刻成为漏报",
            "after a change of level, what was due at %s is missed at this hour, before its grace of %s ends"),
    DUTY_OWED_BY_NOBODY("没有人承担这项义务", "nobody owes this duty"),
    DUTY_RECEIVED_BY_NOBODY("没有人接收", "nobody receives this duty"),
    OWNER_UNKNOWN("承担者 %s 不在 bodies 中", "the owner %s is not among the bodies"),
    ADDRESSEE_UNKNOWN("接收者 %s 不在 bodies 中", "the addressee %s is not among the bodies"),
    DUTY_TWICE("%s 在此对 %s 重复", "%s is demanded of %s twice here"),
    OWNER_MAY_NOT("%s 承担这项义务，却无权作出履行它的操作 %s", "%s owes this duty and may do none of the acts that fulfil it: %s"),
    FACT_UNKNOWN("没有任何登记会产生 %s", "nothing records the fact %s"),

    MEANS_UNKNOWN("没有这种送达方式：%s", "there is no such means: %s"),
    ACKNOWLEDGEMENT_ZERO("确认时限必须大于零", "the time to acknowledge must be longer than zero"),
    ACT_UNKNOWN("系统没有这个操作：%s", "the product has no such act: %s"),
    ACT_MISSING("缺少操作 %s 的权限规定", "it is not said who may do %s"),
    ACT_FOR_NOBODY("没有人可以做这个操作", "nobody may do this act"),
    PARTY_UNKNOWN("%s 既不是机构、角色，也不是约定的当事方", "%s is neither a body nor a role nor a party"),
    MEDIA_CLASS_UNKNOWN("没有这类媒体：%s", "there is no such media class: %s"),
    CRITERIA_OUT_OF_ORDER("条件应从最重到最轻排列", "criteria go from the gravest level to the lightest"),
    CRITERION_EMPTY("没有任何条件，总会成立", "it has no condition and would always hold"),
    DECLINED_PERFORMED("已声明不承担的条款 %s 不能由系统执行", "the clause %s is declined and cannot be performed by the system");

    private final String zh;
    private final String en;

    FaultKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Fault at(int line, String clause, Object... words) {
        return new Fault(line, clause, this, zh.formatted(words), en.formatted(words));
    }
}
