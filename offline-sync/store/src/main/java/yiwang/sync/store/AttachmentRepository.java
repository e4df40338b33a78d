package yiwang.sync.store;

import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.domain.port.StationStore.StoredAttachment;
import yiwang.sync.domain.port.StoreException;

/** Attachments of cases: a row and a file each. */
final class AttachmentRepository {

    private static final int STAMP = 16;

    private final Vault vault;
    private final AttachmentFiles files;

    AttachmentRepository(Vault vault, AttachmentFiles files) {
        this.vault = vault;
        this.files = files;
    }

    /** Everything slow happens in the caller's thread; the writer only names the file and stores the row. */
    StoredAttachment store(StoreWriter writer, UUID caseId, CaseKey key, InputStream clear) throws GeneralSecurityException {
        byte[] stamp = Random.randBytes(STAMP);
        AttachmentFiles.Written written = files.write(clear, key.streams(), filePlace(caseId, stamp));
        try {
            writer.write(turn -> {
                publish(turn.sql(), caseId, key, stamp, written);
                return null;
            });
        } finally {
            files.drop(written.aside());
        }
        return new StoredAttachment(written.sha256(), written.size());
    }

    private void publish(Sql sql, UUID caseId, CaseKey key, byte[] stamp, AttachmentFiles.Written written) throws SQLException {
        byte[] tag = tag(caseId, written.sha256());
        boolean known = exists(sql, tag);
        if (known && sound(sql, caseId, written.sha256(), key)) {
            return;
        }
        files.publish(written.aside(), tag);
        byte[] sealed = vault.seal(Fields.write(out -> {
            out.text(written.sha256());
            out.write(stamp);
        }), place(caseId, written.size()));
        if (known) {
            sql.run("UPDATE attachment SET sealed = ? WHERE tag = ?", sealed, tag);
        } else {
            sql.run("INSERT INTO attachment (tag, case_id, size, sealed) VALUES (?, ?, ?, ?)", tag, caseId, written.size(), sealed);
        }
    }

