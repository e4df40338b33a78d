package yiwang.sync.gateway.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.protocol.bundle.BundleFile;
import yiwang.sync.protocol.bundle.BundleHeader;
import yiwang.sync.protocol.bundle.BundleReceipt;
import yiwang.sync.protocol.bundle.UnsoundBundleException;
import yiwang.sync.protocol.wire.ProblemAnswer;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.WireJson;

/**
 * Bundles that came on sticks to this hub. They are sealed for the centre: the hub can tell who made one and whether it is whole, keeps it
 * byte for byte, and keeps the centre's answer for the stick. Other processes take some in while the hub serves.
 */
public final class BundleShelf {

    private final GatewayDatabase database;
    private final Path folder;
    private final Clock clock;

    /** @param data the hub's folder */
    public BundleShelf(GatewayDatabase database, Path data, Clock clock) {
        this.database = database;
        this.folder = data.resolve("bundles");
        this.clock = clock;
    }

    /** A bundle of a station that lies here. */
    record Waiting(String sha256, String stationId, long size) { }

    /** The same file again changes nothing and is told what became of it. @throws IOException when it cannot be read, or not be kept */
    public ShelvedBundle take(Path file) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "arriving", ".part");
        try {
            String sha256 = copied(file, part);
            BundleFile bundle = BundleFile.look(part);
            Optional<String> key = key(bundle.header().stationId());
            if (key.isEmpty()) {
                return new ShelvedBundle.Refused("bundle_foreign", "导出这个数据包的站点不属于本大厅，枢纽没有收下。请送到该站点所属大厅的枢纽，或直接送到中心。");
            }
            if (!bundle.isSignedBy(key.get())) {
                return new ShelvedBundle.Refused("bundle_damaged", "这个数据包不完整、被改动过或不是该站点签发的，枢纽没有收下。请回原站点重新导出一份。");
            }
            Optional<ShelvedBundle> known = look(sha256, bundle.header()).filter(before -> !(before instanceof ShelvedBundle.Refused));
            if (known.isPresent()) {
                return known.get();
            }
            Waiting waiting = new Waiting(sha256, bundle.header().stationId(), Files.size(part));
            Files.move(part, folder.resolve(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folder);
            database.change(handle -> keep(handle, waiting));
            return new ShelvedBundle.Waits(bundle.header().bundleId(), bundle.header().part(), bundle.header().stationId());
        } catch (UnsoundBundleException e) {
            return new ShelvedBundle.Refused(e.code(), e.getMessage());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String copied(Path file, Path part) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Sha256.digest());
             FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            in.transferTo(java.nio.channels.Channels.newOutputStream(out));
            out.force(true);
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** By the centre's register of the hall, as this hub last heard it. */
    private Optional<String> key(String stationId) {
        return database.read(handle -> handle.createQuery("SELECT public_key FROM station WHERE station_id = ?").bind(0, stationId).mapTo(String.class).findOne());
    }

    /** What the centre would not have is asked about again when its stick comes again: what was missing before it may be there now. */
    private void keep(Handle handle, Waiting bundle) {
        handle.createUpdate("""
                INSERT INTO held_bundle (sha256, station_id, size, received_ms) VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE
                SET received_ms = excluded.received_ms, code = NULL, sentence = NULL WHERE held_bundle.receipt IS NULL""")
                .bind(0, bundle.sha256()).bind(1, bundle.stationId()).bind(2, bundle.size()).bind(3, clock.millis()).execute();
    }

    private Optional<ShelvedBundle> look(String sha256, BundleHeader header) {
        return database.read(handle -> handle.createQuery("SELECT receipt, code, sentence FROM held_bundle WHERE sha256 = ?").bind(0, sha256)
                .<ShelvedBundle>map((row, c) -> row.getString(1) != null ? new ShelvedBundle.Answered(receipt(row.getString(1)))
                        : row.getString(2) != null ? new ShelvedBundle.Refused(row.getString(2), row.getString(3))
                        : new ShelvedBundle.Waits(header.bundleId(), header.part(), header.stationId())).findOne());
    }

    /** What became of a file that was taken. @throws IOException when it is no bundle any more */
    public Optional<ShelvedBundle> look(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return look(HexFormat.of().formatHex(in.getMessageDigest().digest()), BundleFile.look(file).header());
        }
    }

    private static BundleReceipt receipt(String json) {
        return WireJson.read(json.getBytes(StandardCharsets.UTF_8), BundleReceipt.class).orElseThrow();
    }

    /** Those that the centre has not answered, as they came. */
    List<Waiting> waiting() {
        return database.read(handle -> handle.createQuery("SELECT sha256, station_id, size FROM held_bundle WHERE receipt IS NULL AND code IS NULL ORDER BY received_ms, sha256")
                .map((row, c) -> new Waiting(row.getString(1), row.getString(2), row.getLong(3))).list());
    }

    HeldAmount amount() {
        return database.read(handle -> handle.createQuery("SELECT count(*), coalesce(sum(size), 0), coalesce(min(received_ms), 0) FROM held_bundle WHERE receipt IS NULL AND code IS NULL")
                .map((row, c) -> new HeldAmount(row.getInt(1), row.getLong(2), row.getLong(3))).one());
    }

    /** Removes what a killed process left: files that are none of a bundle that waits. @param before younger ones may be just arriving */
    int sweep(Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        Set<String> needed = waiting().stream().map(Waiting::sha256).collect(Collectors.toSet());
        int gone = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !needed.contains(file.getFileName().toString())).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.delete(file);
                    gone++;
                }
            }
        }
        return gone;
    }

    InputStream open(Waiting bundle) throws IOException {
        return Files.newInputStream(folder.resolve(bundle.sha256()));
    }

    /** The centre has it: its answer stays, the bytes go. */
    void answered(Waiting bundle, BundleReceipt receipt) throws IOException {
        database.change(handle -> handle.createUpdate("UPDATE held_bundle SET receipt = ?, answered_ms = ? WHERE sha256 = ?")
                .bind(0, new String(WireJson.bytes(receipt), StandardCharsets.UTF_8)).bind(1, clock.millis()).bind(2, bundle.sha256()).execute());
        Files.deleteIfExists(folder.resolve(bundle.sha256()));
    }

    void refused(Waiting bundle, ProblemAnswer problem) throws IOException {
        database.change(handle -> handle.createUpdate("UPDATE held_bundle SET code = ?, sentence = ?, answered_ms = ? WHERE sha256 = ?")
                .bind(0, problem.code()).bind(1, problem.sentence()).bind(2, clock.millis()).bind(3, bundle.sha256()).execute());
        Files.deleteIfExists(folder.resolve(bundle.sha256()));
    }
}
