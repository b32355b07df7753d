package watchkeeper.monitoring.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import watchkeeper.monitoring.detection.Bounds;

/**
 * Cuts a body into lines as it comes, whatever its length. Of a line that is too long only so much is kept that it can
 * be seen to be too long. Blank lines are none.
 */
final class LineCutter {
    private static final int KEPT = Bounds.RECORD + 1;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean started;

    List<byte[]> cut(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                keep(bytes, from, at);
                finish(lines);
                from = at + 1;
            }
        }
        keep(bytes, from, bytes.length);
        return lines;
    }

    /** The last line may end without a line break. */
    List<byte[]> rest() {
        List<byte[]> lines = new ArrayList<>();
        finish(lines);
        return lines;
    }

    private void keep(byte[] bytes, int from, int to) {
        line.write(bytes, from, Math.max(0, Math.min(to - from, KEPT - line.size())));
    }

    private void finish(List<byte[]> lines) {
        byte[] whole = line.toByteArray();
        line.reset();
        int start = started ? 0 : byteOrderMark(whole);
        started = true;
        for (int at = start; at < whole.length; at++) {
            if (whole[at] != ' ' && whole[at] != '\t' && whole[at] != '\r') {
                lines.add(start == 0 ? whole : Arrays.copyOfRange(whole, start, whole.length));
                return;
            }
        }
    }

    private static int byteOrderMark(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }
}
