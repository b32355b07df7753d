package watchkeeper.monitoring.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.MediaClass;
import watchkeeper.monitoring.detection.Cleaned.Accepted;
import watchkeeper.monitoring.detection.Cleaned.Rejected;

/** Turns what a feed sent into a detection. The same at the HTTP door and behind the open intake topic. */
public final class Cleaner {
    private static final String AUTHOR = "author";
    private static final String AUTHOR_HASH = "authorHash";
    private static final Set<String> KNOWN = Set.of(
            "platform",
            "observedAt",
            "title",
            "text",
            "url",
            "id",
            "publishedAt",
            "mediaClass",
            "rank",
            "hot",
            "readCount",
            "discussCount",
            "category",
            AUTHOR_HASH);
    private static final List<String> HANDLES = List.of("id", "uid", "handle", "name", "nickname", "screen_name");

    private final Handles handles;
    private final MediaTable media;

    public Cleaner(Handles handles, MediaTable media) {
        this.handles = handles;
        this.media = media;
    }

    public Cleaned clean(byte @Nullable [] sent) {
        if (sent == null || sent.length == 0) {
            return new Rejected(new Fault("", "empty"), null);
        }
        if (sent.length > Bounds.RECORD) {
            return new Rejected(new Fault("", "larger than " + Bounds.RECORD + " bytes"), null);
        }
        try {
            return clean(StrictJson.read(sent));
        } catch (JacksonException e) {
            return new Rejected(new Fault("", StrictJson.reason(e)), null);
        }
    }

    public Cleaned clean(JsonNode sent) {
        if (!(sent instanceof ObjectNode object)) {
            return new Rejected(new Fault("", "must be a JSON object"), null);
        }
        ObjectNode fields;
        try {
            fields = WithoutNames.of(object);
        } catch (Refused e) {
            return new Rejected(e.fault(), null);
        }
        try {
            String hash = authorHash(object);
            Detection detection = detection(fields, hash);
            if (hash != null) {
                fields.put(AUTHOR_HASH, handles.proved(hash));
            }
            return new Accepted(detection, fields);
        } catch (Refused e) {
            return new Rejected(e.fault(), fields);
        }
    }

    byte[] sealed(byte[] original) {
        return handles.sealing().seal(original);
    }

    private Detection detection(ObjectNode node, @Nullable String authorHash) throws Refused {
        Fields fields = new Fields(node);
        String platform = fields.needed("platform", Bounds.PLATFORM);
        String url = url(fields);
        String id = fields.id("id", Bounds.ID);
        String idOrUrl = id == null ? url : id;
        if (idOrUrl == null) {
            throw new Refused("url", "one of url and id is needed");
        }
        Long rank = fields.count("rank", Bounds.RANK);
        return new Detection(
                Item.of(platform, idOrUrl),
                platform,
                fields.neededInstant("observedAt"),
                fields.needed("title", Bounds.TITLE),
                fields.text("text", Bounds.TEXT),
                url,
                id,
                fields.instant("publishedAt"),
                mediaClass(fields, platform, url),
                rank == null ? null : Math.toIntExact(rank),
                fields.count("hot", Bounds.COUNT),
                fields.count("readCount", Bounds.COUNT),
                fields.count("discussCount", Bounds.COUNT),
                fields.text("category", Bounds.CATEGORY),
                authorHash,
                more(node));
    }

    private static @Nullable String url(Fields fields) throws Refused {
        String url = fields.text("url", Bounds.URL);
        if (url != null
                && !url.regionMatches(true, 0, "http://", 0, 7)
                && !url.regionMatches(true, 0, "https://", 0, 8)) {
            throw new Refused("url", "must begin with http:// or https://");
        }
        return url;
    }

    private MediaClass mediaClass(Fields fields, String platform, @Nullable String url) throws Refused {
        String sent = fields.text("mediaClass", 32);
        if (sent == null) {
            return media.classOf(platform, url);
        }
        try {
            return MediaClass.valueOf(sent);
        } catch (IllegalArgumentException e) {
            throw new Refused("mediaClass", "must be one of " + List.of(MediaClass.values()));
        }
    }

    /** The platform stands in the hash: the same handle elsewhere is another voice. */
    private @Nullable String authorHash(ObjectNode sent) throws Refused {
        JsonNode platform = sent.get("platform");
        if (platform == null || !platform.isString()) {
            return null;
        }
        String handle = handle(sent.get(AUTHOR));
        if (handle != null) {
            return handles.hash(platform.asString().strip(), handle);
        }
        JsonNode proved = sent.get(AUTHOR_HASH);
        return proved != null && proved.isString() ? handles.verified(proved.asString()) : null;
    }

    private static @Nullable String handle(@Nullable JsonNode author) throws Refused {
        if (author instanceof ObjectNode object) {
            for (String field : HANDLES) {
                String handle = handle(object.get(field) instanceof ObjectNode ? null : object.get(field));
                if (handle != null) {
                    return handle;
                }
            }
            return null;
        }
        if (author == null || !(author.isString() || author.isIntegralNumber())) {
            return null;
        }
        String handle = author.asString().strip();
        if (handle.length() > Bounds.HANDLE) {
            throw new Refused(AUTHOR, "longer than " + Bounds.HANDLE + " characters");
        }
        return handle.isEmpty() ? null : handle;
    }

    private static Map<String, Object> more(ObjectNode node) throws Refused {
        Map<String, Object> more = new HashMap<>();
        ObjectNode others = node.objectNode();
        for (String name : new ArrayList<>(node.propertyNames())) {
            JsonNode value = node.get(name);
            if (!KNOWN.contains(name) && !value.isNull()) {
                others.set(name, value);
                more.put(name, PlainValue.of(value));
            }
        }
        if (StrictJson.write(others).length > Bounds.MORE) {
            throw new Refused("", "further fields larger than " + Bounds.MORE + " bytes");
        }
        return more;
    }
}
