package watchkeeper.chassis.problem;

import org.jspecify.annotations.Nullable;

/**
 * The product refuses, and says why in both languages, which field it is about and which clause of the plan. Becomes an
 * RFC 9457 problem at the door.
 */
public final class Refusal extends RuntimeException {
    private final int status;
    private final @Nullable String field;
    private final String clause;
    private final String zh;
    private final String en;

    private Refusal(int status, @Nullable String field, String clause, String zh, String en) {
        super(en, null, false, false);
        this.status = status;
        this.field = field;
        this.clause = clause;
        this.zh = zh;
        this.en = en;
    }

    public static Refusal invalid(String field, String clause, String zh, String en) {
        return new Refusal(400, field, clause, zh, en);
    }

    public static Refusal unauthorized(String zh, String en) {
        return new Refusal(401, null, "", zh, en);
    }

    public static Refusal forbidden(String clause, String zh, String en) {
        return new Refusal(403, null, clause, zh, en);
    }

    public static Refusal missing(String zh, String en) {
        return new Refusal(404, null, "", zh, en);
    }

    public static Refusal conflict(String clause, String zh, String en) {
        return new Refusal(409, null, clause, zh, en);
    }

    public static Refusal conflict(String field, String clause, String zh, String en) {
        return new Refusal(409, field, clause, zh, en);
    }

    public static Refusal unprocessable(String field, String zh, String en) {
        return new Refusal(422, field, "", zh, en);
    }

    public static Refusal tooLarge(String zh, String en) {
        return new Refusal(413, null, "", zh, en);
    }

    public int status() {
        return status;
    }

    public @Nullable String field() {
        return field;
    }

    public String clause() {
        return clause;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
