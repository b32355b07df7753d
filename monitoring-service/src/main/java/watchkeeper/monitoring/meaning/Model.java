package watchkeeper.monitoring.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * The sentence model bge-small-zh-v1.5 (BAAI, MIT licence), as it comes from Maven Central. One thread reads one text;
 * several may at once.
 */
final class Model {
    static final int NUMBERS = 512;

    private static final String FILE = "/bge-small-zh-v1.5.onnx";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final Pieces pieces = Pieces.shipped();
    private final OrtSession session;

    /** Made when it is first asked for. */
    private static final class Once {
        static final Model SHIPPED = new Model();
    }

    private Model() {
        try {
            session = open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model cannot run here", e);
        }
    }

    static Model shipped() {
        return Once.SHIPPED;
    }

    /** Of length 1. */
    float[] read(String text) {
        long[] ids = pieces.of(text);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor tokens = row(ids);
                OnnxTensor mask = row(ones);
                OnnxTensor types = row(new long[ids.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            // The first piece stands for the whole sentence: so the model was trained.
            return unit(states[0][0]);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model cannot read " + ids.length + " pieces", e);
        }
    }

    private static float[] unit(float[] vector) {
        double sum = 0;
        for (float number : vector) {
            sum += (double) number * number;
        }
        float length = (float) Math.sqrt(sum);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length && length > 0; i++) {
            unit[i] = vector[i] / length;
        }
        return unit;
    }

    private OnnxTensor row(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {numbers});
    }

    /** From a file that is gone afterwards: as an array, 95 MB of it would stand in the heap beside the session. */
    private OrtSession open() throws IOException, OrtException {
        Path file = Files.createTempFile("sentence-model", ".onnx");
        try (InputStream in = Objects.requireNonNull(Model.class.getResourceAsStream(FILE), FILE);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            // More threads for one title cost more than they save; a pool of freed memory would only be kept.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return environment.createSession(file.toString(), options);
        } finally {
            Files.delete(file);
        }
    }
}
