package yiwang.sync.client;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.gateway.place.ObjectPlace;

/** A gateway as a process of its own, to be killed. Prints its address when it serves. Arguments: data folder, and a database when it is not SQLite there, and a bucket when attachments are not there. */
public final class GatewayProcess {

    private GatewayProcess() { }

    private static GatewayPlace place(String[] args) {
        GatewayPlace place = args.length < 2 ? GatewayPlace.folder(Path.of(args[0])) : GatewayPlace.postgres(Path.of(args[0]), args[1]);
        return args.length < 3 ? place : place.with(ObjectPlace.parse(args[2]).orElseThrow());
    }

    public static void main(String[] args) throws Exception {
        GatewayServer server = GatewayServer.start(new GatewayConfig(place(args), "127.0.0.1", 0, Clock.systemUTC()));
        System.out.println(server.url());
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
