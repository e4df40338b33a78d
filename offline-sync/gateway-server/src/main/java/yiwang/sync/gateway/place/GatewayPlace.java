package yiwang.sync.gateway.place;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a gateway keeps what it is given.
 *
 * @param data     folder with its own files, and with everything unless {@code database} says otherwise
 * @param database {@code jdbc:postgresql://...}, shared by all instances of one gateway; empty = SQLite in the folder
 * @param objects  where attachments lie, shared by all instances too; empty = in the folder
 */
public record GatewayPlace(Path data, Optional<String> database, Optional<ObjectPlace> objects) {

    private static final String POSTGRES = "jdbc:postgresql:";

    public static GatewayPlace folder(Path data) {
        return new GatewayPlace(data, Optional.empty(), Optional.empty());
    }

    public static GatewayPlace postgres(Path data, String url) {
        return new GatewayPlace(data, Optional.of(url), Optional.empty());
    }

    /** The same place with its attachments in a bucket. */
    public GatewayPlace with(ObjectPlace bucket) {
        return new GatewayPlace(data, database, Optional.of(bucket));
    }

    /** Whether a text names a database that a gateway can use. */
    public static boolean isDatabase(String url) {
        return url.startsWith(POSTGRES) && url.length() > POSTGRES.length();
    }

    /** What may be shown of a database's URL: its parameters may hold a password. */
    public static String withoutParameters(String url) {
        return url.replaceAll("\\?.*", "");
    }

    @Override
    public String toString() {
        return "GatewayPlace[" + data + ", " + database.map(GatewayPlace::withoutParameters).orElse("sqlite") + objects.map(bucket -> ", " + bucket).orElse("") + "]";
    }
}
