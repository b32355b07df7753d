package watchkeeper.monitoring.web;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.outside.Signature;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.MediaClass;
import watchkeeper.monitoring.feed.Feed;
import watchkeeper.monitoring.feed.FeedKind;

/**
 * A feed as it is sent. Durations are ISO 8601.
 *
 * @param kind AUTO when absent
 * @param interval between polls, PT15M when absent
 * @param platform of its detections, the feed's id when absent
 * @param silentAfter alarm after so long without a detection; by its own rhythm when absent
 * @param maxAge entries that were published longer ago when first seen are passed over; P7D when absent
 * @param secret of a webhook: {@code whsec_…}, or {@code generate} for a new one, which the answer shows this once
 */
record FeedForm(
        @Nullable String name,
        @Nullable FeedKind kind,
        @Nullable String url,
        @Nullable Duration interval,
        @Nullable String platform,
        @Nullable MediaClass mediaClass,
        @Nullable Duration silentAfter,
        @Nullable Duration maxAge,
        @Nullable String secret) {
    static final String GENERATE = "generate";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PLATFORM = 64;
    private static final int LONGEST_URL = 2_048;
    private static final int KEY_AT_LEAST = 24;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEARS = Duration.ofDays(3_650);

    Feed checked(String id) {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw Refusal.invalid("id", "", "信源编号应为小写字母、数字、连字符", "the id must be lower-case letters, digits, hyphens");
        }
        FeedKind checkedKind = kind == null ? FeedKind.AUTO : kind;
        return new Feed(
                id,
                text("name", name, id, LONGEST_NAME),
                checkedKind,
                checkedKind.isPolled() ? address() : null,
                within("interval", interval, Duration.ofMinutes(15), MINUTE, DAY),
                text("platform", platform, id, LONGEST_PLATFORM),
                mediaClass,
                new Feed.Rules(
                        silentAfter == null ? null : within("silentAfter", silentAfter, DAY, MINUTE, YEARS),
                        within("maxAge", maxAge, Duration.ofDays(7), MINUTE, YEARS)));
    }

    /** The secret as it was sent; null when there is none, or one is to be made. */
    @Nullable
    String checkedSecret() {
        if (secret == null || secret.equals(GENERATE)) {
            return null;
        }
        try {
            Signature signature = new Signature(secret);
            if (signature.keyBytes() >= KEY_AT_LEAST) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            throw badSecret();
        }
        throw badSecret();
    }

    private static Refusal badSecret() {
        return Refusal.invalid(
                "secret",
                "",
                "密钥应为 whsec_ 加 24 字节以上的 Base64",
                "the secret must be whsec_ and base64 of at least 24 bytes");
    }

    private URI address() {
        String text = url == null ? "" : url.strip();
        try {
            URI address = URI.create(text);
            String scheme = Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (web && address.getHost() != null && address.getUserInfo() == null && text.length() <= LONGEST_URL) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw badAddress();
        }
        throw badAddress();
    }

    private static Refusal badAddress() {
        return Refusal.invalid(
                "url", "", "轮询的信源需要 http 或 https 地址，且不含用户名", "a polled feed needs an http(s) address without a user");
    }

    private static Duration within(
            String field, @Nullable Duration sent, Duration otherwise, Duration least, Duration most) {
        Duration value = sent == null ? otherwise : sent;
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw Refusal.invalid(
                    field,
                    "",
                    "%s 应在 %s 与 %s 之间".formatted(field, least, most),
                    "%s must be between %s and %s".formatted(field, least, most));
        }
        return value;
    }

    private static String text(String field, @Nullable String sent, String otherwise, int longest) {
        String text = sent == null ? otherwise : sent.replace("\0", "").strip();
        if (text.isEmpty() || text.length() > longest) {
            throw Refusal.invalid(
                    field,
                    "",
                    "%s 应为 1 到 %d 字".formatted(field, longest),
                    "%s must be 1 to %d characters".formatted(field, longest));
        }
        return text;
    }
}
