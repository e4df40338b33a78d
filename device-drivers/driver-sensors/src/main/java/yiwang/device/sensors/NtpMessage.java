package yiwang.device.sensors;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/** The 48 bytes of SNTP version 4 (RFC 4330), most significant byte first. Pure and total. */
final class NtpMessage {

    static final int BYTES = 48;
    private static final int VERSION_4_CLIENT = 4 << 3 | 3;
    private static final int MODE_SERVER = 4;
    private static final int UNSYNCHRONISED = 3;
    private static final int ORIGINATE = 24;
    private static final int TRANSMIT = 40;
    /** Seconds from 1900 to 1970, and the length of an era, which ends in 2036. */
    private static final long EPOCH_1900 = 2_208_988_800L;
    private static final long ERA = 1L << 32;

    private NtpMessage() { }

    /** @param cookie  comes back in the answer; a true time would tell a listener our clock and nothing to us */
    static byte[] question(long cookie) {
        return ByteBuffer.allocate(BYTES).put(0, (byte) VERSION_4_CLIENT).putLong(TRANSMIT, cookie).array();
    }

    /** The server's time when it answered; empty for what is not its answer to this question, or when it does not know the time itself. */
    static Optional<Instant> time(byte[] answer, long cookie) {
        if (answer.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer message = ByteBuffer.wrap(answer);
        int stratum = answer[1] & 0xFF;
        boolean ours = (answer[0] & 7) == MODE_SERVER && message.getLong(ORIGINATE) == cookie;
        boolean knows = (answer[0] >> 6 & 3) != UNSYNCHRONISED && stratum >= 1 && stratum <= 15;
        long seconds = message.getInt(TRANSMIT) & 0xFFFF_FFFFL;
        long fraction = message.getInt(TRANSMIT + 4) & 0xFFFF_FFFFL;
        if (!ours || !knows || seconds == 0 && fraction == 0) {
            return Optional.empty();
        }
        // Times of the first half of an era belong to the one that begins in 2036.
        long era = seconds < ERA / 2 ? ERA : 0;
        return Optional.of(Instant.ofEpochSecond(seconds + era - EPOCH_1900, (fraction * 1_000_000_000L) >>> 32));
    }
}
