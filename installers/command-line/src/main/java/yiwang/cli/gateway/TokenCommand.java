package yiwang.cli.gateway;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.access.Role;

@Command(name = "token", description = "a bearer token; it is shown only now")
final class TokenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayFolder folder;

    @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
    private Role role;

    @Option(names = "--hall", paramLabel = "NAME", description = "for a supervisor: the only hall whose cases the token opens; all unless said")
    private String hall;

    @Override
    public Integer call() {
        try (GatewayAdmin admin = folder.admin()) {
            String token = admin.token(role, Optional.ofNullable(hall));
            Output.of(spec).answer(Map.of("token", token), token);
        }
        return ExitCode.DONE.number();
    }
}
