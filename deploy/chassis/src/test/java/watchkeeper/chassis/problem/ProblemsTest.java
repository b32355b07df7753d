package watchkeeper.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.MethodNotAllowedException;

class ProblemsTest {
    @Test
    void headersThatBelongToAnErrorAreKept() {
        var notAllowed = new MethodNotAllowedException(HttpMethod.PUT, List.of(HttpMethod.GET));
        assertThat(new Problems().other(notAllowed).getHeaders().getAllow()).containsExactly(HttpMethod.GET);

        var busy = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        busy.getHeaders().set("Retry-After", "3");
        assertThat(new Problems().other(busy).getHeaders().getFirst("Retry-After"))
                .isEqualTo("3");
    }
}
