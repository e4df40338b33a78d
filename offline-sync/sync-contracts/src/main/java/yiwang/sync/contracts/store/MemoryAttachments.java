package yiwang.sync.contracts.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.domain.port.StationStore.StoredAttachment;

/** Attachments of cases and how far each has come on its way up. */
final class MemoryAttachments {

    private record Key(UUID caseId, String sha256) { }

    private static final class Kept {
        private final byte[] bytes;
        private boolean bound;
        private Optional<String> url = Optional.empty();
        private Optional<Instant> completedAt = Optional.empty();
        private Optional<String> refused = Optional.empty();

        private Kept(byte[] bytes) {
            this.bytes = bytes;
        }

        private boolean waits() {
            return bound && completedAt.isEmpty();
        }
    }

    private final Map<Key, Kept> kept = new LinkedHashMap<>();

    StoredAttachment store(UUID caseId, byte[] bytes) {
        String sha256 = sha256(bytes);
        kept.putIfAbsent(new Key(caseId, sha256), new Kept(bytes));
        return new StoredAttachment(sha256, bytes.length);
    }

    byte[] bytes(UUID caseId, String sha256) {
        return known(caseId, sha256).bytes;
    }

    void require(UUID caseId, List<String> hashes) {
        hashes.forEach(sha256 -> known(caseId, sha256));
    }

    void bind(UUID caseId, List<String> hashes) {
        hashes.forEach(sha256 -> known(caseId, sha256).bound = true);
    }

    List<PendingUpload> pending() {
        List<PendingUpload> uploads = new ArrayList<>();
        kept.forEach((key, file) -> {
            if (file.waits()) {
                uploads.add(new PendingUpload(key.caseId(), key.sha256(), file.bytes.length, file.url, file.refused));
            }
        });
        uploads.sort(Comparator.comparingLong(PendingUpload::size));
        return uploads;
    }

    long pendingBytes() {
        return kept.values().stream().filter(Kept::waits).mapToLong(f -> f.bytes.length).sum();
    }

    void started(UUID caseId, String sha256, String url) {
        known(caseId, sha256).url = Optional.of(url).filter(u -> !u.isEmpty());
    }

    void completed(UUID caseId, String sha256, Instant at) {
        Kept file = known(caseId, sha256);
        file.completedAt = file.completedAt.or(() -> Optional.of(at));
    }

    void refused(UUID caseId, String sha256, String code) {
        known(caseId, sha256).refused = Optional.of(code);
    }

    void giveUp(UUID caseId, String sha256) {
        Kept file = known(caseId, sha256);
        file.bound = false;
        file.refused = Optional.empty();
    }

    void forgetRefusals() {
        kept.values().forEach(f -> f.refused = Optional.empty());
    }

    void forgetUploads() {
        kept.values().forEach(f -> {
            f.url = Optional.empty();
            f.completedAt = Optional.empty();
        });
    }

    /** The later of {@code recordsAt} and the last completion; empty while one is not complete. */
    Optional<Instant> allCompleteAt(UUID caseId, Instant recordsAt) {
        Instant latest = recordsAt;
        for (Map.Entry<Key, Kept> e : kept.entrySet()) {
            if (e.getKey().caseId().equals(caseId) && e.getValue().bound) {
                if (e.getValue().completedAt.isEmpty()) {
                    return Optional.empty();
                }
                Instant at = e.getValue().completedAt.get();
                latest = at.isAfter(latest) ? at : latest;
            }
        }
        return Optional.of(latest);
    }

    private Kept known(UUID caseId, String sha256) {
        Kept file = kept.get(new Key(caseId, sha256));
        if (file == null) {
            throw InMemoryStationStore.refuse("attachment_unknown", "没有找到这个附件，请重新添加。");
        }
        return file;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
