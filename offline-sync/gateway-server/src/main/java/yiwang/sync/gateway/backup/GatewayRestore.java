package yiwang.sync.gateway.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Handle;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.WireJson;

/**
 * Makes a gateway of a backup, where none is. It keeps its signing key, so its stations know it, and gets a new epoch, so
 * they offer again all that they still hold: what came after the backup comes back by itself, and no number that people may have
 * been told is given a second time.
 */
public final class GatewayRestore {

    private final ZipFile backup;
    private final BackupManifest manifest;

    private final Clock clock;

    private GatewayRestore(ZipFile backup, BackupManifest manifest, Clock clock) {
        this.backup = backup;
        this.manifest = manifest;
        this.clock = clock;
    }

    /** @throws IOException when the place cannot be written; what was begun there then is not a gateway yet, and may be tried again */
    public static BackupOutcome into(GatewayPlace place, Path file, Clock clock) throws IOException {
        try (ZipFile backup = new ZipFile(file.toFile())) {
            Optional<BackupManifest> manifest = manifest(backup);
            if (manifest.isEmpty()) {
                return new BackupOutcome.Refused("no_backup", "这不是网关的完整备份：" + file);
            }
            if (manifest.get().format() > BackupManifest.FORMAT) {
                return new BackupOutcome.Refused("backup_newer", "备份由更新版本的程序做成，请先升级本程序。");
            }
            return new GatewayRestore(backup, manifest.get(), clock).into(place);
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
        if (manifest.elsewhere() > 0 && place.objects().isEmpty()) {
            return new BackupOutcome.Refused("attachments_elsewhere", "这份备份的附件在 S3 存储中，请用 --attachments 指明存储桶（原来的，或它的副本）。");
        }
        try (AttachmentStore store = AttachmentStore.open(place); GatewayDatabase database = GatewayDatabase.open(place, manifest.version())) {
            if (database.read(handle -> handle.createQuery("SELECT count(*) FROM gateway").mapTo(Integer.class).one()) > 0) {
                return new BackupOutcome.Refused("gateway_there", "这里已有网关的数据，未作任何改动；请恢复到空的文件夹或空的数据库。");
            }
            long attachments = attachments(store);
            Set<String> there = store.names();
            long missing = database.write(handle -> rows(handle, epoch, there));
            database.continueNumbers();
            GatewayDatabase.open(place).close();
            return new BackupOutcome.Done(manifest.allRows(), attachments, missing, Math.max(0, manifest.elsewhere() - missing), epoch);
        }
    }

    /** Attachments first: a row that says "complete" is written only when its bytes are on the disk. */
    private long attachments(AttachmentStore store) throws IOException {
        long count = 0;
        for (Enumeration<? extends ZipEntry> entries = backup.entries(); entries.hasMoreElements();) {
            ZipEntry entry = entries.nextElement();
            String sha256 = entry.getName().startsWith(BackupManifest.CONTENT) ? entry.getName().substring(BackupManifest.CONTENT.length()) : "";
            if (!Sha256.isHex(sha256)) {
                continue;
            }
            require(entry, sha256);
            store.put(sha256, entry.getSize(), () -> backup.getInputStream(entry));
            count++;
        }
        return count;
    }

    private void require(ZipEntry entry, String sha256) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(backup.getInputStream(entry), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new IOException("备份中的附件已损坏：" + sha256);
        }
    }

    /** @param there attachments that are in the store. @return how many are not */
    private long rows(Handle handle, String epoch, Set<String> there) {
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
        RestoredNumbers numbers = new RestoredNumbers(clock);
        numbers.ofCases(handle);
        if (manifest.rows().containsKey("number_given")) {
            numbers.ofQueues(handle);
        }
        return forgetMissing(handle, there);
    }

    private long forgetMissing(Handle handle, Set<String> there) {
        long missing = 0;
        for (String sha256 : handle.createQuery("SELECT sha256 FROM content").mapTo(String.class).list()) {
            if (!there.contains(sha256)) {
                handle.execute("DELETE FROM content WHERE sha256 = ?", sha256);
                handle.execute("DELETE FROM upload WHERE sha256 = ?", sha256);
                missing++;
            }
        }
        return missing;
    }
}
