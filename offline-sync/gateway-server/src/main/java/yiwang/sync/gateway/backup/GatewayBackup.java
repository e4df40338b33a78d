package yiwang.sync.gateway.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.database.GatewaySelf;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.wire.WireJson;

/**
 * One file with one moment of a gateway's database and every attachment of its folder that this moment knows, taken while it
 * serves; what lies in a bucket is only referred to. The same
 * format for both databases, so a restore may change from one to the other.
 */
public final class GatewayBackup {

    private static final int BUFFER = 1 << 16;
    private static final int FETCH = 500;

    private final GatewayDatabase database;
    private final AttachmentStore store;
    private final Clock clock;
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private long attachments;
    private long missing;
    private long elsewhere;

    private GatewayBackup(GatewayDatabase database, AttachmentStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param out the file appears when it is whole and on the disk; readable to nobody else. It holds people's data and the
     *            gateway's signing key in clear
     */
    public static BackupOutcome take(GatewayPlace place, Path out, Clock clock) throws IOException {
        if (!GatewayDatabase.isThere(place)) {
            return new BackupOutcome.Refused("no_gateway", "这里还没有网关的数据，请检查路径。");
        }
        try (GatewayDatabase database = GatewayDatabase.open(place); AttachmentStore store = AttachmentStore.open(place)) {
            return new GatewayBackup(database, store, clock).write(out.toAbsolutePath());
        }
    }

    private BackupOutcome write(Path out) throws IOException {
        Path part = out.resolveSibling(out.getFileName() + ".part");
        Files.deleteIfExists(part);
        String epoch = GatewaySelf.of(database, clock).epoch();
        try (FileChannel channel = FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
             ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
             Connection moment = database.snapshot()) {
            for (String table : database.tables()) {
                rows.put(table, table(moment, table, zip));
            }
            attachments(moment, zip);
            zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
            zip.write(WireJson.bytes(new BackupManifest(elsewhere > 0 ? BackupManifest.FORMAT : BackupManifest.FORMAT_WITH_ALL,
                    database.version(), epoch, clock.instant().toString(), rows, attachments, missing, elsewhere)));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            channel.force(true);
        } catch (SQLException e) {
            throw new IOException("中心数据库在备份中读取失败。", e);
        }
        Files.move(part, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new BackupOutcome.Done(rows.values().stream().mapToLong(Long::longValue).sum(), attachments, missing, elsewhere, epoch);
    }

    private static long table(Connection moment, String table, ZipOutputStream zip) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(BackupManifest.TABLES + table + ".jsonl"));
        long count = 0;
        try (Statement statement = moment.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                zip.write(WireJson.bytes(RowText.columns(row)));
                zip.write('\n');
                while (row.next()) {
                    zip.write(RowText.of(row));
                    zip.write('\n');
                    count++;
                }
            }
        }
        zip.closeEntry();
        return count;
    }

    private void attachments(Connection moment, ZipOutputStream zip) throws IOException, SQLException {
        if (store.isBackedUpElsewhere()) {
            elsewhere = rows.get("content");
            return;
        }
        zip.setLevel(0);
        try (Statement statement = moment.createStatement(); ResultSet row = statement.executeQuery("SELECT sha256 FROM content")) {
            while (row.next()) {
                Optional<InputStream> file = store.content(row.getString(1));
                if (file.isEmpty()) {
                    missing++;
                    continue;
                }
                zip.putNextEntry(new ZipEntry(BackupManifest.CONTENT + row.getString(1)));
                try (InputStream in = file.get()) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
                attachments++;
            }
        }
    }
}
