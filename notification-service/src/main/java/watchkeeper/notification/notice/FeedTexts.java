package watchkeeper.notification.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import watchkeeper.contracts.FeedMessage.FeedFellSilent;
import watchkeeper.contracts.FeedMessage.FeedSpokeAgain;
import watchkeeper.contracts.Words;
import watchkeeper.notification.event.Wording;

/** What people read of a feed's silence, in Chinese and English. Times are in UTC: a feed belongs to no plan's zone. */
@Component
class FeedTexts {
    Wording silent(FeedFellSilent silent) {
        Words title = new Words("信源静默：" + silent.feed(), "Feed silent: " + silent.feed());
        List<String> zh = new ArrayList<>(List.of(
                title.zh(),
                "最后收到：" + silent.lastAt() + "（UTC）",
                "按其规律应在 " + minutes(silent.expectedWithin()) + " 分钟内再次收到",
                "静默不等于平稳，请核查信源"));
        List<String> en = new ArrayList<>(List.of(
                title.en(),
                "Last heard: " + silent.lastAt(),
                "Its rhythm lets expect more within " + minutes(silent.expectedWithin()) + " minutes",
                "Silence is not stability: please check the feed"));
        if (silent.fault() != null) {
            zh.add(2, "最近一次抓取：" + silent.fault());
            en.add(2, "The last fetch: " + silent.fault());
        }
        return wording(title, zh, en);
    }

    Wording spoke(FeedSpokeAgain spoke) {
        Words title = new Words("信源恢复：" + spoke.feed(), "Feed heard again: " + spoke.feed());
        return wording(
                title,
                List.of(title.zh(), "静默自 " + spoke.silentSince() + " 起，" + spoke.at() + " 恢复（UTC）"),
                List.of(title.en(), "Silent since " + spoke.silentSince() + ", heard again at " + spoke.at()));
    }

    private static Wording wording(Words title, List<String> zh, List<String> en) {
        return new Wording(title, new Words(String.join("\n", zh), String.join("\n", en)));
    }

    private static long minutes(Duration duration) {
        return duration.toMinutes();
    }
}