    /** Whether what lies here can be read to its end. */
    private boolean sound(Sql sql, UUID caseId, String sha256, CaseKey key) throws SQLException {
        try (InputStream clear = open(sql, caseId, sha256, key)) {
            clear.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (StoreException | IOException e) {
            return false;
        }
    }

    InputStream open(Sql sql, UUID caseId, String sha256, CaseKey key) throws SQLException {
        byte[] tag = tag(caseId, sha256);
        Known known = sql.first("SELECT case_id, size, sealed FROM attachment WHERE tag = ?",
                row -> known(Ids.id(row.getBytes(1)), row.getLong(2), row.getBytes(3)), tag).orElseThrow(AttachmentRepository::unknown);
        try {
            return files.open(tag, key.streams(), filePlace(caseId, known.stamp));
        } catch (GeneralSecurityException e) {
            throw StoreFault.damaged(e);
        }
    }

    /** From now on these belong to a saved version of the case. */
    void bind(Sql sql, UUID caseId, Set<String> hashes) throws SQLException {
        for (String sha256 : hashes) {
            require(sql.run("UPDATE attachment SET bound = 1 WHERE tag = ?", tag(caseId, sha256)));
        }
    }

    static boolean exists(Sql sql, byte[] tag) {
        try {
            return sql.number("SELECT 1 FROM attachment WHERE tag = ?", tag).isPresent();
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    List<PendingUpload> pending(Sql sql) throws SQLException {
        return sql.list("SELECT case_id, size, sealed, centre_url, refused FROM attachment WHERE bound = 1 AND completed_at IS NULL ORDER BY size, tag",
                this::pendingRow);
    }

    /** By size and tag, so that one page follows the other whatever ends between them. */
    List<PendingUpload> pending(Sql sql, Optional<PendingUpload> after, int max) throws SQLException {
        long size = after.map(PendingUpload::size).orElse(-1L);
        byte[] tag = after.map(u -> tag(u.caseId(), u.sha256())).orElse(new byte[0]);
        return sql.list("""
                SELECT case_id, size, sealed, centre_url, refused FROM attachment
                WHERE bound = 1 AND completed_at IS NULL AND size >= ? AND (size > ? OR tag > ?) ORDER BY size, tag LIMIT ?""",
                this::pendingRow, size, size, tag, max);
    }

    List<PendingUpload> waitingOf(Sql sql, UUID caseId) throws SQLException {
        return sql.list("SELECT case_id, size, sealed, centre_url, refused FROM attachment WHERE bound = 1 AND completed_at IS NULL AND case_id = ?",
                this::pendingRow, caseId);
    }

    private PendingUpload pendingRow(ResultSet row) throws SQLException {
        UUID caseId = Ids.id(row.getBytes(1));
        Known known = known(caseId, row.getLong(2), row.getBytes(3));
        Optional<String> url = Optional.ofNullable(row.getBytes(4))
                .map(sealed -> new String(vault.open(sealed, urlPlace(caseId, known.sha256)), StandardCharsets.UTF_8));
        return new PendingUpload(caseId, known.sha256, row.getLong(2), url, Optional.ofNullable(row.getString(5)));
    }

    long pendingBytes(Sql sql) throws SQLException {
        return sql.number("SELECT sum(size) FROM attachment WHERE bound = 1 AND completed_at IS NULL").orElse(0);
    }

    void started(Turn turn, UUID caseId, String sha256, String url) throws SQLException {
        byte[] sealed = url.isEmpty() ? null : vault.seal(url.getBytes(StandardCharsets.UTF_8), urlPlace(caseId, sha256));
        require(turn.sql().run("UPDATE attachment SET centre_url = ? WHERE tag = ?", sealed, tag(caseId, sha256)));
    }

    void completed(Turn turn, UUID caseId, String sha256, Instant at) throws SQLException {
        require(turn.sql().run("UPDATE attachment SET completed_at = coalesce(completed_at, ?) WHERE tag = ?", at.toEpochMilli(),
                tag(caseId, sha256)));
    }

    void refused(Turn turn, UUID caseId, String sha256, String code) throws SQLException {
        require(turn.sql().run("UPDATE attachment SET refused = ? WHERE tag = ?", code, tag(caseId, sha256)));
    }

    void giveUp(Turn turn, UUID caseId, String sha256) throws SQLException {
        require(turn.sql().run("UPDATE attachment SET bound = 0, refused = NULL WHERE tag = ?", tag(caseId, sha256)));
    }

    void forgetRefusals(Turn turn) throws SQLException {
        turn.sql().run("UPDATE attachment SET refused = NULL WHERE refused IS NOT NULL");
    }

    void forgetUploads(Turn turn) throws SQLException {
        turn.sql().run("UPDATE attachment SET centre_url = NULL, completed_at = NULL");
    }

    private static void require(int rows) {
        if (rows == 0) {
            throw unknown();
        }
    }

    static RuntimeException unknown() {
        return StoreFault.refused("attachment_unknown", "没有找到这个附件，请重新添加。");
    }

    private byte[] tag(UUID caseId, String sha256) {
        return vault.tag("attachment " + caseId, sha256);
    }

    private Known known(UUID caseId, long size, byte[] sealed) {
        return Fields.read(vault.open(sealed, place(caseId, size)), in -> {
            String sha256 = in.text();
            byte[] stamp = new byte[STAMP];
            in.readFully(stamp);
            return new Known(sha256, stamp);
        });
    }

    private static Place place(UUID caseId, long size) {
        return new Place("attachment", caseId.toString(), size);
    }

    private static Place urlPlace(UUID caseId, String sha256) {
        return new Place("attachment.url", caseId + " " + sha256, 1);
    }

    /** The stamp is the row's: a file put in another's place does not open. */
    private static byte[] filePlace(UUID caseId, byte[] stamp) {
        return new Place("attachment.file", caseId + " " + HexFormat.of().formatHex(stamp), 1).bytes();
    }

    private record Known(String sha256, byte[] stamp) { }
}
