package yiwang.sync.protocol.bundle;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.WireJson;

/**
 * One file of a bundle as it came. Nothing in it is believed before {@link #isSignedBy}.
 *
 * @param header as it stands there
 */
public record BundleFile(Path path, BundleHeader header, byte[] headerBytes, long bodyStart, long bodyEnd) {

    private static final int BUFFER = 64 * 1024;

    /** @throws UnsoundBundleException when it is no bundle, or its head is torn */
    public static BundleFile look(Path path) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(path))) {
            if (!Arrays.equals(in.readNBytes(BundleForm.MARK.length), BundleForm.MARK)) {
                throw new UnsoundBundleException("bundle_unknown", "这不是站点导出的数据包，或者来自更新的版本，什么都没有导入。");
            }
            int length = in.readInt();
            if (length < 2 || length > BundleForm.LONGEST_HEADER) {
                throw UnsoundBundleException.damaged();
            }
            byte[] header = in.readNBytes(length);
            long start = BundleForm.MARK.length + Integer.BYTES + (long) length;
            long end = Files.size(path) - BundleForm.SIGNATURE_BYTES;
            BundleHeader read = header.length < length || end < start ? null : WireJson.read(header, BundleHeader.class).orElse(null);
            if (read == null || !read.isWhole()) {
                throw UnsoundBundleException.damaged();
            }
            return new BundleFile(path, read, header, start, end);
        } catch (EOFException e) {
            throw UnsoundBundleException.damaged();
        }
    }

    /** Reads the whole file. */
    public boolean isSignedBy(String publicKey) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(path)) {
            for (long left = bodyEnd; left > 0; ) {
                int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    return false;
                }
                digest.update(buffer, 0, n);
                left -= n;
            }
            String signature = new String(in.readNBytes(BundleForm.SIGNATURE_BYTES + 1), StandardCharsets.US_ASCII);
            return Ed25519.verify(publicKey, BundleForm.signed(digest.digest()), signature);
        }
    }

    public boolean isFor(String publicKey) {
        return header.sealedFor().equals(BundleHeader.fingerprint(publicKey));
    }

    /** Opens it and tells all that is in it. @throws UnsoundBundleException when it does not open with this key or is not what the form says */
    public void visit(String privateKey, BundleVisitor visitor) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            byte[] key = SealingKeys.open(privateKey, header.sealedKey(), header.purpose());
            channel.position(bodyStart);
            InputStream sealed = new Exactly(new BufferedInputStream(Channels.newInputStream(channel), BUFFER), bodyEnd - bodyStart);
            visit(new DataInputStream(BundleForm.body(key).newDecryptingStream(sealed, headerBytes)), visitor);
        } catch (GeneralSecurityException | EOFException e) {
            throw UnsoundBundleException.damaged();
        }
    }

    private static void visit(DataInputStream in, BundleVisitor visitor) throws IOException {
        int records = 0;
        int files = 0;
        while (true) {
            switch (in.readByte()) {
                case BundleForm.RECORDS -> {
                    PushRequest push = push(in);
                    records += push.records().size();
                    visitor.records(push);
                }
                case BundleForm.FILE -> {
                    file(in, visitor);
                    files++;
                }
                case BundleForm.END -> {
                    if (in.readInt() != records || in.readInt() != files || in.read() >= 0) {
                        throw UnsoundBundleException.damaged();
                    }
                    return;
                }
                default -> throw new UnsoundBundleException("bundle_newer", "这个数据包由更新的程序导出，请先升级本网关，什么都没有导入。");
            }
        }
    }

    private static PushRequest push(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 1 || length > BundleForm.LONGEST_PUSH) {
            throw UnsoundBundleException.damaged();
        }
        byte[] packed = in.readNBytes(length);
        byte[] plain;
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            plain = gzip.readNBytes(BundleForm.LONGEST_PUSH);
        }
        return WireJson.read(plain, PushRequest.class).filter(push -> push.records() != null && !push.records().isEmpty())
                .orElseThrow(UnsoundBundleException::damaged);
    }

    private static void file(DataInputStream in, BundleVisitor visitor) throws IOException {
        String sha256 = new String(in.readNBytes(Sha256.HEX_LENGTH), StandardCharsets.US_ASCII);
        long size = in.readLong();
        if (!Sha256.isHex(sha256) || size < 0) {
            throw UnsoundBundleException.damaged();
        }
        Exactly clear = new Exactly(in, size);
        visitor.file(sha256, size, clear);
        clear.transferTo(java.io.OutputStream.nullOutputStream());
        if (!clear.isAtEnd()) {
            throw UnsoundBundleException.damaged();
        }
    }

    @Override
    public String toString() {
        return "BundleFile[" + header.bundleId() + ", " + header.part() + "]";
    }
}
