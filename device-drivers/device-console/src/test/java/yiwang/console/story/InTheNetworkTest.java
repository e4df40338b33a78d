package yiwang.console.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.DeviceAddress;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.simulator.scanner.EsclSimulator;

/** Whoever looks for devices need not know that some of them show themselves in the network. */
class InTheNetworkTest {

    @TempDir
    Path data;

    @Test
    void a_scanner_that_shows_itself_in_the_network_is_found_and_scans() throws Exception {
        try (EsclSimulator scanner = EsclSimulator.start(); JmDNS responder = JmDNS.create(InetAddress.getLoopbackAddress());
                Window window = new Window(data, Locale.SIMPLIFIED_CHINESE, 1366, 768, List.of(DeviceAddress.parse("dns-sd:127.0.0.1")))) {
            int port = Integer.parseInt(scanner.address().replaceFirst(".*:(\\d+)/.*", "$1"));
            responder.registerService(ServiceInfo.create("_uscan._tcp.local.", "Hall scanner", port, 0, 0, Map.of("rs", "eSCL", "ty", "Flatbed 7")));
            window.see("这台机器还没有登记设备").choose("find-first").see("还在听网络");
            Window.until("the scanner is heard, in this look or the next", () -> {
                boolean heard = window.shows("Flatbed 7");
                if (!heard && window.shows("找到")) {
                    window.chooseIfFree("find-again");
                }
                return heard;
            });
            window.chooseSpoken("Flatbed 7").role("find-role", DeviceRole.SCANNER).choose("find-bind").see("已登记").choose("sheet-back");
            window.choose("device-scanner").choose("try").see("扫到了一页");
        }
    }

    @Test
    void without_any_network_there_is_nothing_to_complain_about() throws Exception {
        try (Window window = new Window(data, Locale.SIMPLIFIED_CHINESE, 1366, 768)) {
            window.choose("find-first").see("找到");
            Window.until("it has listened", () -> !window.shows("还在听网络"));
            assertThat(window.words()).as("nobody asked for the network by its name").noneMatch(word -> word.contains("没看成") && word.contains("网络上"));
        }
    }
}
