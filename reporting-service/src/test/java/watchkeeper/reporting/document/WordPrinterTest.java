package watchkeeper.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class WordPrinterTest {
    private final WordPrinter printer = new WordPrinter();

    @Test
    void theSheetHasTheMeasuresOfTheStandard() throws IOException {
        try (XWPFDocument paper = read(PaperSample.of("已核实"))) {
            var margins = paper.getDocument().getBody().getSectPr().getPgMar();
            assertThat(margins.getTop()).hasToString("2098");
            assertThat(margins.getBottom()).hasToString("1984");
            assertThat(margins.getLeft()).hasToString("1587");
            assertThat(margins.getRight()).hasToString("1474");
            XWPFParagraph text = paragraph(paper, "已核实");
            assertThat(text.getSpacingBetween()).isEqualTo(28.95);
            assertThat(text.getSpacingLineRule()).isEqualTo(LineSpacingRule.EXACT);
            assertThat(text.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(16.0);
            XWPFParagraph head = paper.getParagraphs().getFirst();
            assertThat(head.getText()).isEqualTo("局应急指挥工作组专报");
            assertThat(head.getRuns().getFirst().getColor()).isEqualTo("C00000");
        }
    }

    @Test
    void everythingOfThePaperIsThereAndHostileTextIsOnlyText() throws IOException {
        try (XWPFDocument paper = read(PaperSample.of("已核实"));
                XWPFWordExtractor extractor = new XWPFWordExtractor(paper)) {
            assertThat(extractor.getText())
                    .contains("〔2026〕1A2B3C4D号", "签发人：person-1", "市委、市政府领导：", "二、现实处置", "2026年8月18日", "抄送：市应急办。")
                    .contains("<script>alert(1)</script> &amp; ]]>");
            assertThat(paper.getHyperlinks()).isEmpty();
        }
    }

    @Test
    void oddPagesAreNumberedAtTheRightEvenOnesAtTheLeftAndAnExerciseIsMarkedOnBoth() throws IOException {
        try (XWPFDocument paper = read(PaperSample.of("已核实", "演练"))) {
            assertThat(paper.getEvenAndOddHeadings()).isTrue();
            var policy = paper.getHeaderFooterPolicy();
            assertThat(policy.getDefaultHeader().getText()).contains("演练");
            assertThat(policy.getEvenPageHeader().getText()).contains("演练");
            assertThat(policy.getDefaultFooter().getParagraphs().getFirst().getAlignment())
                    .isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(policy.getEvenPageFooter().getParagraphs().getFirst().getAlignment())
                    .isEqualTo(ParagraphAlignment.LEFT);
            assertThat(policy.getFooter(2)
                            .getParagraphs()
                            .getFirst()
                            .getCTP()
                            .getFldSimpleArray(0)
                            .getInstr())
                    .isEqualTo("PAGE");
        }
    }

    @Test
    void theSamePaperIsTheSameToTheByte() {
        assertThat(printer.print(PaperSample.of("已核实"))).isEqualTo(printer.print(PaperSample.of("已核实")));
    }

    private XWPFDocument read(Paper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(printer.print(paper)));
    }

    private static XWPFParagraph paragraph(XWPFDocument paper, String text) {
        return paper.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
