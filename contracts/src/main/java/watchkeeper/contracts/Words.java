package watchkeeper.contracts;

/** A text for people, complete in both languages. */
public record Words(String zh, String en) {}
