package watchkeeper.monitoring.detection;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which field names announce a person. They are recognised in any case, spelling (user_id, User-Id, userId, ｕｓｅｒ) and
 * depth, and as a word inside a longer name (clientIp, contact_phone).
 */
final class Names {
    private static final List<String> BEGINNINGS = List.of("user", "author", "nick", "avatar", "phone", "email");
    private static final Set<String> WHOLE =
            Set.of("uid", "ip", "tel", "mobile", "qq", "wechat", "weixin", "openid", "screenname", "realname");
    private static final Set<String> WORDS = Set.of(
            "user",
            "users",
            "username",
            "userid",
            "author",
            "authors",
            "nick",
            "nickname",
            "uid",
            "avatar",
            "ip",
            "phone",
            "email",
            "mobile");
    private static final List<String> CHINESE = List.of("用户", "作者", "昵称", "手机", "邮箱", "头像", "电话");

    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HUMPS =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private Names() {}

    static boolean announcesAPerson(String field) {
        String plain = Normalizer.normalize(field, Normalizer.Form.NFKC);
        String squashed = OTHER_THAN_LETTERS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        if (WHOLE.contains(squashed)
                || BEGINNINGS.stream().anyMatch(squashed::startsWith)
                || CHINESE.stream().anyMatch(squashed::contains)) {
            return true;
        }
        String spaced = HUMPS.matcher(plain).replaceAll(" ");
        for (String word : OTHER_THAN_LETTERS.split(spaced, -1)) {
            if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
