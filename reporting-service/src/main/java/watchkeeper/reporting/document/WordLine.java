package watchkeeper.reporting.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** A paragraph of a DOCX paper. */
record WordLine(XWPFParagraph paragraph) {
    /** 小标宋, 仿宋, 黑体: what such papers are written in. */
    static final String TITLE_FONT = "方正小标宋简体";

    static final String TEXT_FONT = "仿宋";
    static final String HEADING_FONT = "黑体";
    private static final String LATIN_FONT = "Times New Roman";
    private static final double NOTE_LINE_PT = 16;
    /** A rule of 1.6 pt, in eighths of a point. */
    private static final int RED_RULE = 13;

    static WordLine of(XWPFDocument document) {
        WordLine line = new WordLine(document.createParagraph());
        line.paragraph().setSpacingAfter(0);
        return line.spaced(Sheet.LINE_PT);
    }

    WordLine small() {
        return spaced(NOTE_LINE_PT);
    }

    WordLine headLine() {
        paragraph.setSpacingBetween(1.3, LineSpacingRule.AUTO);
        paragraph.setSpacingAfter((int) Math.round(Sheet.LINE_PT * 20));
        return this;
    }

    WordLine centred() {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return this;
    }

    /** By two characters of the text. */
    WordLine indented() {
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setFirstLineIndent(2 * Sheet.TEXT_PT * 20);
        return this;
    }

    /** At the right, four characters from the edge. */
    WordLine signature() {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        paragraph.setIndentationRight(4 * Sheet.TEXT_PT * 20);
        return this;
    }

    WordLine withNext() {
        paragraph.setKeepNext(true);
        return this;
    }

    /** What follows the tab ends at the right edge. */
    WordLine rightStop() {
        var stop = properties().addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(BigInteger.valueOf(Sheet.twips(Sheet.WIDTH_MM - Sheet.LEFT_MM - Sheet.RIGHT_MM)));
        return this;
    }

    WordLine redRule() {
        var rule = properties().addNewPBdr().addNewBottom();
        rule.setVal(STBorder.SINGLE);
        rule.setSz(BigInteger.valueOf(RED_RULE));
        rule.setSpace(BigInteger.valueOf(4));
        rule.setColor(Sheet.RED);
        return this;
    }

    /** Thin rules below, and above where it is the first of such lines. */
    WordLine ruled(boolean first) {
        if (first) {
            paragraph.setBorderTop(Borders.SINGLE);
        }
        paragraph.setBorderBottom(Borders.SINGLE);
        return this;
    }

    void write(String text, String font, int points, @Nullable String color) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(LATIN_FONT);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        if (color != null) {
            run.setColor(color);
        }
        String[] columns = Plain.of(text).split("\t", -1);
        for (int i = 0; i < columns.length; i++) {
            if (i > 0) {
                run.addTab();
            }
            run.setText(columns[i], i);
        }
    }

    private WordLine spaced(double points) {
        paragraph.setSpacingBetween(points, LineSpacingRule.EXACT);
        return this;
    }

    private CTPPr properties() {
        CTPPr properties = paragraph.getCTP().getPPr();
        return properties == null ? paragraph.getCTP().addNewPPr() : properties;
    }
}
