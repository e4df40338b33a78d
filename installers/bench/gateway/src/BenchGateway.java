import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.place.GatewayPlace;

/** One instance as a process of its own. Arguments: folder, and a database unless it is SQLite. */
public final class BenchGateway {

    private BenchGateway() { }

    static GatewayPlace place(String... words) {
        return words.length < 2 ? GatewayPlace.folder(Path.of(words[0])) : GatewayPlace.postgres(Path.of(words[0]), words[1]);
    }

    public static void main(String[] args) throws Exception {
        GatewayServer server = GatewayServer.start(new GatewayConfig(place(args), "127.0.0.1", 0, Clock.systemUTC()));
        System.out.println(server.url());
        new CountDownLatch(1).await();
    }
}
