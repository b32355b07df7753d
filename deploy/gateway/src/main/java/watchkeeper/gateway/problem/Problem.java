package watchkeeper.gateway.problem;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** A problem as RFC 9457 wants it; {@code detail} is Chinese, {@code detailEn} English, as in the services. */
public record Problem(HttpStatus status, String detail, String detailEn) {
    private static final MediaType JSON = new MediaType("application", "problem+json", StandardCharsets.UTF_8);

    public static final Problem WITHOUT_LOGIN =
            new Problem(HttpStatus.UNAUTHORIZED, "请先登录，或携带有效的访问令牌。", "Log in first, or send a valid access token.");
    public static final Problem LOGIN_ENDED =
            new Problem(HttpStatus.UNAUTHORIZED, "登录已失效，请重新登录。", "The login has ended; log in again.");
    public static final Problem NOT_ALLOWED = new Problem(
            HttpStatus.FORBIDDEN,
            "不允许此操作；通过浏览器提交时须携带防伪令牌。",
            "This is not allowed; a browser's request needs the token against forgery in its header.");
    public static final Problem FOREIGN_ORIGIN =
            new Problem(HttpStatus.FORBIDDEN, "不接受来自其他网站的请求。", "Requests from other sites are not taken.");
    public static final Problem DOWN = new Problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "所需的服务暂时不可用，请稍后再试。",
            "A service that is needed does not answer at the moment; try again later.");
    public static final Problem NOT_HERE = new Problem(HttpStatus.NOT_FOUND, "没有这个地址。", "There is nothing here.");
    public static final Problem BROKEN =
            new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "内部错误。", "Something went wrong inside.");

    /** Writes it, unless the answer is already under way. */
    public Mono<Void> answer(ServerWebExchange exchange) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return response.setComplete();
        }
        response.setStatusCode(status);
        response.getHeaders().setContentType(JSON);
        response.getHeaders().setCacheControl("no-store");
        if (status == HttpStatus.UNAUTHORIZED) {
            response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
        }
        byte[] body = JsonMapper.shared()
                .writeValueAsBytes(members(exchange.getRequest().getPath().value()));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private Map<String, Object> members(String instance) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", status.getReasonPhrase());
        members.put("status", status.value());
        members.put("detail", detail);
        members.put("detailEn", detailEn);
        members.put("instance", instance);
        return members;
    }
}
