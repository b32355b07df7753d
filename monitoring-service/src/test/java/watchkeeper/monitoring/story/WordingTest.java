package watchkeeper.monitoring.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
    private static final String TEXT = "昨天下午清河里小区三号楼停水已经超过四十八小时，物业公司一直没有给出说法，居民只好到附近的公园打水，老人和孩子都受到影响，希望有关部门尽快处理此事。";

    @Test
    void aRepostWithAFewWordsMoreIsAlike() {
        Wording original = wording(TEXT);
        Wording repost = wording("转发 @某人 https://t.example/x " + TEXT + " 太难了！");

        assertThat(original.likeness(repost)).isGreaterThan(0.8);
    }

    @Test
    void anotherLongTextOfTheSameFieldIsNot() {
        Wording other = wording("今天上午清河里小区业主委员会召开会议，讨论明年的物业费标准和电梯维修基金的使用办法，物业公司派人参加，会议决定下个月再次投票，居民可以提前提交书面意见和建议。");

        assertThat(wording(TEXT).likeness(other)).isLessThan(Grouping.ALIKE);
    }

    @Test
    void oneShortNameInCommonIsNotEnoughAndTheSameWrittenOtherwiseIsAlike() {
        assertThat(wording("王某某手环戴了七百多天").likeness(wording("王某某登上八月刊封面"))).isLessThan(Grouping.ALIKE + 0.05);
        assertThat(wording("住房公積金 新政來了！").likeness(wording("#住房公积金新政来了#"))).isGreaterThan(0.95);
    }

    private static Wording wording(String text) {
        return Wording.of(Words.of(text));
    }
}
