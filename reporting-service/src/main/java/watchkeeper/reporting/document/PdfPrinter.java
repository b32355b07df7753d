package watchkeeper.reporting.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Prints papers as PDF, with the font embedded. The same paper gives the same bytes: an archive is compared by them.
 */
@Component
public class PdfPrinter {
    private static final String OURS = "NotoSerifSC-Regular.ttf";
    /** A long report takes seconds and some memory: so many at once, whoever asks. */
    private static final int AT_ONCE = 2;

    private final String font;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** @param font path of a TrueType font that the agency has licensed; empty for the one that is shipped */
    PdfPrinter(@Value("${watchkeeper.document.font:}") String font) {
        this.font = font;
    }

    public byte[] print(Paper paper) {
        places.acquireUninterruptibly();
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            String html = PaperHtml.of(paper);
            document.setDocumentId(checksum(html));
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(this::font, PaperHtml.FONT)
                    .useReplacementText("〓")
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withHtmlContent(html, null);
            builder.usePDDocument(document);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
            }
            dated(document, paper);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    /** The paper's own day, not the moment of printing. */
    private static void dated(PDDocument document, Paper paper) {
        PDDocumentInformation information = document.getDocumentInformation();
        Calendar day = GregorianCalendar.from(paper.date().atStartOfDay(ZoneOffset.UTC));
        information.setCreationDate(day);
        information.setModificationDate(day);
        information.setTitle(Plain.of(paper.title()));
        information.setProducer("Watchkeeper");
    }

    private static long checksum(String html) {
        CRC32 sum = new CRC32();
        sum.update(html.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private InputStream font() {
        try {
            return font.isEmpty()
                    ? Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(OURS))
                    : new BufferedInputStream(Files.newInputStream(Path.of(font)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
