package watchkeeper.issuer.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The RSA key of all tokens, made once, kept as a JWK that only its owner reads. */
final class SigningKey {
    private static final int BITS = 3072;

    private SigningKey() {}

    static RSAKey of(Path file) {
        try {
            if (!Files.exists(file)) {
                write(
                        file,
                        new RSAKeyGenerator(BITS)
                                .keyID(UUID.randomUUID().toString())
                                .keyUse(KeyUse.SIGNATURE)
                                .generate());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException | JOSEException | ParseException failed) {
            throw new IllegalStateException("The signing key in " + file + " cannot be used", failed);
        }
    }

    /** Renamed when complete: a kill leaves no key or a whole one. */
    private static void write(Path file, RSAKey key) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(key.toJSONString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
