package yiwang.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.access.Role;

/** The centre of the demonstration: a gateway whose line can be cut and mended, always at the same address. */
public final class Centre implements AutoCloseable {

    private final Path data;
    private final Clock clock;
    private GatewayServer server;
    private int port;

    private Centre(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    public static Centre open(Path data, Clock clock) throws IOException {
        Centre centre = new Centre(data, clock);
        centre.mendLine();
        return centre;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public String enrolCode(String station, String hall) throws IOException {
        try (GatewayAdmin admin = GatewayAdmin.open(data, clock)) {
            return admin.enrolCode(station, hall, GatewayAdmin.DEFAULT_AREA, java.util.Optional.empty()).orElseThrow();
        }
    }

    public String supervisorToken() throws IOException {
        try (GatewayAdmin admin = GatewayAdmin.open(data, clock)) {
            return admin.token(Role.SUPERVISOR);
        }
    }

    /** What a department does at the centre. */
    public String advance(String caseId, String event, String note) throws IOException {
        try (GatewayAdmin admin = GatewayAdmin.open(data, clock)) {
            return admin.advanceCase(caseId, event, note).toString();
        }
    }

    public void cutLine() {
        server.close();
        server = null;
    }

    public void mendLine() throws IOException {
        server = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", port, clock));
        port = java.net.URI.create(server.url()).getPort();
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
