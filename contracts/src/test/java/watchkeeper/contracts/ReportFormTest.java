package watchkeeper.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFormTest {
    @ParameterizedTest
    @CsvSource({
        "1, 一",
        "9, 九",
        "10, 十",
        "11, 十一",
        "20, 二十",
        "21, 二十一",
        "100, 一百",
        "105, 一百零五",
        "110, 一百一十",
        "1005, 一千零五"
    })
    void aFollowUpIsNumberedAsPeopleCount(int number, String zh) {
        assertThat(ReportForm.FOLLOW_UP.name(number)).isEqualTo(new Words("续报" + zh, "Follow-up report " + number));
    }

    @Test
    void onlyReportsHaveAForm() {
        assertThat(ReportForm.of(DutyKind.INITIAL_REPORT)).contains(ReportForm.INITIAL);
        assertThat(ReportForm.of(DutyKind.SPECIAL_REPORT)).contains(ReportForm.FOLLOW_UP);
        assertThat(ReportForm.of(DutyKind.VERIFICATION)).isEmpty();
        assertThat(ReportForm.INITIAL.name(1)).isEqualTo(new Words("首报", "Initial report"));
        assertThat(ReportForm.FINAL.name(7)).isEqualTo(new Words("终报", "Final report"));
        assertThat(ReportForm.AT_ANY_TIME.name(0)).isEqualTo(new Words("随时上报", "Report at any time"));
    }
}
