package watchkeeper.monitoring.watchlist.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import watchkeeper.contracts.MediaClass;
import watchkeeper.monitoring.watchlist.query.Token.Kind;

/**
 * {@code 预售 NOT (汽车 OR 车型)}: AND, OR, NOT in capitals, "phrases", parentheses; words side by side mean AND, which
 * binds closer than OR. {@code platform:weibo}, {@code mediaClass:FORUM} and {@code category:"社会"} ask for what the post is
 * said to be; in quotation marks they would be words. A query must want something: one that only excludes would match nearly everything.
 */
public final class QueryParser {
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 50;

    private final List<Token> tokens;
    private final boolean stored;
    private int at;
    private int depth;

    private QueryParser(List<Token> tokens, boolean stored) {
        this.tokens = tokens;
        this.stored = stored;
    }

    /** @throws QueryFault with the position of what is wrong */
    public static Query parse(String query) {
        return parse(query, false);
    }

    /** Of a list that was saved before there were fields: {@code re:zero} was a word then, and goes on being one. */
    public static Query parseStored(String query) {
        return parse(query, true);
    }

    private static Query parse(String query, boolean stored) {
        if (query.length() > LONGEST) {
            throw new QueryFault(LONGEST, "检索式超过 2000 字", "longer than 2000 characters");
        }
        QueryParser parser = new QueryParser(Tokens.of(query), stored);
        Query parsed = parser.any();
        Token rest = parser.peek();
        if (rest.kind() != Kind.END) {
            throw new QueryFault(rest.position(), "多余的右括号", "a closing parenthesis too many");
        }
        if (parsed.anchors().isEmpty()) {
            throw new QueryFault(parser.firstNot(), "检索式不能只有排除条件", "the query only excludes: it must want a term");
        }
        return parsed;
    }

    private Query any() {
        List<Query> parts = new ArrayList<>(List.of(all()));
        while (peek().kind() == Kind.OR) {
            at++;
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.Any(List.copyOf(parts));
    }

    private Query all() {
        List<Query> parts = new ArrayList<>(List.of(not()));
        while (true) {
            Kind next = peek().kind();
            if (next == Kind.AND) {
                at++;
            } else if (next != Kind.TERM && next != Kind.FIELD && next != Kind.OPEN && next != Kind.NOT) {
                return parts.size() == 1 ? parts.getFirst() : new Query.All(List.copyOf(parts));
            }
            parts.add(not());
        }
    }

    private Query not() {
        if (peek().kind() != Kind.NOT) {
            return primary();
        }
        enter(tokens.get(at++));
        Query not = new Query.Not(not());
        depth--;
        return not;
    }

    private Query primary() {
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case TERM -> {
                at++;
                yield term(token);
            }
            case FIELD -> {
                at++;
                yield stored && !isField(token) ? term(token) : where(token);
            }
            case OPEN -> group(token);
            case CLOSE ->
                throw new QueryFault(token.position(), "右括号前缺少检索词", "a term is missing before the parenthesis");
            case END -> throw new QueryFault(token.position(), "检索式不完整，缺少检索词", "the query ends where a term is needed");
            case AND, OR, NOT ->
                throw new QueryFault(
                        token.position(), token.text() + " 前缺少检索词", "a term is missing before " + token.text());
        };
    }

    private Query group(Token open) {
        enter(open);
        at++;
        Query inside = any();
        if (peek().kind() != Kind.CLOSE) {
            throw new QueryFault(open.position(), "括号没有闭合", "the parenthesis is not closed");
        }
        at++;
        depth--;
        return inside;
    }

    private static Query term(Token token) {
        String text = Normaliser.normalise(token.text());
        if (text.isEmpty()) {
            throw new QueryFault(token.position(), "检索词为空", "the term is empty");
        }
        return new Query.Term(text);
    }

    private static boolean isField(Token token) {
        try {
            where(token);
            return true;
        } catch (QueryFault fault) {
            return false;
        }
    }

    private static Query where(Token token) {
        int colon = token.text().indexOf(':');
        String value = token.text().substring(colon + 1).strip();
        Field field = Field.named(token.text().substring(0, colon))
                .orElseThrow(() -> new QueryFault(
                        token.position(),
                        "没有这个字段；可用 platform、mediaClass、category，作为检索词请加引号",
                        "no such field: platform, mediaClass or category; in quotation marks it is a term"));
        if (value.isEmpty()) {
            throw new QueryFault(token.position(), "字段后缺少取值", "the field has no value");
        }
        boolean known = Arrays.stream(MediaClass.values())
                .anyMatch(media -> media.name().equals(value));
        if (field == Field.MEDIA_CLASS && !known) {
            throw new QueryFault(
                    token.position(),
                    "mediaClass 应为 " + List.of(MediaClass.values()),
                    "mediaClass must be one of " + List.of(MediaClass.values()));
        }
        return new Query.Where(field, value);
    }

    private void enter(Token token) {
        if (++depth > DEEPEST) {
            throw new QueryFault(token.position(), "括号嵌套过深", "nested deeper than " + DEEPEST);
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private int firstNot() {
        return tokens.stream()
                .filter(token -> token.kind() == Kind.NOT)
                .findFirst()
                .map(Token::position)
                .orElse(0);
    }
}
