package watchkeeper.monitoring.topology;

/** A record on its way to one of the topics. */
// Never compared: it only carries bytes from one step to the next.
@SuppressWarnings("ArrayRecordComponent")
record Outgoing(To to, byte[] value) {
    enum To {
        DETECTIONS,
        MATCHES,
        STORIES,
        OUTCOMES,
        QUARANTINE
    }
}
