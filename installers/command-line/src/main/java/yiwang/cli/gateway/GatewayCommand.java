package yiwang.cli.gateway;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.place.GatewayPlace;

@Command(name = "gateway", description = "the reference gateway: runs until ended",
        subcommands = {EnrolCodeCommand.class, TokenCommand.class, GatewayStationCommand.class, GatewayStaffCommand.class, EventsCommand.class, GatewayCaseCommand.class,
                BackupCommand.class, RestoreCommand.class, GatewayBundleCommand.class})
public final class GatewayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayFolder folder;

    @Option(names = "--listen", paramLabel = "HOST:PORT", description = "port 0 = a free one")
    private String listen;

    @Option(names = "--tls", description = "serve over TLS with the gateway's own authority; enrolment codes then name its root")
    private boolean tls;

    @Option(names = "--tls-name", paramLabel = "NAME", description = "a name or address by which stations reach it, besides its own; may be given again")
    private List<String> tlsNames = List.of();

    @Option(names = "--plain-on-network", description = "plain HTTP on an address that other machines reach: behind a balancer that ends TLS")
    private boolean plainOnNetwork;

    @Option(names = "--log", defaultValue = "text", paramLabel = "FORM", description = "${COMPLETION-CANDIDATES}: how the log on stderr is written; never with anybody's data")
    private LogForm log;

    @Override
    public Integer call() throws InterruptedException {
        GatewayPlace place = folder.place();
        if (listen == null) {
            throw new ParameterException(spec.commandLine(), "gateway needs --data DIR and --listen HOST:PORT");
        }
        HostPort address = HostPort.parse(listen);
        if (!tls && !plainOnNetwork && !OwnNames.isLoopback(address.host())) {
            throw new Stop(ExitCode.WRONG_CALL, "plain_on_network", "其他机器够得着这个地址，不加密的网关不在这里启动。请加 --tls；前面已有负责加密的设备时加 --plain-on-network。");
        }
        log.use();
        try (GatewayTurn turn = turn(place); GatewayServer server = start(place, address)) {
            CountDownLatch ended = new CountDownLatch(1);
            new ServingEnd(server).whenAsked();
            Output.of(spec).answer(Map.of("ready", server.url(), "epoch", server.epoch()), "网关已就绪：" + server.url());
            ended.await();
            return ExitCode.DONE.number();
        }
    }

    /** One server for a folder of its own; over a shared database there may be many. */
    private GatewayTurn turn(GatewayPlace place) {
        return place.database().isPresent() ? GatewayTurn.none() : GatewayTurn.take(place.data(), spec.commandLine().getErr());
    }

    private GatewayServer start(GatewayPlace place, HostPort address) {
        try {
            GatewayConfig config = new GatewayConfig(place, address.host(), address.port(), Clock.systemUTC());
            return GatewayServer.start(tls ? config.overTls(OwnNames.of(address.host(), tlsNames)) : config);
        } catch (BindException e) {
            throw new Stop(ExitCode.GATEWAY, "port_taken", "这个端口已经有程序在用：" + listen);
        } catch (IOException e) {
            throw GatewayFolder.unusable(place, e);
        }
    }
}
