package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.client.SyncFailure;
import yiwang.sync.client.SyncReport;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;

/** A record that the station's own disk has spoilt, at a real station with a real gateway. */
class DamagedRecordTest {

    private static final String SECOND = " FROM record ORDER BY position LIMIT 1 OFFSET 1";

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path folder;

    @Test
    void those_behind_it_go_on_and_it_follows_when_its_content_is_there_again() throws Exception {
        Path data = folder.resolve("station");
        try (GatewayServer gateway = GatewayServer.start(new GatewayConfig(folder.resolve("gateway"), "127.0.0.1", 0, clock));
             GatewayAdmin admin = GatewayAdmin.open(folder.resolve("gateway"), clock)) {
            try (Station station = opened(Stations.enrol(data, gateway.url(), admin.enrolCode("柳湾村代办点"), clock))) {
                for (int i = 0; i < 4; i++) {
                    station.takeTicket("A");
                }
            }
            byte[] sound = payload(data);
            byte[] spoilt = sound.clone();
            spoilt[spoilt.length / 2] ^= 1;
            write(data, spoilt);
            try (Station station = opened(Stations.open(data, clock))) {
                SyncReport report = station.syncOnce();
                assertThat(report.failures()).extracting(SyncFailure::code).containsExactly("record_withheld");
                assertThat(report.pendingRecords()).as("what stands behind it has gone").isZero();
                station.takeTicket("A");
                assertThat(station.syncOnce().pendingRecords()).isZero();
                station.retrySync();
                assertThat(station.syncOnce().failures()).as("it is still spoilt").extracting(SyncFailure::code).containsExactly("record_withheld");
            }
            write(data, sound);
            try (Station station = opened(Stations.open(data, clock))) {
                station.retrySync();
                assertThat(station.syncOnce().failures()).isEmpty();
                assertThat(station.syncOnce().failures()).isEmpty();
            }
        }
    }

    private static Station opened(Station.Opening opening) {
        return ((Station.Opening.Open) opening).station();
    }

    private static byte[] payload(Path data) throws SQLException {
        try (Connection c = connect(data); var rows = c.createStatement().executeQuery("SELECT payload" + SECOND)) {
            return rows.getBytes(1);
        }
    }

    private static void write(Path data, byte[] payload) throws SQLException {
        try (Connection c = connect(data); PreparedStatement s = c.prepareStatement("UPDATE record SET payload = ? WHERE position = (SELECT position" + SECOND + ")")) {
            s.setBytes(1, payload);
            assertThat(s.executeUpdate()).isEqualTo(1);
        }
    }

    private static Connection connect(Path data) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("station.db"));
    }
}
