package watchkeeper.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "watchkeeper.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "watchkeeper.reporting";

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
            .resideInAnyPackage(ROOT + ".command..", ROOT + ".event..", ROOT + ".duty..")
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

    @ArchTest
    static final ArchRule dutyIsAPureFunction = noClasses()
            .that()
            .resideInAPackage(ROOT + ".duty..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + ".ledger..", ROOT + ".board..", ROOT + ".report..", ROOT + ".web..", "org.axonframework..")
            .because("what is owed must be computable from the facts alone, by anybody");

    @ArchTest
    static final ArchRule theRecordFeedsNothingBack = noClasses()
            .that()
            .resideOutsideOfPackages(
                    ROOT + ".record..",
                    ROOT + ".draft..",
                    ROOT + ".document..",
                    ROOT + ".statistics..",
                    ROOT + ".archive..",
                    ROOT + ".web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".record..")
            .because("what judges the ledger must not be able to change it");

    @ArchTest
    static final ArchRule draftsAreForPeople = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".draft..", ROOT + ".web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".draft..")
            .because("what the record proposes becomes a report by a person's hand only");

    @ArchTest
    static final ArchRule theRecordIsWrittenAnew = noClasses()
            .that()
            .resideInAPackage(ROOT + ".record..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + ".duty..",
                    ROOT + ".ledger..",
                    ROOT + ".event..",
                    ROOT + ".command..",
                    ROOT + ".board..",
                    ROOT + ".report..",
                    ROOT + ".announce..",
                    ROOT + ".intake..",
                    "org.axonframework..")
            .because("what keeps the record must not lean on what it keeps it of");

    @ArchTest
    static final ArchRule theProofIsComputedAnew = noClasses()
            .that()
            .resideInAPackage(ROOT + ".proof..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of this service or of a framework, and not the proof's own",
                    other -> other.getPackageName().startsWith("org.springframework")
                            || other.getPackageName().startsWith("org.axonframework")
                            || (other.getPackageName().startsWith(ROOT)
                                    && !other.getPackageName().equals(ROOT + ".proof"))))
            .because("a proof that shares a class with what it proves repeats its mistakes");

    private static boolean readsTheMachinesClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getFullName();
        return (owner.startsWith("java.time.")
                        && (call.getName().equals("now") || call.getName().startsWith("system")))
                || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
    }
}
