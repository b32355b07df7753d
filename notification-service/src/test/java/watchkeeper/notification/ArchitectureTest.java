package watchkeeper.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnalyzeClasses(packages = "watchkeeper.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule OWN_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("product time is injected; the machine's time comes in by RealTime alone");

    @ArchTest
    static final ArchRule EVENTS_ARE_PLAIN = noClasses()
            .that()
            .resideInAPackage("..event..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..", "tools.jackson..")
            .because("what is stored is read for ever, whatever framework reads it");

    @ArchTest
    static final ArchRule COMMANDS_KNOW_NO_SPRING = noClasses()
            .that()
            .resideInAPackage("..command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("a command is what may be asked, not how it comes in");

    @ArchTest
    static final ArchRule WEB_ALONE_KNOWS_WEB = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..")
            .because("the doors are one package; behind them nobody knows who asked how");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_KAFKA = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
            .because("the chassis reads and writes topics; intake and announce say only which");

    @ArchTest
    static final ArchRule COURIERS_HOLD_NO_TRANSACTION = noClasses()
            .that()
            .resideInAPackage("..channel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.transaction..")
            .because("a call to the outside that holds a transaction delays every reader of the store");

    @ArchTest
    static final ArchRule ROWS_ARE_READ_AT_ONCE = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("a stream of rows that nobody closes keeps its connection for ever; list() reads and returns it");

    @ArchTest
    static final ArchRule NO_CIRCLES = slices().matching("watchkeeper.notification.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that needs its user cannot be understood alone");
}
