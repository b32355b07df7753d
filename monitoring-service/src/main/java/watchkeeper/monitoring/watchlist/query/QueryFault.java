package watchkeeper.monitoring.watchlist.query;

/** A query that cannot be used, with the position (0-based, UTF-16) at which it goes wrong. */
public final class QueryFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int position;
    private final String zh;
    private final String en;

    QueryFault(int position, String zh, String en) {
        super(en + " at position " + position, null, false, false);
        this.position = position;
        this.zh = zh;
        this.en = en;
    }

    public int position() {
        return position;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
