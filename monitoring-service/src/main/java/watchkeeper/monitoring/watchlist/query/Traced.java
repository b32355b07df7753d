package watchkeeper.monitoring.watchlist.query;

import java.util.ArrayList;
import java.util.List;

/** A normalised text that still knows where each of its characters stood. */
public final class Traced {
    private record Piece(int begin, int end) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final String text;

    private Traced(String raw) {
        StringBuilder folded = new StringBuilder();
        List<Piece> all = new ArrayList<>();
        for (int begin = 0; begin < raw.length(); ) {
            Piece piece = new Piece(begin, Normaliser.endOfPiece(raw, begin));
            String form = Normaliser.fold(raw.substring(piece.begin(), piece.end()));
            folded.append(form);
            form.chars().forEach(unit -> all.add(piece));
            begin = piece.end();
        }
        String simplified = Normaliser.simplify(folded.toString());
        // Hardly ever are there more or fewer characters: then what is written in the old way is not found again.
        String same = simplified.length() == folded.length() ? simplified : folded.toString();
        text = Normaliser.withoutIdleSpaces(same, at -> pieces.add(all.get(at)));
    }

    public static Traced of(String raw) {
        return new Traced(raw);
    }

    /** As {@link Normaliser#normalise} has it. */
    public String text() {
        return text;
    }

    /** Where that character begins in the text as it was. */
    public int begin(int at) {
        return pieces.get(at).begin();
    }

    /** Where that character ends in the text as it was. */
    public int end(int at) {
        return pieces.get(at).end();
    }
}
