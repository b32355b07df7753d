package watchkeeper.notification.channel;

import io.netty.channel.ChannelOption;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import watchkeeper.chassis.outside.AddressGuard;
import watchkeeper.chassis.outside.PinnedAddress;
import watchkeeper.chassis.outside.Signature;
import watchkeeper.notification.RealTime;
import watchkeeper.notification.event.Channel;

/** Signed webhooks to addresses that the guard lets through. Redirects are not followed, answers are not read far. */
@Component
class WebhookCourier implements Courier {
    private static final int CONNECT_MS = 5000;
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(15);
    private static final int READ_AT_MOST = 64 * 1024;
    private static final int GONE = 410;

    private final AddressGuard guard;
    private final @Nullable Signature signature;
    private final RealTime real;
    private final String publicUrl;

    @Autowired
    WebhookCourier(WebhookSettings settings, RealTime real, @Value("${watchkeeper.public-url}") String publicUrl) {
        this(new AddressGuard(settings.allowed(), InetAddress::getAllByName), settings, real, publicUrl);
    }

    WebhookCourier(AddressGuard guard, WebhookSettings settings, RealTime real, String publicUrl) {
        this.guard = guard;
        this.signature = settings.secret().isBlank() ? null : new Signature(settings.secret());
        this.real = real;
        this.publicUrl = publicUrl;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Outcome bring(Letter letter) {
        String address = letter.person().webhook();
        if (address == null) {
            return Outcome.never("no webhook address");
        }
        if (signature == null) {
            return Outcome.again("no webhook secret is configured");
        }
        try {
            URI target = URI.create(address);
            return answered(post(target, guard.check(target), letter, signature));
        } catch (AddressGuard.Refused | IllegalArgumentException e) {
            return Outcome.never("webhook refused: " + e.getMessage());
        } catch (UnknownHostException e) {
            return Outcome.again("webhook: unknown host " + e.getMessage());
        } catch (RuntimeException e) {
            return Outcome.again("webhook: " + reason(e));
        }
    }

    private int post(URI target, InetAddress address, Letter letter, Signature signature) {
        byte[] body = WebhookBody.of(letter, publicUrl);
        Instant now = real.now();
        Integer status = HttpClient.newConnection()
                .resolver(new PinnedAddress(address))
                .followRedirect(false)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MS)
                .responseTimeout(ANSWER)
                .headers(headers -> headers.set("Content-Type", "application/json")
                        .set("webhook-id", letter.id())
                        .set("webhook-timestamp", now.getEpochSecond())
                        .set("webhook-signature", signature.of(letter.id(), now, body)))
                .post()
                .uri(target)
                .send(ByteBufFlux.fromInbound(Mono.just(body)))
                .response((response, content) ->
                        read(content).thenReturn(response.status().code()))
                .single()
                .block(WHOLE);
        return status == null ? 0 : status;
    }

    /** Up to a limit, and then no further: what a receiver says does not matter, that it ends does. */
    private static Mono<Integer> read(ByteBufFlux content) {
        return content.map(part -> part.readableBytes())
                .scan(0, Integer::sum)
                .takeUntil(read -> read > READ_AT_MOST)
                .last(0);
    }

    private static Outcome answered(int status) {
        if (status >= 200 && status < 300) {
            return new Outcome.Told();
        }
        return status == GONE ? Outcome.never("webhook answered 410") : Outcome.again("webhook answered " + status);
    }

    private static String reason(RuntimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
