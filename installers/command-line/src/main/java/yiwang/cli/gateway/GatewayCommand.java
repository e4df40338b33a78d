package yiwang.cli.gateway;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import yiwang.sync.gateway.HubServer;
import yiwang.sync.gateway.place.GatewayPlace;

@Command(name = "gateway", description = "the reference gateway, the centre's or a hall's hub: runs until ended",
        subcommands = {EnrolCodeCommand.class, TokenCommand.class, GatewayStationCommand.class, GatewayStaffCommand.class, EventsCommand.class, GatewayCaseCommand.class,
                BackupCommand.class, RestoreCommand.class, GatewayBundleCommand.class})
public final class GatewayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayFolder folder;

    @Option(names = "--listen", paramLabel = "HOST:PORT", description = "port 0 = a free one")
    private String listen;

    @Option(names = "--tls", description = "serve over TLS: the centre with its own authority, whose root enrolment codes then name; a hub with a certificate that the centre gives it")
    private boolean tls;

    @Option(names = "--tls-name", paramLabel = "NAME", description = "a name or address by which stations reach it, besides its own; may be given again")
    private List<String> tlsNames = List.of();

    @Option(names = "--plain-on-network", description = "plain HTTP on an address that other machines reach: behind a balancer that ends TLS")
    private boolean plainOnNetwork;

    @Option(names = "--log", defaultValue = "text", paramLabel = "FORM", description = "${COMPLETION-CANDIDATES}: how the log on stderr is written; never with anybody's data")
    private LogForm log;

    @Option(names = "--role", defaultValue = "centre", paramLabel = "ROLE", description = "centre, or hub: the hub of a hall keeps what the hall's stations bring until the centre has it")
    private String role;

    @Option(names = "--upstream", paramLabel = "URL", description = "with --role hub: the centre's address")
    private String upstream;

    @Option(names = "--code", paramLabel = "CODE", description = "with --role hub, the first time: the code that gateway enrol-code --role hub gave at the centre")
    private String code;

    @Option(names = "--keep-days", defaultValue = "7", paramLabel = "DAYS", description = "with --role hub: how long what the centre has stays here, for a centre that has to be restored; ${DEFAULT-VALUE} unless said")
    private int keepDays;

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
        if (!role.equals("hub") && !role.equals("centre")) {
            throw new Stop(ExitCode.WRONG_CALL, "role", "--role 应为 centre 或 hub。");
        }
        log.use();
        return role.equals("hub") ? serveHall(place, address) : serve(place, address);
    }

    private int serve(GatewayPlace place, HostPort address) throws InterruptedException {
        try (GatewayTurn turn = turn(place); GatewayServer server = start(place, address)) {
            ready(server::close, server.url(), server.epoch(), "网关已就绪：");
            return ExitCode.DONE.number();
        }
    }

    private int serveHall(GatewayPlace place, HostPort address) throws InterruptedException {
        HubStart start = new HubStart(place, Optional.ofNullable(upstream), Optional.ofNullable(code), Duration.ofDays(keepDays));
        if (keepDays < 0) {
            throw new Stop(ExitCode.WRONG_CALL, "hub_options", "--keep-days 应为 0 或更大的天数。");
        }
        if (place.database().isPresent()) {
            throw new Stop(ExitCode.WRONG_CALL, "hub_options", "大厅枢纽只用本机数据文件夹，不接 --database。");
        }
        try (GatewayTurn turn = turn(place); HubServer server = start.serve(config(place, address))) {
            ready(server::close, server.url(), server.epoch(), "大厅枢纽已就绪：");
            return ExitCode.DONE.number();
        } catch (BindException e) {
            throw portTaken();
        } catch (IOException e) {
            throw GatewayFolder.unusable(place, e);
        }
    }

    private void ready(Runnable end, String url, String epoch, String words) throws InterruptedException {
        new ServingEnd(end).whenAsked();
        Output.of(spec).answer(Map.of("ready", url, "epoch", epoch), words + url);
        new CountDownLatch(1).await();
    }

    private Stop portTaken() {
        return new Stop(ExitCode.GATEWAY, "port_taken", "这个端口已经有程序在用：" + listen);
    }

    /** One server for a folder of its own; over a shared database there may be many. */
    private GatewayTurn turn(GatewayPlace place) {
        return place.database().isPresent() ? GatewayTurn.none() : GatewayTurn.take(place.data(), spec.commandLine().getErr());
    }

    private GatewayConfig config(GatewayPlace place, HostPort address) {
        GatewayConfig config = new GatewayConfig(place, address.host(), address.port(), Clock.systemUTC());
        return tls ? config.overTls(OwnNames.of(address.host(), tlsNames)) : config;
    }

    private GatewayServer start(GatewayPlace place, HostPort address) {
        try {
            return GatewayServer.start(config(place, address));
        } catch (BindException e) {
            throw portTaken();
        } catch (IOException e) {
            throw GatewayFolder.unusable(place, e);
        }
    }
}
