package watchkeeper.monitoring.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import watchkeeper.monitoring.Samples;
import watchkeeper.monitoring.watchlist.query.Normaliser;

/** The file with what is usual is what the model makes of the titles that it says it was made of. */
class UsualTest {
    @Test
    void isTheMeanOfTheTitlesOfTwoDays() {
        Set<String> titles = Stream.of(17, 18)
                .flatMap(day -> Samples.hotSearch(day).stream())
                .map(line -> JsonMapper.shared().readTree(line).path("title").asString())
                .collect(Collectors.toSet());
        double[] sum = new double[Model.NUMBERS];
        for (String title : titles) {
            float[] read = Model.shipped().read(Normaliser.normalise(title));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += read[i];
            }
        }
        for (int i = 0; i < sum.length; i++) {
            assertThat((double) Usual.SHIPPED[i]).isCloseTo(sum[i] / titles.size(), within(0.002));
        }
    }
}
