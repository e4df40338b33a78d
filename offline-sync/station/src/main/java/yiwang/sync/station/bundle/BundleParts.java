package yiwang.sync.station.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.protocol.bundle.BundleWriter;

/** The files of a bundle while they are written: they get their names when all of them are whole and on the disk. */
final class BundleParts implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Path out;
    private final long partBytes;
    private final StationIdentity identity;
    private final String centreKey;
    private final String bundleId;
    private final Clock clock;
    private final List<Path> asides = new ArrayList<>();
    private FileChannel channel;
    private OutputStream stream;
    private BundleWriter writer;

    BundleParts(Path out, long partBytes, StationIdentity identity, String centreKey, String bundleId, Clock clock) throws IOException {
        this.out = out;
        this.partBytes = partBytes;
        this.identity = identity;
        this.centreKey = centreKey;
        this.bundleId = bundleId;
        this.clock = clock;
        begin();
    }

    void records(List<SealedRecord> batch) throws IOException {
        roomFor(batch.stream().mapToLong(r -> r.payload().length).sum());
        writer.records(batch);
    }

    void file(String sha256, long size, InputStream clear) throws IOException {
        roomFor(size);
        writer.file(sha256, size, clear);
    }

    private void roomFor(long bytes) throws IOException {
        stream.flush();
        if (channel.position() > BUFFER && channel.position() + bytes > partBytes) {
            end();
            begin();
        }
    }

    private void begin() throws IOException {
        int part = asides.size() + 1;
        Path aside = named(part).resolveSibling("." + named(part).getFileName() + ".new");
        asides.add(aside);
        channel = FileChannel.open(aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        stream = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        writer = new BundleWriter(stream, identity, centreKey, bundleId, part, clock.instant());
    }

    private void end() throws IOException {
        writer.end();
        channel.force(true);
        stream.close();
    }

    List<Path> finish() throws IOException {
        end();
        List<Path> files = new ArrayList<>();
        for (int part = 1; part <= asides.size(); part++) {
            files.add(Files.move(asides.get(part - 1), named(part), StandardCopyOption.REPLACE_EXISTING));
        }
        return files;
    }

    private Path named(int part) {
        return part == 1 ? out : out.resolveSibling(out.getFileName() + "." + part);
    }

    /** What was not finished goes. */
    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
        for (Path aside : asides) {
            Files.deleteIfExists(aside);
        }
    }
}
