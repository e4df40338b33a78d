import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;

/** A gateway of its own process; prints its address and as many enrolment codes as are asked for. */
public final class BenchGateway {

    private BenchGateway() { }

    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        int port = Integer.parseInt(args[1]);
        int codes = Integer.parseInt(args[2]);
        GatewayServer gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", port, Clock.systemUTC()));
        try (GatewayAdmin admin = GatewayAdmin.open(data, Clock.systemUTC())) {
            for (int i = 0; i < codes; i++) {
                System.out.println(admin.enrolCode("bench " + i));
            }
        }
        System.out.println("ready " + URI.create(gateway.url()).getPort());
        System.out.flush();
    }
}
