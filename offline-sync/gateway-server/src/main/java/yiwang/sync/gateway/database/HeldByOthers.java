package yiwang.sync.gateway.database;

import java.util.Set;

/** A transaction needs stations that others hold: it ends, and begins again with them. Never leaves {@link GatewayDatabase}. */
final class HeldByOthers extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> stations;

    HeldByOthers(Set<String> stations) {
        super("stations are held by others", null, false, false);
        this.stations = stations;
    }

    Set<String> stations() {
        return stations;
    }
}
