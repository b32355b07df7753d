package watchkeeper.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
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

    @Test
    void whatTheDoorRefusesIsSaidInBothLanguages() {
        ProblemDetail nothing = (ProblemDetail) new Problems()
                .other(new ErrorResponseException(HttpStatus.NOT_FOUND))
                .getBody();
        assertThat(nothing.getDetail()).isEqualTo("没有这个地址");
        assertThat(nothing.getProperties()).containsEntry("detailEn", "there is nothing here");
        ProblemDetail other = (ProblemDetail) new Problems()
                .other(new ErrorResponseException(HttpStatus.CONFLICT))
                .getBody();
        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(other.getDetail()).isEqualTo("请求未被接受");
    }
}
