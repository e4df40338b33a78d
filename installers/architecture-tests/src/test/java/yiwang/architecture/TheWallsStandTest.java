package yiwang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of the architecture over every class of the product. */
class TheWallsStandTest {

    static final List<ArchRule> RULES = List.of(
            LayerRules.DEVICES_KNOW_NO_CASE, LayerRules.SYNC_KNOWS_NO_DEVICE_AND_NO_SCREEN, LayerRules.UI_KIT_KNOWS_NO_PRODUCT, LayerRules.THE_CONSOLE_KNOWS_DEVICES_AND_LOOKS,
            LayerRules.APPLICATIONS_DO_NOT_KNOW_EACH_OTHER, LayerRules.APPLICATIONS_KNOW_NO_INSTALLER, LayerRules.DOMAIN_IS_PURE, LayerRules.NO_CYCLES, LayerRules.GATEWAY_ROOMS, LayerRules.GATEWAY_DOOR,
            FenceRules.SERIAL, FenceRules.PRINTING, FenceRules.IPP, FenceRules.SMARTCARD, FenceRules.PCSC, FenceRules.NATIVE, FenceRules.DNS_SD, FenceRules.SQL, FenceRules.SQLITE,
            FenceRules.TINK, FenceRules.HTTP_CLIENT, FenceRules.HTTP_SERVER, FenceRules.PDF, FenceRules.JAVAFX,
            CodeRules.VIEW_MODELS_KNOW_NO_CONTROL, CodeRules.ONE_GATE_TO_THE_SCREEN, CodeRules.THREADS_HAVE_AN_OWNER, CodeRules.TIME_IS_PASSED_IN,
            CodeRules.NOBODY_SLEEPS, CodeRules.NO_STANDARD_STREAMS, CodeRules.NO_JAVA_UTIL_LOGGING, CodeRules.FREE_SPACE_NEEDS_NO_MOUNT_TABLE,
            CodeRules.SUFFIX_IS_ROLE);

    @TestFactory
    Stream<DynamicTest> every_rule_holds() {
        return RULES.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(Product.CLASSES)));
    }

    @Test
    void the_net_is_whole() {
        assertThat(Product.CLASSES).as("classes imported; too few means that the net has a hole").hasSizeGreaterThan(400);
        assertThat(List.of("yiwang.device.api.Device", "yiwang.sync.domain.catalogue.Item", "yiwang.sync.station.Station",
                "yiwang.sync.store.EncryptedStationStore", "yiwang.cli.YiwangMain", "yiwang.clerk.ClerkMain", "yiwang.kiosk.KioskMain", "yiwang.console.ConsoleMain"))
                .allMatch(Product.CLASSES::contain);
    }
}
