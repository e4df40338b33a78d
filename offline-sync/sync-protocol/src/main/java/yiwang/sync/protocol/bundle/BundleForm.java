package yiwang.sync.protocol.bundle;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/**
 * A bundle's file: {@link #MARK}, 4 bytes length (big endian) and the {@link BundleHeader}; the body, AES-256-GCM in segments
 * of 64 kB bound to the header; and the last 88 bytes, the station's Ed25519 signature (Base64) over SHA-256 of all before.
 *
 * <p>The body: frames of one type byte each. {@code R}: 4 bytes length, a gzipped push. {@code F}: SHA-256 as 64 hex digits, 8
 * bytes length, an attachment's clear bytes. {@code E}: 4 bytes records, 4 bytes files in this file; the last frame.
 */
final class BundleForm {

    static final byte[] MARK = "YIWANG-BUNDLE-1\n".getBytes(StandardCharsets.US_ASCII);
    static final byte RECORDS = 'R';
    static final byte FILE = 'F';
    static final byte END = 'E';
    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 88;
    static final int LONGEST_HEADER = 64 * 1024;
    static final int LONGEST_PUSH = 64 * 1024 * 1024;

    private static final int SEGMENT = 64 * 1024;

    private BundleForm() { }

    static StreamingAead body(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT, 0);
    }

    static byte[] signed(byte[] sha256) {
        return ("yiwang-bundle-1\n" + HexFormat.of().formatHex(sha256) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
