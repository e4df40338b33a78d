package yiwang.sync.gateway.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Handle;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.place.ContentFiles;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.WireJson;

/**
 * Makes a gateway of a backup, where none is. It keeps its signing key, so its stations know it, and gets a new epoch, so
 * they offer again all that they still hold: what came after the backup comes back by itself.
 */
public final class GatewayRestore {

    private final ZipFile backup;
    private final BackupManifest manifest;

    private GatewayRestore(ZipFile backup, BackupManifest manifest) {
        this.backup = backup;
        this.manifest = manifest;
    }

    /** @throws IOException when the place cannot be written; what was begun there then is not a gateway yet, and may be tried again */
    public static BackupOutcome into(GatewayPlace place, Path file) throws IOException {
        try (ZipFile backup = new ZipFile(file.toFile())) {
            Optional<BackupManifest> manifest = manifest(backup);
            if (manifest.isEmpty()) {
                return new BackupOutcome.Refused("no_backup", "这不是网关的完整备份：" + file);
            }
            if (manifest.get().format() > BackupManifest.FORMAT) {
                return new BackupOutcome.Refused("backup_newer", "备份由更新版本的程序做成，请先升级本程序。");
            }
            return new GatewayRestore(backup, manifest.get()).into(place);
        } catch (ZipException e) {
            return new BackupOutcome.Refused("no_backup", "这不是网关的完整备份：" + file);
        }
    }

    private static Optional<BackupManifest> manifest(ZipFile backup) throws IOException {
        ZipEntry entry = backup.getEntry(BackupManifest.ENTRY);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = backup.getInputStream(entry)) {
            return WireJson.read(in.readAllBytes(), BackupManifest.class);
        }
    }

    private BackupOutcome into(GatewayPlace place) throws IOException {
        String epoch = UUID.randomUUID().toString();
        try (GatewayDatabase database = GatewayDatabase.open(place, manifest.version())) {
            if (database.read(handle -> handle.createQuery("SELECT count(*) FROM gateway").mapTo(Integer.class).one()) > 0) {
                return new BackupOutcome.Refused("gateway_there", "这里已有网关的数据，未作任何改动；请恢复到空的文件夹或空的数据库。");
            }
            long attachments = attachments(new ContentFiles(place.data()));
            long missing = database.write(handle -> rows(handle, epoch));
            database.continueNumbers();
            GatewayDatabase.open(place).close();
            return new BackupOutcome.Done(manifest.allRows(), attachments, missing, epoch);
        }
    }

    /** Attachments first: a row that says "complete" is written only when its bytes are on the disk. */
    private long attachments(ContentFiles content) throws IOException {
        long count = 0;
        for (Enumeration<? extends ZipEntry> entries = backup.entries(); entries.hasMoreElements();) {
            ZipEntry entry = entries.nextElement();
            String sha256 = entry.getName().startsWith(BackupManifest.CONTENT) ? entry.getName().substring(BackupManifest.CONTENT.length()) : "";
            if (!Sha256.isHex(sha256)) {
                continue;
            }
            Path file = content.of(sha256);
            Files.createDirectories(file.getParent());
            MessageDigest digest = Sha256.digest();
            try (InputStream in = new DigestInputStream(backup.getInputStream(entry), digest);
                 FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                in.transferTo(Channels.newOutputStream(out));
                out.force(true);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                throw new IOException("备份中的附件已损坏：" + sha256);
            }
            count++;
        }
        return count;
    }

    /** @return attachments that the backup did not have */
    private long rows(Handle handle, String epoch) {
        try {
            for (Map.Entry<String, Long> table : manifest.rows().entrySet()) {
                ZipEntry entry = backup.getEntry(BackupManifest.TABLES + table.getKey() + ".jsonl");
                if (entry == null) {
                    throw new IOException("备份中缺少 " + table.getKey());
                }
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(backup.getInputStream(entry), StandardCharsets.UTF_8))) {
                    long read = new TableFill(handle.getConnection(), table.getKey()).from(lines);
                    if (read != table.getValue()) {
                        throw new IOException("备份中的 " + table.getKey() + " 不完整");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the backup's rows do not fit the tables of its version", e);
        }
        handle.execute("UPDATE gateway SET epoch = ?", epoch);
        // Transaction numbers are the old database's own; all of its cases came before all that will come.
        handle.execute("UPDATE case_file SET added_tx = 0");
        handle.execute("DELETE FROM upload WHERE completed_ms IS NULL");
        return forgetMissing(handle);
    }

    private long forgetMissing(Handle handle) {
        long missing = 0;
        for (String sha256 : handle.createQuery("SELECT sha256 FROM content").mapTo(String.class).list()) {
            if (backup.getEntry(BackupManifest.CONTENT + sha256) == null) {
                handle.execute("DELETE FROM content WHERE sha256 = ?", sha256);
                handle.execute("DELETE FROM upload WHERE sha256 = ?", sha256);
                missing++;
            }
        }
        return missing;
    }
}
