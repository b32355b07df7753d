package watchkeeper.monitoring.watchlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import watchkeeper.monitoring.watchlist.query.Token.Kind;

/** Cuts a query into tokens. Chinese parentheses and quotation marks count as their ASCII forms. */
final class Tokens {
    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+)[:：](.*)");

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String query) {
        this.query = query;
    }

    static List<Token> of(String query) {
        Tokens cutting = new Tokens(query);
        while (cutting.at < query.length()) {
            cutting.next();
        }
        cutting.tokens.add(new Token(Kind.END, "", query.length()));
        return cutting.tokens;
    }

    private void next() {
        char c = query.charAt(at);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            at++;
        } else if (c == '(' || c == '（') {
            tokens.add(new Token(Kind.OPEN, "(", at++));
        } else if (c == ')' || c == '）') {
            tokens.add(new Token(Kind.CLOSE, ")", at++));
        } else if (isQuote(c)) {
            phrase();
        } else {
            word();
        }
    }

    private void phrase() {
        int start = at++;
        while (at < query.length() && !isQuote(query.charAt(at))) {
            at++;
        }
        if (at == query.length()) {
            throw new QueryFault(start, "引号没有闭合", "the quotation mark is not closed");
        }
        tokens.add(new Token(Kind.TERM, query.substring(start + 1, at++), start));
    }

    private void word() {
        int start = at;
        while (at < query.length() && isPartOfWord(query.charAt(at))) {
            at++;
        }
        String word = query.substring(start, at);
        Matcher field = FIELD.matcher(word);
        if (field.matches()) {
            tokens.add(new Token(Kind.FIELD, field.group(1) + ':' + value(field.group(2)), start));
            return;
        }
        Kind kind = switch (word) {
            case "AND" -> Kind.AND;
            case "OR" -> Kind.OR;
            case "NOT" -> Kind.NOT;
            default -> Kind.TERM;
        };
        tokens.add(new Token(kind, word, start));
    }

    /** What follows the colon: a word, or a phrase in quotation marks. */
    private String value(String word) {
        if (!word.isEmpty() || at == query.length() || !isQuote(query.charAt(at))) {
            return word;
        }
        phrase();
        return tokens.removeLast().text();
    }

    private static boolean isPartOfWord(char c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isQuote(c) && "()（）".indexOf(c) < 0;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”';
    }
}
