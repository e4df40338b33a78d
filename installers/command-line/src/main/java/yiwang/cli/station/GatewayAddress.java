package yiwang.cli.station;

import java.net.URI;
import java.net.URISyntaxException;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;

/** Where a gateway is, as it is typed. */
final class GatewayAddress {

    private GatewayAddress() { }

    /** The text itself. @throws Stop when it is no address */
    static String of(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getPort() <= 65_535
                    && uri.getQuery() == null && uri.getFragment() == null) {
                return text;
            }
        } catch (URISyntaxException e) {
            // told below, like every other text that is no address
        }
        throw new Stop(ExitCode.WRONG_CALL, "gateway_address", "网关地址应写成 http://主机:端口 或 https://主机：" + text);
    }
}
