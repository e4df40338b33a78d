package yiwang.sync.client;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;

/** A gateway as a process of its own, to be killed. Prints its address when it serves. Arguments: data folder. */
public final class GatewayProcess {

    private GatewayProcess() { }

    public static void main(String[] args) throws Exception {
        GatewayServer server = GatewayServer.start(new GatewayConfig(Path.of(args[0]), "127.0.0.1", 0, Clock.systemUTC()));
        System.out.println(server.url());
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
