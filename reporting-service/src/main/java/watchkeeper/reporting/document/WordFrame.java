package watchkeeper.reporting.document;

import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** What stands on every page of a DOCX paper: its marks above, its number below, odd pages at the right, even ones at the left. */
final class WordFrame {
    private static final int INDENT = Sheet.SMALL_PT * 20;

    private WordFrame() {}

    static void put(XWPFDocument document, List<String> marks) {
        document.setEvenAndOddHeadings(true);
        for (HeaderFooterType side : List.of(HeaderFooterType.DEFAULT, HeaderFooterType.EVEN)) {
            mark(document.createHeader(side), String.join("　", marks));
            number(document.createFooter(side), side == HeaderFooterType.DEFAULT);
        }
    }

    private static void mark(XWPFHeaderFooter header, String marks) {
        XWPFParagraph line = header.createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        XWPFRun run = line.createRun();
        run.setText(marks);
        run.setColor(Sheet.RED);
        run.setFontSize(Sheet.TEXT_PT);
        run.setFontFamily(WordLine.HEADING_FONT, XWPFRun.FontCharRange.eastAsia);
    }

    private static void number(XWPFHeaderFooter footer, boolean odd) {
        XWPFParagraph line = footer.createParagraph();
        line.setAlignment(odd ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        if (odd) {
            line.setIndentationRight(INDENT);
        } else {
            line.setIndentationLeft(INDENT);
        }
        text(line, "— ");
        CTSimpleField page = line.getCTP().addNewFldSimple();
        page.setInstr("PAGE");
        XWPFRun number = new XWPFRun(page.addNewR(), (IRunBody) line);
        number.setText("1");
        number.setFontSize(Sheet.SMALL_PT);
        text(line, " —");
    }

    private static void text(XWPFParagraph line, String text) {
        XWPFRun run = line.createRun();
        run.setText(text);
        run.setFontSize(Sheet.SMALL_PT);
    }
}
