package watchkeeper.monitoring.detection;

/** How much of anything is taken. Lengths are in UTF-16 units after trimming, sizes in bytes. */
public final class Bounds {
    /** Bytes of one detection as sent. */
    public static final int RECORD = 256 * 1024;

    static final int PLATFORM = 64;
    static final int TITLE = 500;
    static final int TEXT = 20_000;
    static final int URL = 2_048;
    static final int ID = 256;
    static final int CATEGORY = 100;
    static final int HANDLE = 256;
    static final int NAME = 100;
    static final int DEPTH = 16;
    static final int NODES = 500;
    /** Bytes of all fields that we do not know. */
    static final int MORE = 16 * 1024;
    /** Readers, heat, comments: a thousand times mankind is no count. */
    static final long COUNT = 10_000_000_000_000L;

    static final int RANK = 1_000_000;

    private Bounds() {}
}
