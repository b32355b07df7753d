package watchkeeper.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import watchkeeper.contracts.SlotState;
import watchkeeper.notification.event.Wording;

class TextsTest {
    private final Texts texts = Sample.texts();

    @Test
    void aDutyNamesKindOwnerDueTimeAndClauseInBothLanguages() {
        Wording wording = texts.dueSoon(Sample.slot(SlotState.DUE_SOON, false), "incident-1");
        assertThat(wording.title().zh()).isEqualTo("专报即将到期：unit-a 应于 2026-08-18 16:30（Asia/Shanghai） 前报送");
        assertThat(wording.text().zh()).contains("报送对象：信息中心应急指挥工作组", "第 3 次", "依据：五(三)3", "incident-1");
        assertThat(wording.text().en())
                .contains("Special report due soon", "2026-08-18 16:30", "Owed to: Information Centre", "五(三)3");
    }

    @Test
    void anExerciseSaysSoBeforeAnythingElse() {
        for (Wording wording : new Wording[] {
            texts.overdue(Sample.slot(SlotState.OVERDUE, true), "incident-1"),
            texts.withdrawn(Sample.slot(SlotState.FULFILLED, true))
        }) {
            assertThat(wording.title().zh()).startsWith("【演练】");
            assertThat(wording.text().zh()).startsWith("【演练】");
            assertThat(wording.title().en()).startsWith("[EXERCISE] ");
            assertThat(wording.text().en()).startsWith("[EXERCISE] ");
        }
    }

    @Test
    void aWithdrawalSaysWhy() {
        assertThat(texts.withdrawn(Sample.slot(SlotState.FULFILLED, false))
                        .title()
                        .zh())
                .startsWith("撤回：")
                .endsWith("已报送");
        assertThat(texts.withdrawn(Sample.slot(SlotState.WAIVED, false)).title().zh())
                .endsWith("已免除");
    }
}
