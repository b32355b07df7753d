package watchkeeper.monitoring.story;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a detection belongs to a story, for people: what matched, and what it was grouped by. */
final class Why {
    private Why() {}

    static String of(Match match, @Nullable Place place) {
        return place == null
                ? matched(match, "本话题首条", "the first of this story")
                : matched(match, zh(place) + zhWoken(place), en(place) + enWoken(place));
    }

    /** Why two stories are one: of the one that a post joined and the one at this place. */
    static String both(String title, Place other) {
        return "“%s”同属两个话题（与“%s”相似度 %s） | \"%s\" is a part of both (alike \"%s\", %s)"
                .formatted(title, other.like(), score(other), title, other.like(), score(other));
    }

    private static String zh(Place place) {
        long minutes = place.distance().toMinutes();
        return switch (place.ground()) {
            case SAME_ITEM -> "本话题已有的同一条信息，距前后观测 %d 分钟".formatted(minutes);
            case ONE_SUBJECT -> "本方案只有一个主题，24 小时内，距本话题已有监测信息 %d 分钟".formatted(minutes);
            case ALIKE -> "与“%s”相似度 %s，距本话题已有监测信息 %d 分钟".formatted(place.like(), score(place), minutes);
        };
    }

    private static String en(Place place) {
        long minutes = place.distance().toMinutes();
        return switch (place.ground()) {
            case SAME_ITEM -> "an item of this story, %d min from what it has".formatted(minutes);
            case ONE_SUBJECT ->
                "the watch-list has one subject, within 24 h, %d min from what the story has".formatted(minutes);
            case ALIKE ->
                "alike \"%s\" (%s), %d min from what the story has".formatted(place.like(), score(place), minutes);
        };
    }

    private static String score(Place place) {
        return String.format(Locale.ROOT, "%.2f", place.score());
    }

    private static String zhWoken(Place place) {
        return place.wakes() ? "；唤醒休眠的话题" : "";
    }

    private static String enWoken(Place place) {
        return place.wakes() ? "; wakes the story, which slept" : "";
    }

    private static String matched(Match match, String zh, String en) {
        String terms = String.join("、", match.terms());
        return "命中关键词方案“%s”的检索式“%s”（词：%s）；%s | matched query \"%s\" of watch-list %s (terms: %s); %s"
                .formatted(
                        match.watchlistName(), match.query(), terms, zh, match.query(), match.watchlist(), terms, en);
    }
}
