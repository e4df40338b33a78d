package yiwang.device.spi.recording;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import yiwang.device.spi.RecordingMask;

/**
 * For links over which whole papers go: what lies between the notes {@link #begins} and {@link #ENDS} is a page image or a document
 * to print. Its bytes are never written; its length is, and a mark by which two equal papers of one recording are known as equal.
 * The mark's key is forgotten with this object, so that nobody can try which paper it was.
 */
public final class PaperMask implements RecordingMask {

    /** The note behind a paper. */
    public static final String ENDS = "paper end";
    static final String BEGINS = "paper ";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MARK_BYTES = 8;
    private static final byte[] NOTHING = {};

    private final RecordingMask around;
    private final Mac mark = mark();
    private boolean paper;
    private long length;

    /** @param around for everything that is no paper */
    public PaperMask(RecordingMask around) {
        this.around = around;
    }

    /** The note before a paper. @param what it is, such as {@code application/pdf} */
    public static String begins(String what) {
        return BEGINS + what;
    }

    static boolean begun(String note) {
        return note.startsWith(BEGINS) && !ended(note);
    }

    static boolean ended(String note) {
        return note.equals(ENDS) || note.startsWith(ENDS + " ");
    }

    @Override
    public byte[] sent(byte[] bytes) {
        return paper ? swallow(bytes) : around.sent(bytes);
    }

    @Override
    public byte[] received(byte[] bytes) {
        return paper ? swallow(bytes) : around.received(bytes);
    }

    private byte[] swallow(byte[] bytes) {
        mark.update(bytes);
        length += bytes.length;
        return NOTHING;
    }

    @Override
    public byte[] rest() {
        return around.rest();
    }

    @Override
    public String noted(String what) {
        if (paper && ended(what)) {
            paper = false;
            return ENDS + " " + length + " " + HexFormat.of().formatHex(mark.doFinal(), 0, MARK_BYTES);
        }
        if (begun(what)) {
            paper = true;
            length = 0;
            mark.reset();
        }
        return around.noted(what);
    }

    private static Mac mark() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
