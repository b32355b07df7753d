package watchkeeper.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import watchkeeper.launcher.door.TokenDoor;
import watchkeeper.launcher.home.Secrets;
import watchkeeper.launcher.part.ProcessBook;

/** The product that runs, or ran, in a data directory. */
record Running(String publicUrl, TokenDoor tokens) {
    static Running in(Path data) {
        Path root = data.toAbsolutePath().normalize();
        Path secrets = root.resolve("secrets.json");
        String publicUrl = ProcessBook.publicUrl(root.resolve("processes.json"))
                .filter(url -> Files.exists(secrets))
                .orElseThrow(() -> new Failure("nothing was ever started in " + root + "; is --data right?"));
        return new Running(publicUrl, new TokenDoor(publicUrl, Secrets.open(secrets)));
    }
}
