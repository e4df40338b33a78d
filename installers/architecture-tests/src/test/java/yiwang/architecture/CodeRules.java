package yiwang.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Rules for what a class may do. */
final class CodeRules {

    private static final String[] SHELLS = {"yiwang.cli..", "yiwang.demo..", "yiwang.device.simulator.."};

    static final ArchRule VIEW_MODELS_KNOW_NO_CONTROL = noClasses().that().haveSimpleNameEndingWith("ViewModel").or().haveSimpleNameEndingWith("Flow")
            .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.css..", "org.controlsfx..")
            .because("a ViewModel is tested without a toolkit");

    static final ArchRule ONE_GATE_TO_THE_SCREEN = noClasses().that().doNotHaveSimpleName("FxThread")
            .should().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
            .because("one class may call Platform.runLater");

    static final ArchRule THREADS_HAVE_AN_OWNER = noClasses().that().resideOutsideOfPackages("yiwang.device..", "yiwang.sync.store..", "yiwang.sync.client..",
                    "yiwang.sync.gateway..", "yiwang.sync.contracts..", "yiwang.cli..", "yiwang.demo..").and().haveSimpleNameNotStartingWith("Background")
            .should().callConstructor(Thread.class, Runnable.class).orShould().callConstructor(Thread.class, Runnable.class, String.class)
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors")
            .because("every thread is named and belongs to a device, the store's writer, the sync loop or Background");

    static final ArchRule TIME_IS_PASSED_IN = noClasses().that().resideOutsideOfPackages(SHELLS).and().haveSimpleNameNotEndingWith("Composition").and().haveSimpleNameNotEndingWith("Main")
            .should(askTheClock()).because("the clock is passed in, so that a test can set it");

    static final ArchRule NOBODY_SLEEPS = noClasses().that().resideOutsideOfPackages(SHELLS)
            .should().callMethod(Thread.class, "sleep", long.class).orShould().callMethod(Thread.class, "sleep", java.time.Duration.class)
            .because("waiting has a condition and an end");

    static final ArchRule NO_STANDARD_STREAMS = noClasses().that().resideOutsideOfPackages(SHELLS)
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .orShould().callMethod(Throwable.class, "printStackTrace").because("people read screens, machines read the log");

    static final ArchRule NO_JAVA_UTIL_LOGGING = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    static final ArchRule FREE_SPACE_NEEDS_NO_MOUNT_TABLE = noClasses().should().callMethod(java.nio.file.Files.class, "getFileStore", java.nio.file.Path.class)
            .because("it throws in a container whose mount table does not show the disk; java.io.File answers there, with 0 for unknown");

    static final ArchRule SUFFIX_IS_ROLE = noClasses()
            .should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Base|Data)$").because("a suffix names a role");

    private CodeRules() { }

    private static ArchCondition<JavaClass> askTheClock() {
        return new ArchCondition<>("ask the machine's clock") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaMethodCall call : item.getMethodCallsFromSelf()) {
                    boolean now = call.getName().equals("now") && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().isEmpty();
                    boolean millis = call.getName().equals("currentTimeMillis");
                    if (now || millis) {
                        events.add(SimpleConditionEvent.satisfied(call, call.getDescription()));
                    }
                }
            }
        };
    }
}
