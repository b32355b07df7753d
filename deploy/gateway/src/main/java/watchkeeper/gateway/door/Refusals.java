package watchkeeper.gateway.door;

import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import watchkeeper.gateway.problem.Problem;

/** How each door says no. */
final class Refusals {
    static final ServerAccessDeniedHandler DENIED = (exchange, reason) -> Problem.NOT_ALLOWED.answer(exchange);
    static final ServerAuthenticationEntryPoint UNKNOWN_PROGRAM =
            (exchange, reason) -> Problem.WITHOUT_LOGIN.answer(exchange);

    private static final ServerAuthenticationEntryPoint TO_LOGIN =
            new RedirectServerAuthenticationEntryPoint("/oauth2/authorization/web");

    /** Only a page that a person opens is sent to the login; a script's fetch gets a problem that it can read. */
    static final ServerAuthenticationEntryPoint UNKNOWN_BROWSER = (exchange, reason) ->
            opensPage(exchange) ? TO_LOGIN.commence(exchange, reason) : Problem.WITHOUT_LOGIN.answer(exchange);

    private Refusals() {}

    private static boolean opensPage(ServerWebExchange exchange) {
        List<MediaType> accepted = exchange.getRequest().getHeaders().getAccept();
        return accepted.stream()
                .anyMatch(type ->
                        type.getType().equals("text") && type.getSubtype().equals("html"));
    }

    static URI home(String publicUrl) {
        return URI.create(publicUrl + "/");
    }
}
