package watchkeeper.monitoring.story;

import java.time.Duration;

/** Why a detection belongs to a story, for people: what matched, and what it was grouped by. */
final class Why {
    private Why() {}

    static String first(Match match) {
        return matched(match, "本话题首条", "the first of this story");
    }

    static String near(Match match, Duration distance) {
        return matched(
                match,
                "同一检索式 24 小时内，距本话题已有监测信息 %d 分钟".formatted(distance.toMinutes()),
                "same query within 24 h, %d min from what the story has".formatted(distance.toMinutes()));
    }

    private static String matched(Match match, String zh, String en) {
        String terms = String.join("、", match.terms());
        return "命中关键词方案“%s”的检索式“%s”（词：%s）；%s | matched query \"%s\" of watch-list %s (terms: %s); %s"
                .formatted(
                        match.watchlistName(), match.query(), terms, zh, match.query(), match.watchlist(), terms, en);
    }
}
