package watchkeeper.reporting.web;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.reporting.archive.Archives;
import watchkeeper.reporting.archive.Archives.Named;
import watchkeeper.reporting.record.Archived.State;

/** The archive of an incident, streamed to the archivist as it is packed. */
@RestController
class ArchiveController {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final DataBufferFactory BUFFERS = new DefaultDataBufferFactory();

    private static final int CHUNK = 1 << 16;

    private final Archives archives;
    private final ExecutorService packing = Executors.newVirtualThreadPerTaskExecutor();

    ArchiveController(Archives archives) {
        this.archives = archives;
    }

    @GetMapping("/api/incidents/{id}/archive")
    ResponseEntity<Flux<DataBuffer>> archive(@PathVariable String id, Caller caller) {
        return packed(id, List.of(), caller);
    }

    /**
     * The same with the names and contacts that the archivist read where they are kept: they stand apart in it, under a hash
     * of their own, and are stored nowhere here.
     */
    @PostMapping("/api/incidents/{id}/archive")
    ResponseEntity<Flux<DataBuffer>> withNames(
            @PathVariable String id, @RequestBody NamesRequest request, Caller caller) {
        return packed(id, request.complete(), caller);
    }

    private ResponseEntity<Flux<DataBuffer>> packed(String id, List<Named> persons, Caller caller) {
        if (!caller.has("archivist")) {
            throw Refusal.forbidden("六·五7", "归档由档案人员导出", "the archive is exported by the archivist");
        }
        State state = archives.state(id);
        return ResponseEntity.ok()
                .contentType(ZIP)
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename("incident-" + id + ".zip")
                        .build()))
                .body(Flux.from(DataBufferUtils.outputStreamPublisher(
                        out -> archives.pack(id, state, persons, out), BUFFERS, packing, CHUNK)));
    }
}
