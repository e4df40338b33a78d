package yiwang.device.nativecard.wire;

/** What the driver asks of a maker's library; its number on the wire is its place here. */
public enum VendorFunction {
    /** Opens the port given as argument. */ OPEN,
    CLOSE,
    STATUS,
    /** Answers with the identity of the security module as text. */ SAM_ID,
    FIND,
    SELECT,
    /** Answers with the card: text block and photo, or one block a field. */ READ,
    /** The same with the fingerprint block. */ READ_WITH_FINGERPRINT,
    ADDITIONAL_ADDRESSES,
    /** Makes {@code photo.bmp} of {@code photo.wlt}, both in the working folder. */ DECODE_PHOTO
}
