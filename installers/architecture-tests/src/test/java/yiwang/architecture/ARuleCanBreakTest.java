package yiwang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Classes that break the rules on purpose, so that a rule which cannot fail is found out. */
class ARuleCanBreakTest {

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("yiwang.broken", "yiwang.sync.domain.broken", "yiwang.device.broken");

    @TestFactory
    Stream<DynamicTest> each_of_these_rules_sees_its_offender() {
        return List.of(FenceRules.SQL, CodeRules.VIEW_MODELS_KNOW_NO_CONTROL, CodeRules.ONE_GATE_TO_THE_SCREEN, CodeRules.THREADS_HAVE_AN_OWNER,
                        CodeRules.TIME_IS_PASSED_IN, CodeRules.NO_STANDARD_STREAMS, CodeRules.SUFFIX_IS_ROLE, CodeRules.NOBODY_SLEEPS, CodeRules.FREE_SPACE_NEEDS_NO_MOUNT_TABLE,
                        LayerRules.DOMAIN_IS_PURE, LayerRules.DEVICES_KNOW_NO_CASE, FenceRules.JAVAFX)
                .stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> assertSeen(rule)));
    }

    private static void assertSeen(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
    }
}
