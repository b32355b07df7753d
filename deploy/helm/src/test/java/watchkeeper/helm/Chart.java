package watchkeeper.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The chart as Helm itself reads it, inside this JVM. */
final class Chart {
    private static final Path CHART = Path.of("watchkeeper").toAbsolutePath();
    /** The oldest cluster that the chart promises to run on. */
    private static final String OLDEST = "1.30.0";

    private static final Path EXAMPLE = Path.of("example-values.yaml").toAbsolutePath();

    private Chart() {}

    static LintResult lint() {
        return new Helm(CHART).lint().strict().call();
    }

    /** With the chart's own values only. */
    static String renderDefaults() {
        return new Helm(CHART)
                .template()
                .withName("watch")
                .withKubeVersion(OLDEST)
                .call();
    }

    /** The example installation, with some of it changed. */
    static String render(Map<String, ?> changes) {
        TemplateCommand template = new Helm(CHART)
                .template()
                .withName("watch")
                .withKubeVersion(OLDEST)
                .withNamespace("duty")
                .withValuesFile(EXAMPLE);
        changes.forEach(template::set);
        return template.call();
    }

    static List<Document> documents(Map<String, ?> changes) {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return StreamSupport.stream(yaml.loadAll(render(changes)).spliterator(), false)
                .filter(Map.class::isInstance)
                .map(document -> new Document((Map<?, ?>) document))
                .toList();
    }

    static List<Document> documents() {
        return documents(Map.of());
    }
}
