package watchkeeper.prover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The program on what the product once showed of a life, as it was and with something spoilt. */
class ProverTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aLifeIsProvedFromOutside() throws Exception {
        try (RecordedProduct product = new RecordedProduct()) {
            assertThat(prove(product, "secret")).as(text(out)).isZero();
            assertThat(text(out)).startsWith("PROVED 成立 " + product.id()).hasLineCount(1);
        }
    }

    /** A story's slot is shown from the moment at which the incident took the story over. */
    @Test
    void whoIsAskedAMomentAfterTheOpeningSaysThatNothingIsSettledYet() throws Exception {
        try (RecordedProduct product = new RecordedProduct()) {
            product.isSettledAt(product.opened());
            assertThat(prove(product, "secret")).isEqualTo(3);
            assertThat(text(out)).startsWith("NOT_SETTLED 尚未落定 ").hasLineCount(1);
        }
    }

    @Test
    void whatCameAfterTheSettledPointIsNoFaultWhereverThatLies() throws Exception {
        try (RecordedProduct product = new RecordedProduct()) {
            for (Instant recorded : product.recorded()) {
                product.isSettledAt(recorded.plusNanos(1));
                assertThat(prove(product, "secret"))
                        .as(recorded + " " + text(out))
                        .isZero();
                out.reset();
            }
        }
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                spoilt("HOLE", product -> product.forgetLast("ResponseRaised")),
                spoilt("TAIL_CUT", product -> product.forgetLast("IncidentMerged")),
                spoilt("FACT_UNKNOWN", product -> product.forgetLast("IncidentMerged")),
                spoilt("NO_LEDGER", product -> {
                    product.forgetLast("LedgerOpened");
                    product.forgetLast("LedgerPassed");
                }),
                spoilt("UNITS", product -> product.incident.putArray("units").add("unit-a")),
                spoilt("LEVEL", product -> product.incident.put("level", "II")),
                spoilt("SLOT_MISSING", product -> rows(product).findFirst().ifPresent(row -> row.put("id", "another"))),
                spoilt(
                        "SLOT_UNDEMANDED",
                        product -> product.each(
                                "UnitAdded", fact -> ((ObjectNode) fact.path("body")).put("unit", "unit-x"))),
                spoilt("OPENING", product -> rows(product).forEach(row -> later(row, "opensAt"))),
                spoilt("DUE", product -> product.each("ResponseStarted", fact -> later(fact, "recordedAt"))),
                spoilt("GRACE", product -> rows(product).forEach(row -> later(row, "graceUntil"))),
                spoilt(
                        "STATE",
                        product -> rows(product)
                                .flatMap(row -> row.path("history").valueStream())
                                .forEach(line -> ((ObjectNode) line).put("state", "FULFILLED"))),
                spoilt(
                        "EVIDENCE",
                        product -> rows(product)
                                .flatMap(row -> row.path("history").valueStream())
                                .forEach(line -> ((ObjectNode) line).put("evidence", "another"))),
                spoilt("OWN_PROOF", product -> product.proof.put("verdict", "FAULTY")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void whatIsSpoiltIsFoundAndNamed(String kind, Consumer<RecordedProduct> spoil) throws Exception {
        try (RecordedProduct product = new RecordedProduct()) {
            spoil.accept(product);
            assertThat(prove(product, "secret")).isEqualTo(1);
            assertThat(text(out)).startsWith("FAULTY 不成立 ").contains("\n" + kind + " ");
        }
    }

    @Test
    void whatCannotBeReadIsSaidInOneLine() throws Exception {
        try (RecordedProduct product = new RecordedProduct()) {
            assertThat(prove(product, "wrong")).isEqualTo(2);
            assertThat(text(err)).startsWith("prover: ").contains("401").hasLineCount(1);
        }
    }

    @Test
    void unknownWordsGetTheUsage() {
        assertThat(Main.run(List.of(), Map.of(), stream(out), stream(err))).isEqualTo(2);
        assertThat(Main.run(List.of("--wrong"), Map.of(), stream(out), stream(err)))
                .isEqualTo(2);
        assertThat(text(err)).contains("usage: ");
        assertThat(Main.run(List.of("--help"), Map.of(), stream(out), stream(err)))
                .isZero();
    }

    private int prove(RecordedProduct product, String token) {
        return Main.run(
                List.of("--url", product.url(), product.id()),
                Map.of("WATCHKEEPER_TOKEN", token),
                stream(out),
                stream(err));
    }

    private static Arguments spoilt(String kind, Consumer<RecordedProduct> spoil) {
        return Arguments.of(kind, spoil);
    }

    private static Stream<ObjectNode> rows(RecordedProduct product) {
        return product.duties.path("items").valueStream().map(ObjectNode.class::cast);
    }

    private static void later(ObjectNode node, String field) {
        node.put(
                field,
                Instant.parse(node.path(field).asString())
                        .plus(Duration.ofMinutes(1))
                        .toString());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
