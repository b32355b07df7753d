package watchkeeper.reporting.document;

import java.util.List;
import java.util.stream.Collectors;

/** A paper as XHTML for the printer of PDFs: all texts escaped, nothing is loaded from anywhere. */
final class PaperHtml {
    static final String FONT = "paper";

    private PaperHtml() {}

    static String of(Paper paper) {
        Labels labels = paper.language();
        return """
                <html><head><title>%s</title><style>%s</style></head><body>
                <div class="head" style="font-size: %dpt">%s</div>
                <table class="number"><tr><td>%s</td><td class="right">%s</td></tr></table>
                <h1>%s</h1>
                %s%s
                <div class="sign"><p>%s</p><p>%s</p></div>
                %s
                <div class="imprint">%s<table><tr><td>%s</td><td class="right">%s</td></tr></table></div>
                </body></html>
                """.formatted(
                        Plain.escaped(paper.title()),
                        style(paper.marks()),
                        Sheet.headPt(paper.head()),
                        Plain.escaped(paper.head()),
                        Plain.escaped(paper.number()),
                        Plain.escaped(labels.signer(paper.signer())),
                        Plain.escaped(paper.title()),
                        paragraph("to", labels.addressee(paper.addressee())),
                        paper.parts().stream().map(PaperHtml::part).collect(Collectors.joining()),
                        Plain.escaped(paper.issuer()),
                        Plain.escaped(labels.date(paper.date())),
                        grounds(labels.grounds(), paper.grounds()),
                        paragraph("copies", labels.copies(paper.copies())),
                        Plain.escaped(paper.issuer()),
                        Plain.escaped(labels.issued(paper.date())));
    }

    private static String part(Paper.Part part) {
        return "<h2>" + Plain.escaped(part.heading()) + "</h2>"
                + part.paragraphs().stream()
                        .map(line -> paragraph("text", line))
                        .collect(Collectors.joining());
    }

    private static String grounds(String heading, List<String> grounds) {
        return grounds.isEmpty()
                ? ""
                : "<div class=\"grounds\"><h3>" + Plain.escaped(heading) + "</h3>"
                        + grounds.stream()
                                .map(line -> paragraph("ground", line))
                                .collect(Collectors.joining())
                        + "</div>";
    }

    private static String paragraph(String kind, String text) {
        return text.isEmpty() ? "" : "<p class=\"" + kind + "\">" + Plain.escaped(text) + "</p>";
    }

    private static String style(List<String> marks) {
        return """
                @page { size: %smm %smm; margin: %smm %smm %smm %smm;
                  @top-center { content: "%s"; color: #%s; font: 16pt %s; letter-spacing: 6pt; } }
                @page :right { @bottom-right { content: "— " counter(page) " —　"; font: %dpt %s; } }
                @page :left { @bottom-left { content: "　— " counter(page) " —"; font: %dpt %s; } }
                body { font: %dpt %s; line-height: %spt; margin: 0; word-wrap: break-word; }
                p, h1, h2, h3 { margin: 0; font-weight: normal; }
                .head { color: #%s; text-align: center; line-height: 1.3; letter-spacing: 0; margin-bottom: %spt; }
                .number { width: 100%%; border-collapse: collapse; border-bottom: 1.6pt solid #%s; }
                .number td { padding: 0 0 4pt 0; } .right { text-align: right; }
                h1 { font-size: %dpt; text-align: center; line-height: 34pt; margin: %spt 0; page-break-after: avoid; }
                h2 { font-size: %dpt; text-indent: 2em; page-break-after: avoid; }
                .text { text-indent: 2em; text-align: justify; orphans: 2; widows: 2; }
                .sign { text-align: right; margin-top: %spt; padding-right: 4em; page-break-inside: avoid; }
                .grounds { margin-top: %spt; font-size: 10.5pt; line-height: 16pt; }
                h3 { font-size: 10.5pt; page-break-after: avoid; }
                .imprint { margin-top: %spt; border-top: 1pt solid black; border-bottom: 1pt solid black;
                  font-size: %dpt; page-break-inside: avoid; }
                .imprint table { width: 100%%; border-collapse: collapse; } .imprint td { padding: 0 1em; }
                .copies { border-bottom: 0.5pt solid black; padding: 0 1em; }
                """.formatted(
                        Sheet.WIDTH_MM,
                        Sheet.HEIGHT_MM,
                        Sheet.TOP_MM,
                        Sheet.RIGHT_MM,
                        Sheet.BOTTOM_MM,
                        Sheet.LEFT_MM,
                        quoted(String.join("　", marks)),
                        Sheet.RED,
                        FONT,
                        Sheet.SMALL_PT,
                        FONT,
                        Sheet.SMALL_PT,
                        FONT,
                        Sheet.TEXT_PT,
                        FONT,
                        Sheet.LINE_PT,
                        Sheet.RED,
                        Sheet.LINE_PT,
                        Sheet.RED,
                        Sheet.TITLE_PT,
                        Sheet.LINE_PT,
                        Sheet.TEXT_PT,
                        Sheet.LINE_PT,
                        Sheet.LINE_PT,
                        Sheet.LINE_PT,
                        Sheet.SMALL_PT);
    }

    /** A mark is one of a few words of ours; were it ever anything else, it still could not leave its quotes. */
    private static String quoted(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}\\p{Zs}]", "");
    }
}
