package yiwang.cli.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
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
record HubStart(GatewayPlace place, Optional<String> upstream, Optional<String> code) {

    HubServer serve(GatewayConfig config) throws IOException {
        StationIdentity identity = identity(config);
        return HubServer.start(config, identity, new CentreClient(identity, config.clock(), this::keep));
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
