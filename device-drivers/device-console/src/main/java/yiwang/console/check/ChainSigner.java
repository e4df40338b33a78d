package yiwang.console.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over the sheet and the seal of the one before: a sheet that is changed, taken out or put in later breaks the chain from there on.
 * It does not stop somebody who writes the whole chain anew; that takes a key.
 */
public final class ChainSigner implements CheckSigner {

    @Override
    public String method() {
        return "sha256-chain";
    }

    @Override
    public String sign(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean fits(byte[] content, String seal) {
        return MessageDigest.isEqual(sign(content).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.UTF_8));
    }
}
