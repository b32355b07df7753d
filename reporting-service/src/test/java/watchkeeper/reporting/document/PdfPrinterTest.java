package watchkeeper.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfPrinterTest {
    private static final double PT_PER_MM = 72 / 25.4;
    private final PdfPrinter printer = new PdfPrinter("");

    @Test
    void everythingOfThePaperStandsInItsPlaceAndHostileTextIsOnlyText() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printer.print(PaperSample.of("已核实")))) {
            String text = text(pdf, 1, 1);
            assertThat(text)
                    .contains("局应急指挥工作组专报", "〔2026〕1A2B3C4D号", "签发人：person-1", "关于“公积金”舆情的续报三", "市委、市政府领导：")
                    .contains("<script>alert(1)</script> &amp; ]]>", "一、基本情况", "二、现实处置")
                    .doesNotContain("演练");
            assertThat(text(pdf, 1, 9))
                    .contains("2026年8月18日\n", "抄送：市应急办。", "2026年8月18日印发", "watchkeeper.incidents i:5");
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo((float) (210 * PT_PER_MM), within(1f));
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printer.print(PaperSample.of("已核实")))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void aVeryLongTextFillsPagesOf22LinesNumberedAtTheOutside() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printer.print(PaperSample.of("正在逐户核实，情况稳定。".repeat(800), "演练")))) {
            assertThat(pdf.getNumberOfPages()).isBetween(17, 20);
            Lines second = new Lines();
            second.setStartPage(2);
            second.setEndPage(2);
            second.getText(pdf);
            assertThat(second.left()).isCloseTo(28 * PT_PER_MM, within(6.0));
            assertThat(second.right()).isLessThan((210 - 26) * PT_PER_MM + 1);
            assertThat(second.bodyLines()).hasSize(22);
            assertThat(second.bodyLines().get(1) - second.bodyLines().get(0)).isCloseTo(28.95, within(0.1));
            assertThat(second.numberAt()).isLessThan(60 * PT_PER_MM);
            Lines third = new Lines();
            third.setStartPage(3);
            third.setEndPage(3);
            third.getText(pdf);
            assertThat(third.numberAt()).isGreaterThan(150 * PT_PER_MM);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page, page).replace(" ", "")).contains("演练", "—" + page + "—");
            }
        }
    }

    @Test
    void theSamePaperIsTheSameToTheByte() {
        assertThat(printer.print(PaperSample.of("已核实"))).isEqualTo(printer.print(PaperSample.of("已核实")));
    }

    private static String text(PDDocument pdf, int from, int to) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(pdf);
    }

    /** Where the characters of a page stand, in points. */
    private static final class Lines extends PDFTextStripper {
        private final List<TextPosition> all = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition position) {
            all.add(position);
            super.processTextPosition(position);
        }

        private List<TextPosition> body() {
            return all.stream()
                    .filter(c -> c.getYDirAdj() > 37 * PT_PER_MM && c.getYDirAdj() < (297 - 35) * PT_PER_MM)
                    .filter(c -> !c.getUnicode().isBlank())
                    .toList();
        }

        double left() {
            return body().stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow();
        }

        double right() {
            return body().stream()
                    .mapToDouble(c -> c.getXDirAdj() + c.getWidthDirAdj())
                    .max()
                    .orElseThrow();
        }

        List<Double> bodyLines() {
            return body().stream()
                    .map(c -> String.format(Locale.ROOT, "%.1f", c.getYDirAdj()))
                    .distinct()
                    .map(Double::valueOf)
                    .sorted()
                    .toList();
        }

        double numberAt() {
            return all.stream()
                    .filter(c -> c.getYDirAdj() > (297 - 35) * PT_PER_MM)
                    .filter(c -> c.getUnicode().matches("[0-9]"))
                    .mapToDouble(TextPosition::getXDirAdj)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
