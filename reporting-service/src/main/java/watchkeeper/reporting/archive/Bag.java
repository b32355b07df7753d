package watchkeeper.reporting.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a bag as it comes, without keeping any of it: payload first, then what is said of it. */
final class Bag implements AutoCloseable {
    static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    static final String PAYLOAD = "data/";
    static final String FETCH = "fetch.txt";
    /** Names and contacts stand apart: no manifest lists them, so that they can be taken out of an intact bag. */
    static final String APART = "persons.json";
    /** What the sealed information begins the line with that has its hash. */
    static final String APART_HASH = "Persons-SHA256: ";

    /** The least that a zip can say; the same bag is the same to the byte. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** What is put into an entry. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final ZipOutputStream zip;
    private final String root;
    private final Map<String, String> payload = new TreeMap<>();
    private final Map<String, String> tags = new TreeMap<>();
    private final StringBuilder fetch = new StringBuilder();
    private String apart = "";
    private long octets;

    Bag(OutputStream out, String root) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.root = root + "/";
        tag("bagit.txt", DECLARATION);
    }

    /** @param name below the payload directory */
    void put(String name, Content content) throws IOException {
        octets += entry(PAYLOAD + name, content, payload);
    }

    /**
     * Lists what belongs to the payload and is not in the bag (RFC 8493, 2.2.3): it can be put in under its name, and its hash is
     * then proved.
     *
     * @param hash SHA-256, hexadecimal
     * @param where an absolute address
     */
    void lack(String name, String hash, String where) {
        payload.put(PAYLOAD + name, hash);
        fetch.append(where).append(" - ").append(PAYLOAD).append(name).append('\n');
    }

    /** Puts names and contacts apart, once. */
    void putApart(Content content) throws IOException {
        Map<String, String> hash = new TreeMap<>();
        entry(APART, content, hash);
        apart = APART_HASH + hash.get(APART) + "\n";
    }

    /** Says what is in it, and ends it. */
    void seal(String info) throws IOException {
        String oxum = fetch.isEmpty() ? "Payload-Oxum: " + octets + "." + payload.size() + "\n" : "";
        tag("bag-info.txt", info + apart + oxum);
        if (!fetch.isEmpty()) {
            tag(FETCH, fetch.toString());
        }
        tag("manifest-sha256.txt", manifest(payload));
        entry("tagmanifest-sha256.txt", text(manifest(tags)), new TreeMap<>());
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void tag(String name, String content) throws IOException {
        entry(name, text(content), tags);
    }

    private static Content text(String content) {
        return out -> out.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private long entry(String name, Content content, Map<String, String> hashes) throws IOException {
        ZipEntry entry = new ZipEntry(root + name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        Hashed hashed = new Hashed(zip);
        content.writeTo(hashed);
        zip.closeEntry();
        hashes.put(name, hashed.hash());
        return hashed.octets;
    }

    private static String manifest(Map<String, String> hashes) {
        StringBuilder lines = new StringBuilder();
        hashes.forEach(
                (name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts and hashes what goes through; the zip stays open after it. */
    private static final class Hashed extends FilterOutputStream {
        private final MessageDigest digest = sha256();
        private long octets;

        Hashed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            octets += length;
        }

        @Override
        public void close() {
            // The next entry follows.
        }

        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
