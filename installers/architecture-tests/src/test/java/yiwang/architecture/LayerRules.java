package yiwang.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** Dependencies run one way: installers, then the applications, then devices and sync, which do not know each other. */
final class LayerRules {

    static final ArchRule DEVICES_KNOW_NO_CASE = noClasses().that().resideInAPackage("yiwang.device..")
            .should().dependOnClassesThat().resideInAnyPackage("yiwang.sync..", "yiwang.kiosk..", "yiwang.clerk..", "yiwang.cli..", "yiwang.ui..", "yiwang.console..")
            .because("device-drivers speaks devices and nothing else");

    static final ArchRule THE_CONSOLE_KNOWS_DEVICES_AND_LOOKS = noClasses().that().resideInAPackage("yiwang.console..")
            .should().dependOnClassesThat().resideInAnyPackage("yiwang.sync..", "yiwang.kiosk..", "yiwang.clerk..", "yiwang.cli..", "yiwang.demo..", "yiwang.device.serial..", "yiwang.device.smartcard..",
                    "yiwang.device.nativecard..", "yiwang.device.printing..", "yiwang.device.scanning..", "yiwang.device.simulator..")
            .because("the console serves both applications and finds drivers without naming them");

    static final ArchRule SYNC_KNOWS_NO_DEVICE_AND_NO_SCREEN = noClasses().that().resideInAPackage("yiwang.sync..")
            .should().dependOnClassesThat().resideInAnyPackage("yiwang.device..", "yiwang.ui..", "yiwang.kiosk..", "yiwang.clerk..", "yiwang.cli..", "javafx..")
            .because("offline-sync speaks records and messages");

    static final ArchRule UI_KIT_KNOWS_NO_PRODUCT = noClasses().that().resideInAPackage("yiwang.ui..")
            .should().dependOnClassesThat().resideInAnyPackage("yiwang.sync..", "yiwang.device..", "yiwang.console..", "yiwang.kiosk..", "yiwang.clerk..", "yiwang.cli..")
            .because("the ui-kit holds looks, not matters");

    static final ArchRule APPLICATIONS_DO_NOT_KNOW_EACH_OTHER = slices().matching("yiwang.(kiosk|clerk)..").should().notDependOnEachOther()
            .because("siblings never see each other");

    static final ArchRule APPLICATIONS_KNOW_NO_INSTALLER = noClasses().that().resideInAnyPackage("yiwang.kiosk..", "yiwang.clerk..")
            .should().dependOnClassesThat().resideInAnyPackage("yiwang.cli..", "yiwang.demo..", "yiwang.device.serial..", "yiwang.device.smartcard..", "yiwang.device.nativecard..", "yiwang.device.printing..", "yiwang.device.scanning..", "yiwang.device.sensors..", "yiwang.device.local..", "yiwang.device.simulator..")
            .because("drivers are found, never named, and nothing points upward");

    static final ArchRule DOMAIN_IS_PURE = classes().that().resideInAPackage("yiwang.sync.domain..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("yiwang.sync.domain..", "java..")
            .because("the core needs java.base only");

    static final ArchRule NO_CYCLES = slices().matching("yiwang.(*).(*)..").should().beFreeOfCycles()
            .because("a room that needs its neighbour which needs it back is one room");

    static final ArchRule GATEWAY_ROOMS = slices().matching("yiwang.sync.gateway.(**)").should().beFreeOfCycles()
            .because("the gateway's rooms build on each other, and its front door on all of them");

    static final ArchRule GATEWAY_DOOR = noClasses().that().resideInAPackage("yiwang.sync.gateway.*..")
            .should().dependOnClassesThat().resideInAPackage("yiwang.sync.gateway")
            .because("rooms do not know the front door");

    private LayerRules() { }
}
