package watchkeeper.incident.board;

/** The fold of a list that grows in an incident; one incident is shown with its newest lines. */
public interface LineFold extends Fold {
    Class<? extends Line> type();
}
