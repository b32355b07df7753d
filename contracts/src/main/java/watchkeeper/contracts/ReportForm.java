package watchkeeper.contracts;

import java.util.Optional;

/** Which of the reports on an incident it is: 首报, 续报 with its number, 终报, or 随时上报. */
public enum ReportForm {
    /** 首报: of the first hour. */
    INITIAL,
    /** 续报: what follows at the plan's rhythm, numbered by owner. */
    FOLLOW_UP,
    /** 终报: the one that a unit marks as its last, when the response is over or the unit is released. */
    FINAL,
    /** 随时上报: important news over and above the slots. */
    AT_ANY_TIME;

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "个十百千";

    /** The form of the reports that a duty asks for; nothing for a duty that asks for something else. */
    public static Optional<ReportForm> of(DutyKind kind) {
        return switch (kind) {
            case INITIAL_REPORT -> Optional.of(INITIAL);
            case SPECIAL_REPORT -> Optional.of(FOLLOW_UP);
            default -> Optional.empty();
        };
    }

    /** @param number of the slot; only a follow-up shows it */
    public Words name(int number) {
        return switch (this) {
            case INITIAL -> new Words("首报", "Initial report");
            case FOLLOW_UP -> new Words("续报" + chinese(number), "Follow-up report " + number);
            case FINAL -> new Words("终报", "Final report");
            case AT_ANY_TIME -> new Words("随时上报", "Report at any time");
        };
    }

    /** As people count: 九, 十, 十一, 二十, 一百零五. Larger numbers than are ever reached stay digits. */
    public static String chinese(int number) {
        if (number < 1 || number > 9999) {
            return Integer.toString(number);
        }
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (gap) {
                words.append(DIGITS.charAt(0));
            }
            gap = false;
            boolean leadingTen = place == 1 && digit == 1 && words.isEmpty();
            if (!leadingTen) {
                words.append(DIGITS.charAt(digit));
            }
            if (place > 0) {
                words.append(UNITS.charAt(place));
            }
        }
        return words.toString();
    }
}
