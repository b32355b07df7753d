package watchkeeper.reporting.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.springframework.stereotype.Component;

/** Prints papers as DOCX, in the fonts that such papers are written in; who opens it needs them, or gets the next best. */
@Component
public class WordPrinter {
    /** The same paper gives the same bytes. */
    public byte[] print(Paper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            sheet(document);
            WordFrame.put(document, paper.marks());
            head(document, paper);
            body(document, paper);
            end(document, paper);
            dated(document, paper);
            document.write(bytes);
            return SteadyZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sheet(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(Sheet.twips(Sheet.WIDTH_MM)));
        size.setH(BigInteger.valueOf(Sheet.twips(Sheet.HEIGHT_MM)));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(Sheet.twips(Sheet.TOP_MM)));
        margins.setBottom(BigInteger.valueOf(Sheet.twips(Sheet.BOTTOM_MM)));
        margins.setLeft(BigInteger.valueOf(Sheet.twips(Sheet.LEFT_MM)));
        margins.setRight(BigInteger.valueOf(Sheet.twips(Sheet.RIGHT_MM)));
        margins.setHeader(BigInteger.valueOf(Sheet.twips(Sheet.TOP_MM / 2)));
        margins.setFooter(BigInteger.valueOf(Sheet.twips(Sheet.BOTTOM_MM - 7)));
    }

    private static void head(XWPFDocument document, Paper paper) {
        WordLine.of(document)
                .centred()
                .headLine()
                .write(paper.head(), WordLine.TITLE_FONT, Sheet.headPt(paper.head()), Sheet.RED);
        WordLine.of(document)
                .rightStop()
                .redRule()
                .write(
                        paper.number() + "\t" + paper.language().signer(paper.signer()),
                        WordLine.TEXT_FONT,
                        Sheet.TEXT_PT,
                        null);
        WordLine.of(document).write("", WordLine.TEXT_FONT, Sheet.TEXT_PT, null);
        WordLine.of(document).centred().write(paper.title(), WordLine.TITLE_FONT, Sheet.TITLE_PT, null);
        WordLine.of(document).write("", WordLine.TEXT_FONT, Sheet.TEXT_PT, null);
    }

    private static void body(XWPFDocument document, Paper paper) {
        String addressee = paper.language().addressee(paper.addressee());
        if (!addressee.isEmpty()) {
            WordLine.of(document).write(addressee, WordLine.TEXT_FONT, Sheet.TEXT_PT, null);
        }
        for (Paper.Part part : paper.parts()) {
            WordLine.of(document)
                    .indented()
                    .withNext()
                    .write(part.heading(), WordLine.HEADING_FONT, Sheet.TEXT_PT, null);
            part.paragraphs()
                    .forEach(line ->
                            WordLine.of(document).indented().write(line, WordLine.TEXT_FONT, Sheet.TEXT_PT, null));
        }
    }

    private static void end(XWPFDocument document, Paper paper) {
        WordLine.of(document).withNext().write("", WordLine.TEXT_FONT, Sheet.TEXT_PT, null);
        WordLine.of(document).signature().withNext().write(paper.issuer(), WordLine.TEXT_FONT, Sheet.TEXT_PT, null);
        WordLine.of(document)
                .signature()
                .write(paper.language().date(paper.date()), WordLine.TEXT_FONT, Sheet.TEXT_PT, null);
        if (!paper.grounds().isEmpty()) {
            WordLine.of(document).withNext().write("", WordLine.TEXT_FONT, Sheet.TEXT_PT, null);
            WordLine.of(document)
                    .small()
                    .withNext()
                    .write(paper.language().grounds(), WordLine.TEXT_FONT, Sheet.NOTE_PT, null);
            paper.grounds()
                    .forEach(
                            line -> WordLine.of(document).small().write(line, WordLine.TEXT_FONT, Sheet.NOTE_PT, null));
        }
        WordLine.of(document).write("", WordLine.TEXT_FONT, Sheet.TEXT_PT, null);
        String copies = paper.language().copies(paper.copies());
        if (!copies.isEmpty()) {
            WordLine.of(document).ruled(true).withNext().write(copies, WordLine.TEXT_FONT, Sheet.SMALL_PT, null);
        }
        WordLine.of(document)
                .ruled(copies.isEmpty())
                .rightStop()
                .write(
                        paper.issuer() + "\t" + paper.language().issued(paper.date()),
                        WordLine.TEXT_FONT,
                        Sheet.SMALL_PT,
                        null);
    }

    private static void dated(XWPFDocument document, Paper paper) {
        Optional<Date> day =
                Optional.of(Date.from(paper.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(Plain.of(paper.title()));
        properties.setCreator("Watchkeeper");
        properties.setCreated(day);
        properties.setModified(day);
    }
}
