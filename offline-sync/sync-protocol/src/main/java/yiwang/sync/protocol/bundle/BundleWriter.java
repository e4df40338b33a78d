package yiwang.sync.protocol.bundle;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.RecordMessage;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.WireJson;

/** Writes one file of a bundle as it comes; nothing of it is ever on the disk in clear. One thread. */
public final class BundleWriter {

    private final StationIdentity station;
    private final OutputStream out;
    private final MessageDigest digest = Sha256.digest();
    private final DataOutputStream body;
    private int records;
    private int files;

    /** @param out    the caller closes it, after {@link #end} */
    public BundleWriter(OutputStream out, StationIdentity station, String centreKey, String bundleId, int part, Instant madeAt) throws IOException {
        this.station = station;
        this.out = out;
        byte[] key = new byte[BundleForm.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        BundleHeader open = new BundleHeader(bundleId, part, station.stationId(), station.epoch(), madeAt.toString(), BundleHeader.fingerprint(centreKey), new byte[0]);
        byte[] header = WireJson.bytes(new BundleHeader(bundleId, part, station.stationId(), station.epoch(), open.madeAt(), open.sealedFor(),
                SealingKeys.seal(centreKey, key, open.purpose())));
        OutputStream seen = new DigestOutputStream(new Unclosed(out), digest);
        DataOutputStream head = new DataOutputStream(seen);
        head.write(BundleForm.MARK);
        head.writeInt(header.length);
        head.write(header);
        head.flush();
        try {
            this.body = new DataOutputStream(BundleForm.body(key).newEncryptingStream(seen, header));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        }
    }

    /** @param batch contiguous, in order, at most {@link PushRequest#MOST_RECORDS} */
    public void records(List<SealedRecord> batch) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(WireJson.bytes(new PushRequest(station.epoch(), batch.stream().map(RecordMessage::of).toList())));
        }
        body.writeByte(BundleForm.RECORDS);
        body.writeInt(packed.size());
        packed.writeTo(body);
        records += batch.size();
    }

    /** @throws IOException also when the bytes are not as many as was said */
    public void file(String sha256, long size, InputStream clear) throws IOException {
        body.writeByte(BundleForm.FILE);
        body.write(sha256.getBytes(StandardCharsets.US_ASCII));
        body.writeLong(size);
        if (clear.transferTo(body) != size) {
            throw new IOException("an attachment has another length than its row says");
        }
        files++;
    }

    /** Ends and signs the file. */
    public void end() throws IOException {
        body.writeByte(BundleForm.END);
        body.writeInt(records);
        body.writeInt(files);
        body.close();
        out.write(Ed25519.sign(station.privateKey(), BundleForm.signed(digest.digest())).getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Encryption ends with a close; the file goes on with the signature. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        private Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
