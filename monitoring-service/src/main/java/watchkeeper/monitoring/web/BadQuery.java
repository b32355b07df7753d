package watchkeeper.monitoring.web;

import watchkeeper.monitoring.watchlist.query.QueryFault;

/** One of the queries that were sent cannot be used. */
final class BadQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int index;
    private final QueryFault fault;

    BadQuery(int index, QueryFault fault) {
        super(fault);
        this.index = index;
        this.fault = fault;
    }

    int index() {
        return index;
    }

    QueryFault fault() {
        return fault;
    }
}
