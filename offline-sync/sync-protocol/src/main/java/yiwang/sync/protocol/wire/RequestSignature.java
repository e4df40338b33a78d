package yiwang.sync.protocol.wire;

import java.nio.charset.StandardCharsets;

/**
 * How a station proves that a request is its own. Headers:
 * <ul>
 *   <li>{@code Yiwang-Station}: station id</li>
 *   <li>{@code Yiwang-Time}: Unix milliseconds, the gateway's clock as the station last measured it; may be off by
 *       {@link #WINDOW_MILLIS}</li>
 *   <li>{@code Yiwang-Content-Sha256}: lower-case hex of the body's SHA-256, or {@link #UNSIGNED} where the contract
 *       allows it (pieces of an upload, whose whole is checked at its end)</li>
 *   <li>{@code Yiwang-Signature}: Base64 of the Ed25519 signature over {@link #message}</li>
 * </ul>
 * An answer carries the signature that it answers as {@link #ANSWERS}, so that a broken cache's answer to another question, or to
 * another station, is known for what it is.
 *
 * Every request that a station may sign has the same effect sent once or twice, so a replay inside the window changes nothing.
 */
public final class RequestSignature {

    public static final String STATION = "Yiwang-Station";
    public static final String TIME = "Yiwang-Time";
    public static final String CONTENT = "Yiwang-Content-Sha256";
    public static final String SIGNATURE = "Yiwang-Signature";
    public static final String ANSWERS = "Yiwang-Answers";
    public static final String UNSIGNED = "UNSIGNED";
    public static final long WINDOW_MILLIS = 5 * 60 * 1000L;

    private RequestSignature() { }

    /**
     * The bytes that are signed: nine lines, each ended by LF, UTF-8.
     *
     * @param target          path with query, as sent
     * @param content         value of {@code Yiwang-Content-Sha256}
     * @param uploadLength    header {@code Upload-Length} or empty
     * @param uploadOffset    header {@code Upload-Offset} or empty
     * @param uploadMetadata  header {@code Upload-Metadata} or empty
     */
    public static byte[] message(String method, String target, String stationId, long time, String content,
                                 String uploadLength, String uploadOffset, String uploadMetadata) {
        return String.join("\n", "yiwang-request-1", method, target, stationId, Long.toString(time), content,
                uploadLength, uploadOffset, uploadMetadata, "").getBytes(StandardCharsets.UTF_8);
    }
}
