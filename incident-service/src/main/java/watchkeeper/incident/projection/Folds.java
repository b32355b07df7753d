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

    /** The fold of a list, behind those of the lists that it reads. */
    List<Fold> needed(String list) {
        Set<String> read = inOrder.stream()
                .filter(fold -> fold.list().equals(list))
                .flatMap(fold -> fold.reads().stream())
                .collect(Collectors.toSet());
        return inOrder.stream()
                .filter(fold -> fold.list().equals(list) || read.contains(fold.list()))
                .toList();
    }

    Set<String> lists() {
        return inOrder.stream().map(Fold::list).collect(Collectors.toUnmodifiableSet());
    }
}
