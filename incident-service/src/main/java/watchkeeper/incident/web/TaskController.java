package watchkeeper.incident.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import java.time.Duration;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.live.LivePage;
import watchkeeper.incident.authority.Actor;
import watchkeeper.incident.task.TaskBoard;

/**
 * What the caller has to do: what the plan leaves to its bodies, units, roles or person as things stand. With
 * {@code ?forLower=true} also what it may do for a lower body.
 */
@RestController
@RequestMapping("/api/tasks")
class TaskController {
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Doors doors;
    private final TaskBoard board;

    TaskController(Doors doors, TaskBoard board) {
        this.doors = doors;
        this.board = board;
    }

    @GetMapping(produces = APPLICATION_JSON_VALUE)
    LivePage page(@RequestParam(defaultValue = "false") boolean forLower, Caller caller, ServerWebExchange exchange) {
        return board.view().page(exchange, TaskBoard.of(doors.actor(caller), forLower));
    }

    /** Ends when a deputy of the caller's begins or ends: who comes back then starts with the tasks that are his now. */
    @GetMapping(produces = TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<JsonNode>> stream(
            @RequestParam(defaultValue = "false") boolean forLower, Caller caller, ServerWebExchange exchange) {
        return actor(caller)
                .flatMapMany(actor -> board.view().stream(exchange, TaskBoard.of(actor, forLower))
                        .takeUntilOther(another(caller, actor)));
    }

    private Mono<Actor> another(Caller caller, Actor actor) {
        return Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> actor(caller), 1)
                .filter(now -> !now.equals(actor))
                .next();
    }

    private Mono<Actor> actor(Caller caller) {
        return Mono.fromCallable(() -> doors.actor(caller)).subscribeOn(Schedulers.boundedElastic());
    }
}
