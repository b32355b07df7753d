package watchkeeper.monitoring.watchlist.query;

/** A piece of a query and where it stands. */
record Token(Kind kind, String text, int position) {
    enum Kind {
        TERM,
        /** {@code name:value} */
        FIELD,
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE,
        END
    }
}
