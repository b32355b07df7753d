package watchkeeper.reporting.proof;

/**
 * How far an aggregate has come, as told by somebody else than the lines themselves: without it, a tail that was cut off
 * would leave no hole.
 *
 * @param last number of the last message that was published
 */
public record Head(String aggregate, long last) {}
