package watchkeeper.monitoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

@AnalyzeClasses(packages = "watchkeeper.monitoring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "watchkeeper.monitoring";

    @ArchTest
    static final ArchRule kafkaStaysAtTheEdges = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".intake..", ROOT + ".topology..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
            .because("what a story is does not depend on what carries it");

    @ArchTest
    static final ArchRule onlyTheDoorsKnowTheWeb = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "reactor..")
            .because("a decision that knows HTTP cannot be made from a topic");

    @ArchTest
    static final ArchRule oneMatcher = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".watchlist.match..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.hankcs..")
            .because("the matcher library must be replaceable in one place");

    @ArchTest
    static final ArchRule oneModel = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".meaning..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.onnxruntime..", "dev.langchain4j..")
            .because("the sentence model must be replaceable in one place");

    @ArchTest
    static final ArchRule decisionsKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".story..", ROOT + ".detection..", ROOT + ".watchlist.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "java.sql..")
            .because("they are tried without a broker, a database or a context");

    @ArchTest
    static final ArchRule decisionsDoNotKnowTheTopology = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".story..", ROOT + ".detection..", ROOT + ".watchlist..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".topology..", ROOT + ".intake..", ROOT + ".storylist..", ROOT + ".web..")
            .because("dependencies point inwards");

    @ArchTest
    static final ArchRule theClockIsInjected =
            classes().should(askNoClockOfTheirOwn()).because("an exercise runs at 600 times the speed, a test at none");

    private static ArchCondition<JavaClass> askNoClockOfTheirOwn() {
        return new ArchCondition<>("ask no clock of their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                    String owner = call.getTargetOwner().getFullName();
                    boolean now = call.getName().equals("now") && owner.startsWith("java.time.");
                    boolean machine =
                            owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
                    if (now || machine) {
                        events.add(SimpleConditionEvent.violated(type, call.getDescription()));
                    }
                }
            }
        };
    }
}
