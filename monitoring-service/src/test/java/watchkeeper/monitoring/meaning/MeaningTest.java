package watchkeeper.monitoring.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeaningTest {
    @Test
    void sameMatterInOtherWordsIsNearerThanAnotherMatter() {
        Meaning fire = Meaning.of("师范大学宿舍失火");
        Meaning same = Meaning.of("高校寝室起火学生疏散");
        Meaning other = Meaning.of("居民楼停水三天没人管");

        assertThat(fire.likeness(same)).isGreaterThan(fire.likeness(other) + 0.2);
        assertThat(fire.likeness(other)).isEqualTo(other.likeness(fire));
    }

    @Test
    void aTextIsLikeItself() {
        assertThat(Meaning.of("公积金新政").likeness(Meaning.of("公积金新政"))).isCloseTo(1, within(1e-9));
        assertThat(Meaning.of("covid19 vaccine 🙂 ᠮᠣᠩᠭᠣᠯ").likeness(Meaning.of("covid19 vaccine 🙂 ᠮᠣᠩᠭᠣᠯ")))
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void whatIsBlankIsAboutNothing() {
        assertThat(Meaning.of(" ").likeness(Meaning.of("公积金"))).isZero();
        assertThat(Meaning.of("").likeness(Meaning.of(""))).isZero();
    }

    @Test
    void whatIsTooLongIsCut() {
        assertThat(Meaning.of("停水".repeat(1_000)).likeness(Meaning.of("停水".repeat(1_001))))
                .isCloseTo(1, within(1e-9));
    }
}
