package watchkeeper.incident;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "watchkeeper.incident", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "watchkeeper.incident";

    @ArchTest
    static final ArchRule kafkaStaysAtTheEdges = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".announce..", ROOT + ".intake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
            .because("what is decided does not depend on what carries it");

    @ArchTest
    static final ArchRule onlyTheDoorsKnowTheWeb = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "reactor..")
            .because("a decision that knows HTTP cannot be made by a saga or a sweep");

    @ArchTest
    static final ArchRule decisionsKnowNoSpring = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".command..", ROOT + ".event..", ROOT + ".authority..", ROOT + ".stability..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..")
            .because("they are tried without a context, a broker or a database");

    @ArchTest
    static final ArchRule theClockIsInjected = noClasses()
            .should()
            .callMethodWhere(
                    DescribedPredicate.describe("reads the machine's clock", ArchitectureTest::readsTheMachinesClock))
            .because("an exercise runs at 600 times the speed, a test at none");

    @ArchTest
    static final ArchRule noCycles = SlicesRuleDefinition.slices()
            .matching(ROOT + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("a newcomer must be able to read one feature at a time");

    private static boolean readsTheMachinesClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getFullName();
        return (owner.startsWith("java.time.")
                        && (call.getName().equals("now") || call.getName().startsWith("system")))
                || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
    }
}
