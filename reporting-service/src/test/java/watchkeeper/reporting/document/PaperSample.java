package watchkeeper.reporting.document;

import java.time.LocalDate;
import java.util.List;

/** A paper with what papers have, and with what somebody may send to break them. */
final class PaperSample {
    static final String HOSTILE =
            "<script>alert(1)</script> &amp; ]]> \0 \u202e <img src='http://localhost:1/x'/> {title} "
                    + "a".repeat(300);

    private PaperSample() {}

    static Paper of(String realMatter, String... marks) {
        return new Paper(
                Labels.ZH,
                "局应急指挥工作组专报",
                "〔2026〕1A2B3C4D号",
                "关于“公积金”舆情的续报三",
                List.of(marks),
                "市委、市政府领导",
                List.of("市应急办"),
                List.of(new Paper.Part("一、基本情况", HOSTILE), new Paper.Part("二、现实处置", realMatter)),
                "局应急指挥工作组",
                "person-1",
                LocalDate.of(2026, 8, 18),
                List.of("〔1〕 watchkeeper.incidents i:5 2026-08-18T10:00:00+08:00 三(四)"));
    }
}
