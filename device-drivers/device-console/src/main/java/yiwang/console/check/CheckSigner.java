package yiwang.console.check;

/** Signs check sheets: the station's key where the application has one, a chain of hashes else. Any thread. */
public interface CheckSigner {

    /** What a sheet says of how it was signed, such as {@code sha256-chain}. One word. */
    String method();

    /** @param content  the whole sheet, the seal of the one before included; @return on one line */
    String sign(byte[] content);

    boolean fits(byte[] content, String seal);
}
