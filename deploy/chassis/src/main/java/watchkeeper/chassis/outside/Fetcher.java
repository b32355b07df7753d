package watchkeeper.chassis.outside;

import io.netty.channel.ChannelOption;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Reads from strangers. Each address, that of a redirect too, is looked at before the connection goes to it; the whole
 * has a time limit and a size limit, before and after decompression.
 */
public final class Fetcher {
    private static final int CONNECT_MS = 5_000;
    private static final int HEADERS = 32 * 1024;
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final AddressGuard guard;
    private final Duration patience;
    private final int mostBytes;

    /** @param patience for one answer, from the connection to its last byte */
    public Fetcher(AddressGuard guard, Duration patience, int mostBytes) {
        this.guard = guard;
        this.patience = patience;
        this.mostBytes = mostBytes;
    }

    /**
     * @throws AddressGuard.Refused when an address must not be used
     * @throws IOException when nothing could be read, or too much; the message is for people
     */
    public Fetched get(URI target, Map<String, String> headers) throws AddressGuard.Refused, IOException {
        URI at = target;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Fetched answer = once(at, headers);
            String location = answer.header("location");
            if (!REDIRECTS.contains(answer.status()) || location == null) {
                return answer;
            }
            at = resolved(at, location);
        }
        throw new IOException("more than " + MOST_REDIRECTS + " redirects");
    }

    private Fetched once(URI target, Map<String, String> headers) throws AddressGuard.Refused, IOException {
        InetAddress address = guard.check(target);
        Fetched raw;
        try {
            raw = HttpClient.newConnection()
                    .resolver(new PinnedAddress(address))
                    .followRedirect(false)
                    .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MS)
                    .responseTimeout(patience)
                    .httpResponseDecoder(decoder -> decoder.maxHeaderSize(HEADERS))
                    .headers(sent -> {
                        headers.forEach(sent::set);
                        sent.set("Accept-Encoding", "gzip");
                    })
                    .get()
                    .uri(target)
                    .response((response, content) -> content.asByteArray()
                            .collect(() -> new Bounded(mostBytes), Bounded::add)
                            .map(body -> new Fetched(
                                    target, response.status().code(), headers(response), body.toByteArray())))
                    .single()
                    .block(patience);
        } catch (RuntimeException e) {
            throw new IOException(reason(e), e);
        }
        if (raw == null) {
            throw new IOException("no answer");
        }
        return "gzip".equalsIgnoreCase(raw.header("content-encoding"))
                ? new Fetched(raw.from(), raw.status(), raw.headers(), decompressed(raw.body()))
                : raw;
    }

    private byte[] decompressed(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = in.readNBytes(mostBytes + 1);
            if (plain.length > mostBytes) {
                throw new IOException("larger than " + mostBytes + " bytes");
            }
            return plain;
        }
    }

    private static Map<String, String> headers(HttpClientResponse response) {
        Map<String, String> headers = new HashMap<>();
        response.responseHeaders()
                .forEach(header -> headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return headers;
    }

    private static URI resolved(URI at, String location) throws IOException {
        try {
            return at.resolve(location.strip());
        } catch (IllegalArgumentException e) {
            throw new IOException("redirected to what is no address", e);
        }
    }

    private static String reason(RuntimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        @Nullable String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static final class Bounded extends ByteArrayOutputStream {
        private final int most;

        Bounded(int most) {
            this.most = most;
        }

        void add(byte[] part) {
            if (size() + part.length > most) {
                throw new IllegalStateException("larger than " + most + " bytes");
            }
            writeBytes(part);
        }
    }
}
