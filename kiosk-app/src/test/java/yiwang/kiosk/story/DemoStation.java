package yiwang.kiosk.story;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.station.Station;
import yiwang.sync.station.Stations;

/** A real station of demo province 99, bound to a real gateway whose line can be cut. */
final class DemoStation implements AutoCloseable {

    private final GatewayServer gateway;
    private final Station station;
    private final Path data;

    private DemoStation(GatewayServer gateway, Station station, Path data) {
        this.gateway = gateway;
        this.station = station;
        this.data = data;
    }

    static DemoStation start(Path folder) throws IOException {
        Clock clock = Clock.systemUTC();
        GatewayServer gateway = GatewayServer.start(new GatewayConfig(folder.resolve("gateway"), "127.0.0.1", 0, clock));
        String code;
        try (GatewayAdmin admin = GatewayAdmin.open(folder.resolve("gateway"), clock)) {
            code = admin.enrolCode("大厅 1 号机", "青溪县政务服务中心", GatewayAdmin.DEFAULT_AREA, Optional.empty()).orElseThrow();
        }
        return switch (Stations.enrol(folder.resolve("station"), gateway.url(), code, clock)) {
            case Station.Opening.Open open -> new DemoStation(gateway, open.station(), folder.resolve("station"));
            case Station.Opening.Refused refused -> throw new IOException(refused.problem().code());
        };
    }

    Station station() {
        return station;
    }

    Path data() {
        return data;
    }

    @Override
    public void close() {
        station.close();
        gateway.close();
    }
}
