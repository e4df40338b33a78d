package yiwang.sync.gateway;

import java.nio.file.Path;
import java.time.Clock;

/**
 * Where and how a gateway runs.
 *
 * @param data  folder with everything that it keeps; made when it is not there
 * @param host  address to listen on, such as 127.0.0.1
 * @param port  0 = a free one
 */
public record GatewayConfig(Path data, String host, int port, Clock clock) { }
