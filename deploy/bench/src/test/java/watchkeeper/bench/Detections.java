package watchkeeper.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up posts of one hour. */
final class Detections {
    private static final String LINE = """
            {"platform":"weibo","observedAt":"2026-08-18T08:00:00Z","id":"%s%d","title":"%s%d"}""";

    private Detections() {}

    /**
     * @param oneMatchesIn so many is of a story, the others are what most of the web is
     * @return how many were promised
     */
    static int post(Service service, String token, String mark, int count, int oneMatchesIn) {
        String lines = IntStream.range(0, count)
                .mapToObj(i -> LINE.formatted(mark, i, i % oneMatchesIn == 0 ? "公积金新政 " : "今日无事 ", i))
                .collect(Collectors.joining("\n"));
        return service.take(token, "/api/detections", "application/x-ndjson", lines)
                .path("accepted")
                .asInt();
    }
}
