package watchkeeper.reporting.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Compares a bag with what it says of itself. Nothing is unpacked to disk and no text is believed: names that leave the
 * bag and entries that grow beyond measure are refused.
 */
final class BagCheck {
    private static final int MOST_ENTRIES = 100_000;
    /** What a bag may unpack to, whatever its size; beyond it, so many times its size: more is made to burst. */
    private static final long ALWAYS_ALLOWED = 64L << 20;

    private static final long MOST_GROWTH = 200;

    private static final int LONGEST_TAG_FILE = 64 << 20;
    private static final String MANIFEST = "manifest-sha256.txt";
    private static final String INFO = "bag-info.txt";
    private static final String TAG_MANIFEST = "tagmanifest-sha256.txt";

    private final ZipFile zip;
    private final long mostOctets;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private long octets;

    private BagCheck(ZipFile zip, long size) throws UnreadableBag {
        this.zip = zip;
        this.mostOctets = Math.max(ALWAYS_ALLOWED, size * MOST_GROWTH);
        String root = null;
        for (ZipEntry entry : zip.stream().toList()) {
            int slash = entry.getName().indexOf('/');
            if (slash < 1 || isOutside(entry.getName())) {
                throw new UnreadableBag("an entry would leave the bag: " + shown(entry.getName()));
            }
            String top = entry.getName().substring(0, slash);
            if (root != null && !root.equals(top)) {
                throw new UnreadableBag("more than one bag: " + shown(root) + ", " + shown(top));
            }
            root = top;
            if (!entry.isDirectory() && entries.put(entry.getName().substring(slash + 1), entry) != null) {
                throw new UnreadableBag("twice in the file: " + shown(entry.getName()));
            }
            if (entries.size() > MOST_ENTRIES) {
                throw new UnreadableBag("more than " + MOST_ENTRIES + " entries");
            }
        }
    }

    /**
     * @param faults what is altered, one line each; nothing when it is intact
     * @param removed what may be taken out, and was
     * @param lacking what belongs to it and lies elsewhere, each with its address
     * @param fingerprint hash of what lists all hashes: two bags with the same are the same
     */
    record Finding(List<String> faults, List<String> removed, Map<String, String> lacking, String fingerprint) {}

    static Finding of(Path file) throws UnreadableBag {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            BagCheck check = new BagCheck(zip, Files.size(file));
            List<String> faults = check.faults();
            return new Finding(
                    faults,
                    check.removed(),
                    check.lacking(),
                    check.hash(Objects.requireNonNull(check.entries.get(TAG_MANIFEST))));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableBag(String.valueOf(e.getMessage()));
        }
    }

    private List<String> faults() throws IOException, UnreadableBag {
        for (String needed : List.of("bagit.txt", MANIFEST, TAG_MANIFEST)) {
            if (!entries.containsKey(needed)) {
                throw new UnreadableBag("no bag: it has no " + needed);
            }
        }
        List<String> faults = new ArrayList<>();
        Map<String, String> payload = manifest(MANIFEST);
        Map<String, String> tags = manifest(TAG_MANIFEST);
        Map<String, String> apart = apart();
        for (String name : entries.keySet()) {
            boolean listed = payload.containsKey(name) || tags.containsKey(name) || apart.containsKey(name);
            if (!listed && !name.equals(TAG_MANIFEST)) {
                faults.add("added: " + shown(name));
            }
        }
        compare(tags, faults);
        payload.keySet().removeAll(lacking().keySet());
        compare(payload, faults);
        apart.keySet().retainAll(entries.keySet());
        compare(apart, faults);
        return faults;
    }

    private List<String> removed() throws IOException, UnreadableBag {
        return apart().keySet().stream()
                .filter(name -> !entries.containsKey(name))
                .toList();
    }

    /** What is to be fetched, by name; what was fetched is compared like all others. */
    private Map<String, String> lacking() throws IOException, UnreadableBag {
        Map<String, String> lacking = new LinkedHashMap<>();
        if (entries.containsKey(Bag.FETCH)) {
            for (String line : text(Bag.FETCH).lines().toList()) {
                String[] parts = line.split("\\s+", 3);
                if (parts.length != 3) {
                    throw new UnreadableBag(Bag.FETCH + " has a line that is none: " + shown(line));
                }
                if (!entries.containsKey(parts[2])) {
                    lacking.put(parts[2], parts[0]);
                }
            }
        }
        return lacking;
    }

    /** What stands apart, with the hash that the sealed information says of it. */
    private Map<String, String> apart() throws IOException, UnreadableBag {
        Map<String, String> apart = new LinkedHashMap<>();
        if (entries.containsKey(INFO)) {
            text(INFO)
                    .lines()
                    .filter(line -> line.startsWith(Bag.APART_HASH))
                    .forEach(line -> apart.put(
                            Bag.APART, line.substring(Bag.APART_HASH.length()).strip()));
        }
        return apart;
    }

    private void compare(Map<String, String> listed, List<String> faults) throws IOException, UnreadableBag {
        for (Map.Entry<String, String> line : listed.entrySet()) {
            ZipEntry entry = entries.get(line.getKey());
            if (entry == null) {
                faults.add("missing: " + shown(line.getKey()));
            } else if (!hash(entry).equalsIgnoreCase(line.getValue())) {
                faults.add("altered: " + shown(line.getKey()));
            }
        }
    }

    private Map<String, String> manifest(String name) throws IOException, UnreadableBag {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (String line : text(name).lines().toList()) {
            String[] parts = line.strip().split("\\s+", 2);
            if (line.isBlank()) {
                continue;
            }
            if (parts.length != 2 || !parts[0].matches("[0-9a-fA-F]{64}") || isOutside("x/" + parts[1])) {
                throw new UnreadableBag(name + " has a line that is none: " + shown(line));
            }
            hashes.put(parts[1], parts[0]);
        }
        return hashes;
    }

    private String text(String name) throws IOException, UnreadableBag {
        ZipEntry entry = entries.get(name);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LONGEST_TAG_FILE + 1);
            if (bytes.length > LONGEST_TAG_FILE) {
                throw new UnreadableBag(name + " is too long");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private String hash(ZipEntry entry) throws IOException, UnreadableBag {
        MessageDigest digest = Bag.sha256();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                octets += n;
                if (octets > mostOctets) {
                    throw new UnreadableBag("grows beyond measure: " + shown(entry.getName()));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isOutside(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || List.of(name.split("/", -1)).contains("..");
    }

    /** A name on a terminal: without what would move its cursor, and not endless. */
    static String shown(String name) {
        String plain = name.replaceAll("\\p{C}", "?");
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }
}
