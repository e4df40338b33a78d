package yiwang.sync.protocol.wire;

/**
 * What a station may do with an upload beyond tus 1.0, said by the gateway as {@code Yiwang-Upload}: {@code ahead} with each answer about an
 * upload that is not complete, {@code named} with its receipt. A gateway that does not say it takes pieces one after another, each after the
 * answer to the one before. One that says {@code ahead} also takes a short head of a {@code PATCH}: without {@code Yiwang-Content-Sha256}, which then is
 * {@link RequestSignature#UNSIGNED}, and without {@code Yiwang-Protocol}. Foreign clients, which come with a token, are never told and always get 409 at once for a piece at another offset.
 */
public final class UploadWindow {

    public static final String HEADER = "Yiwang-Upload";
    /** A piece may be sent before the one in front of it is answered: it waits at the gateway for its turn, some seconds at most, and is then refused with 409. */
    public static final String AHEAD = "ahead";
    /**
     * It may be sent before the creation is answered as well, with a short head, to the address that {@link UploadName} tells, when it is not the
     * first one and says in {@code Upload-Length} and {@code Upload-Metadata} what the creation says. It waits for the creation, and begins nothing by itself.
     */
    public static final String NAMED = "named";

    private UploadWindow() { }

    /** @param header of an answer, or null */
    public static boolean allowsAhead(String header) {
        return header != null && header.contains(AHEAD);
    }

    /** @param header of a receipt's answer, or null */
    public static boolean allowsNamed(String header) {
        return header != null && header.contains(NAMED);
    }
}
