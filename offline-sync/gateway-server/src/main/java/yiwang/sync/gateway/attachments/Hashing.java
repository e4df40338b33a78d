package yiwang.sync.gateway.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import yiwang.sync.protocol.wire.Sha256;

final class Hashing {

    private static final int BUFFER = 64 * 1024;

    private Hashing() { }

    static String of(InputStream in) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
