package watchkeeper.reporting.document;

/**
 * The measures of GB/T 9704: an A4 sheet with a text area of 156 × 225 mm, 22 lines of 28 characters.
 */
final class Sheet {
    static final double WIDTH_MM = 210;
    static final double HEIGHT_MM = 297;
    static final double TOP_MM = 37;
    static final double BOTTOM_MM = 35;
    static final double LEFT_MM = 28;
    static final double RIGHT_MM = 26;
    /** Distance of the lines, fixed. */
    static final double LINE_PT = 28.95;
    /** 三号. */
    static final int TEXT_PT = 16;
    /** 二号. */
    static final int TITLE_PT = 22;
    /** 四号, of page numbers and small print. */
    static final int SMALL_PT = 14;

    /** 五号, of what the sentences rest on. */
    static final int NOTE_PT = 10;

    static final String RED = "C00000";

    private static final int LARGEST_HEAD_PT = 42;
    private static final int SMALLEST_HEAD_PT = 20;
    private static final double PT_PER_MM = 72 / 25.4;

    private Sheet() {}

    /** The red head stands on one line as large as it fits, and on several where even the smallest does not. */
    static int headPt(String head) {
        double width = (WIDTH_MM - LEFT_MM - RIGHT_MM) * PT_PER_MM;
        double characters = head.codePoints()
                .mapToDouble(c -> Character.isIdeographic(c) ? 1 : 0.6)
                .sum();
        return (int) Math.clamp(width / Math.max(characters, 1), SMALLEST_HEAD_PT, LARGEST_HEAD_PT);
    }

    static long twips(double mm) {
        return Math.round(mm * PT_PER_MM * 20);
    }
}
