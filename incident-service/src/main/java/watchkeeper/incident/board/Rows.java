package watchkeeper.incident.board;

import java.util.Optional;

/** Rows of lists as far as they are folded: those that people see, those of a rebuild, or those of a look back. */
public interface Rows {
    <T> Optional<T> find(String list, String key, Class<T> type);

    void put(String list, String key, Object row);
}
