package yiwang.sync.gateway;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import yiwang.sync.gateway.http.Drain;
import yiwang.sync.gateway.place.GatewayPlace;

/**
 * Where and how a gateway runs.
 *
 * @param place where it keeps what it is given; its folder is made when it is not there
 * @param host  address to listen on, such as 127.0.0.1
 * @param port  0 = a free one
 * @param mostAtOnce requests under way; the next one is turned away
 * @param tls  names and addresses by which it is reached over TLS; empty = plain HTTP
 */
public record GatewayConfig(GatewayPlace place, String host, int port, int mostAtOnce, Optional<List<String>> tls, Clock clock) {

    public GatewayConfig(GatewayPlace place, String host, int port, int mostAtOnce, Clock clock) {
        this(place, host, port, mostAtOnce, Optional.empty(), clock);
    }

    public GatewayConfig(GatewayPlace place, String host, int port, Clock clock) {
        this(place, host, port, Drain.MOST_AT_ONCE, clock);
    }

    /** @param names and addresses by which it is reached */
    public GatewayConfig overTls(List<String> names) {
        return new GatewayConfig(place, host, port, mostAtOnce, Optional.of(List.copyOf(names)), clock);
    }

    /** Everything in one folder. */
    public GatewayConfig(Path data, String host, int port, Clock clock) {
        this(GatewayPlace.folder(data), host, port, clock);
    }
}
