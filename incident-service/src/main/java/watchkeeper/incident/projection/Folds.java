package watchkeeper.incident.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import watchkeeper.incident.board.Fold;
import watchkeeper.incident.board.Rows;
import watchkeeper.incident.past.Fact;

/** All folds of this service; those that read other lists come after them. */
@Component
class Folds {
    private final List<Fold> inOrder;

    Folds(List<Fold> folds) {
        inOrder = folds.stream()
                .sorted(Comparator.comparingInt((Fold fold) -> fold.reads().size())
                        .thenComparing(Fold::list))
                .toList();
    }

    void take(Fact fact, Rows rows) {
        inOrder.forEach(fold -> fold.take(fact, rows));
    }

    Set<String> lists() {
        return inOrder.stream().map(Fold::list).collect(Collectors.toUnmodifiableSet());
    }
}
