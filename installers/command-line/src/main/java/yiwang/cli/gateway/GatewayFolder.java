package yiwang.cli.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.attachments.AttachmentsUnusable;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.gateway.place.ObjectPlace;

/** Where a gateway keeps what it is given: options of every command that works on it. */
final class GatewayFolder {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "the gateway's data folder")
    private Path data;

    @Option(names = "--database", paramLabel = "URL", defaultValue = "${env:YIWANG_GATEWAY_DATABASE:-}",
            description = "jdbc:postgresql://HOST/NAME?user=USER when several instances share one database; also by YIWANG_GATEWAY_DATABASE, "
                    + "where no process list shows it. A password may stand in ~/.pgpass. SQLite in the data folder unless said")
    private String database;

    @Option(names = "--attachments", paramLabel = "URL", defaultValue = "${env:YIWANG_GATEWAY_ATTACHMENTS:-}",
            description = "s3://BUCKET?endpoint=http://HOST:PORT when attachments lie in an S3-compatible store; also by YIWANG_GATEWAY_ATTACHMENTS. "
                    + "Its keys are AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of the environment, or ~/.aws/credentials. The data folder unless said")
    private String attachments;

    /** What a gateway serves from. */
    GatewayPlace place() {
        if (data == null) {
            throw new ParameterException(spec.commandLine(), "gateway needs --data DIR");
        }
        GatewayPlace place = database.isEmpty() ? GatewayPlace.folder(data) : GatewayPlace.postgres(data, url());
        return attachments.isEmpty() ? place : place.with(bucket());
    }

    private ObjectPlace bucket() {
        return ObjectPlace.parse(attachments)
                .orElseThrow(() -> new Stop(ExitCode.WRONG_CALL, "attachments", "--attachments 应写成 s3://存储桶?endpoint=http://主机:端口"));
    }

    /** A gateway that is there already: nothing is made by a wrong path. */
    GatewayAdmin admin() {
        if (data == null && database.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "needs --data DIR or --database URL");
        }
        GatewayPlace place = database.isEmpty() ? GatewayPlace.folder(data) : GatewayPlace.postgres(Path.of(""), url());
        try {
            return GatewayAdmin.existing(place, Clock.systemUTC())
                    .orElseThrow(() -> new Stop(ExitCode.NOT_SAVED, "no_gateway", "这里还没有网关的数据，请检查路径，或先启动网关：" + words(place)));
        } catch (IOException e) {
            throw unusable(place, e);
        }
    }

    static Stop unusable(GatewayPlace place, IOException e) {
        if (e instanceof AttachmentsUnusable) {
            return new Stop(ExitCode.NOT_SAVED, "attachments_unusable", e.getMessage());
        }
        return place.database().isPresent()
                ? new Stop(ExitCode.NOT_SAVED, "database_unreachable", "网关的数据库用不了，请检查地址、用户、密码和数据库服务：" + words(place))
                : unreadable(place.data());
    }

    static Stop unreadable(Path data) {
        return new Stop(ExitCode.NOT_SAVED, "folder_unreadable", "网关的数据文件夹用不了，请检查路径、权限和磁盘：" + data);
    }

    private static String words(GatewayPlace place) {
        return place.database().map(GatewayPlace::withoutParameters).orElseGet(() -> place.data().toString());
    }

    private String url() {
        if (!GatewayPlace.isDatabase(database)) {
            throw new Stop(ExitCode.WRONG_CALL, "database", "--database 应写成 jdbc:postgresql://主机/库名?user=用户");
        }
        return database;
    }
}
