package yiwang.endtoend.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yiwang.endtoend.Examples;
import yiwang.endtoend.Hall;
import yiwang.endtoend.Yiwang;
import yiwang.sync.contracts.network.Cut;
import yiwang.sync.contracts.network.CuttingProxy;

/** A hall whose machines reach the centre only by way of a proxy. */
@Timeout(400)
class HallProxyTest {

    private static final int PROXY_LOGIN = 407;

    @TempDir
    Path folder;

    @Test
    void a_proxy_that_wants_a_password_dies_or_is_gone_is_named_and_never_passed_by() throws Exception {
        try (Hall hall = Hall.open(folder)) {
            Path scan = Examples.picture(folder, "卡.png", 5);
            Object[] accept = hall.accepting(Examples.person(folder, "王桂兰", "990121194203150020"), hall.form(folder), scan).toArray();
            String caseId = Yiwang.call(accept).only().get("case_id").asText();

            HttpServer locked = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            locked.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"hall\"");
                exchange.sendResponseHeaders(PROXY_LOGIN, -1);
                exchange.close();
            });
            locked.start();
            try {
                assertThat(failures(hall, locked.getAddress().getPort())).containsExactly("proxy_login");
            } finally {
                locked.stop(0);
            }
            assertThat(failures(hall, nobody())).containsExactly("gateway_unreachable");
            assertThat(hall.casesAtCentre()).as("no way around the proxy was taken").isEmpty();

            try (CuttingProxy proxy = new CuttingProxy("127.0.0.1", URI.create(hall.address).getPort())) {
                proxy.cut(Cut.requestAfter(2_500));
                assertThat(failures(hall, URI.create(proxy.url()).getPort())).isNotEmpty();
                proxy.cut(Cut.never());
                assertThat(failures(hall, URI.create(proxy.url()).getPort())).isEmpty();
            }
            assertThat(hall.casesAtCentre()).extracting(c -> c.get("case_id").asText()).containsExactly(caseId);
        }
    }

    private static List<String> failures(Hall hall, int port) {
        Yiwang.Program behind = new Yiwang.Program(List.of("-Dhttp.proxyHost=127.0.0.1", "-Dhttp.proxyPort=" + port, "-Dhttp.nonProxyHosts="),
                "yiwang.cli.YiwangMain", Map.of());
        JsonNode report = Yiwang.call(behind, "sync", "--data", hall.station).only();
        return report.get("failures").findValuesAsText("code");
    }

    private static int nobody() throws Exception {
        try (ServerSocket closed = new ServerSocket(0)) {
            return closed.getLocalPort();
        }
    }
}
