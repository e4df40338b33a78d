package yiwang.cli.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;
import yiwang.sync.client.Answer;
import yiwang.sync.client.CentreClient;
import yiwang.sync.client.EnrolmentClient;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.HubServer;
import yiwang.sync.gateway.place.GatewayPlace;

/** The start of a hall's hub: enrolled once with a code while the centre answers, from then on with or without the centre. */
record HubStart(GatewayPlace place, Optional<String> upstream, Optional<String> code, Duration keep) {

    HubServer serve(GatewayConfig config) throws IOException {
        StationIdentity identity = identity(config);
        CentreClient centre = new CentreClient(identity, config.clock(), config.tls().orElse(List.of()), this::keep);
        if (config.tls().isPresent()) {
            requireCertificate(identity, centre);
        }
        return HubServer.start(config, identity, centre, keep);
    }

    /** Stations trust the centre's root alone: without a certificate by it no door over TLS is opened. */
    private static void requireCertificate(StationIdentity identity, CentreClient centre) {
        if (identity.gatewayRoot().isEmpty()) {
            throw new Stop(ExitCode.REFUSED, "hub_without_root", "本枢纽登记时中心没有使用 --tls，站点无从核对枢纽的证书。请让中心加 --tls 启动，再用新的登记码登记枢纽；前面已有负责加密的设备时改用 --plain-on-network。");
        }
        centre.openDoor().ifPresent(failure -> {
            throw new Stop(ExitCode.GATEWAY, "hub_certificate", "本枢纽还没有中心签发的服务证书，第一次以 --tls 启动要连得上中心：" + failure.sentence());
        });
    }

    private StationIdentity identity(GatewayConfig config) throws IOException {
        Optional<StationIdentity> known = HubServer.identity(place);
        Optional<String> centre = upstream.map(url -> url.replaceAll("/+$", ""));
        if (known.isPresent()) {
            return centre.map(known.get()::at).orElse(known.get());
        }
        if (centre.isEmpty() || code.isEmpty()) {
            throw new Stop(ExitCode.WRONG_CALL, "hub_not_enrolled", "这个大厅枢纽还没有登记：请加 --upstream 中心地址和 --code 登记码（在中心用 gateway enrol-code --role hub 领取）。");
        }
        return switch (new EnrolmentClient(config.clock()).enrol(centre.get(), code.get())) {
            case Answer.Failed<StationIdentity> failed -> throw new Stop(ExitCode.GATEWAY, failed.failure().code(), failed.failure().sentence());
            case Answer.Got<StationIdentity> got -> {
                HubServer.keep(place, got.value());
                yield got.value();
            }
        };
    }

    private void keep(StationIdentity fresh) {
        try {
            HubServer.keep(place, fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
