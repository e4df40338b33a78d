package yiwang.cli.gateway;

import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;

/** Where to listen. @param port 0 = a free one */
record HostPort(String host, int port) {

    private static final int HIGHEST_PORT = 65_535;

    static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new Stop(ExitCode.WRONG_CALL, "listen", "--listen 应写成 主机:端口，例如 127.0.0.1:8080");
        }
        return new HostPort(text.substring(0, colon), Integer.parseInt(port));
    }
}
