package watchkeeper.launcher.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file of everything sent: one JSON object a line, on disk before the sender is told that it arrived. */
public final class Outbox implements AutoCloseable {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int SHOWN = 200;

    private final Path file;
    private final FileChannel channel;

    private Outbox(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    public static Outbox open(Path file) {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return new Outbox(file, FileChannel.open(file, StandardOpenOption.APPEND));
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be opened", failed);
        }
    }

    synchronized void add(Sent sent) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((MAPPER.writeValueAsString(sent) + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(false);
    }

    byte[] lines() throws IOException {
        return Files.readAllBytes(file);
    }

    /** The newest first; a line that a kill cut short is left out. */
    List<Sent> newest() throws IOException {
        List<Sent> all = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.filter(line -> line.endsWith("}")).forEach(line -> all.add(MAPPER.readValue(line, Sent.class)));
        }
        return all.reversed().stream().limit(SHOWN).toList();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
