package watchkeeper.chassis.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;

/**
 * Which of the documents that an address offers the caller wants most. Two handlers of one address, told apart by what
 * they produce alone, leave it to chance when a caller accepts everything.
 */
public final class Wanted {
    private record Wish(MediaType offered, double quality, int precision) {}

    private Wanted() {}

    /**
     * @param accept the request's {@code Accept}; none accepts everything
     * @param offered the one that is given to a caller without a preference comes first
     */
    public static MediaType of(List<MediaType> accept, MediaType... offered) {
        List<MediaType> accepted = accept.isEmpty() ? List.of(MediaType.ALL) : accept;
        return Arrays.stream(offered)
                .flatMap(one -> wish(one, accepted).stream())
                .filter(wish -> wish.quality() > 0)
                .max(Comparator.comparingDouble(Wish::quality)
                        .thenComparingInt(Wish::precision)
                        .thenComparingInt(wish -> -Arrays.asList(offered).indexOf(wish.offered())))
                .map(Wish::offered)
                .orElse(offered[0]);
    }

    /** What is named most exactly says how much it is wanted. */
    private static Optional<Wish> wish(MediaType offered, List<MediaType> accepted) {
        return accepted.stream()
                .filter(type -> type.includes(offered))
                .map(type -> new Wish(offered, type.getQualityValue(), precision(type)))
                .max(Comparator.comparingInt(Wish::precision));
    }

    private static int precision(MediaType type) {
        return type.isWildcardType() ? 0 : type.isWildcardSubtype() ? 1 : 2;
    }
}
