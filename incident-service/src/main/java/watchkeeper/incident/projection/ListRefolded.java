package watchkeeper.incident.projection;

/**
 * A list was folded anew up to here. Whatever keeps the list puts right what differs when it comes to this event, at its
 * position: so a change that mends a row has a place of its own among all others, on every instance. Read again later it
 * changes nothing.
 *
 * @param by who asked for it
 */
public record ListRefolded(String rebuild, String list, String by) {}
