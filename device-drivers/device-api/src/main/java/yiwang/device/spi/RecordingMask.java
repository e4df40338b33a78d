package yiwang.device.spi;

/**
 * Takes the person out of what is recorded, by the driver's knowledge of its frames. One object for one recording.
 *
 * <p>What comes out must still be what the driver understands (lengths, checksums, status bytes), so that a masked recording can be
 * replayed: bytes of personal fields are replaced by an invented person or by zeros, and checksums are made anew.
 */
public interface RecordingMask {

    /**
     * @return what may be written down now; bytes of an unfinished frame are kept back until it is finished
     */
    byte[] sent(byte[] bytes);

    /** Like {@link #sent}. */
    byte[] received(byte[] bytes);

    /** What was kept back from the device and will never be finished, with everything in it that may be personal as zeros. */
    byte[] rest();

    /** What is written down for a note; asked after {@link #rest}. */
    default String noted(String what) {
        return what;
    }

    /** For drivers that know nothing better: as many zeros as there were bytes. */
    static RecordingMask everything() {
        return new RecordingMask() {
            @Override
            public byte[] sent(byte[] bytes) {
                return new byte[bytes.length];
            }

            @Override
            public byte[] received(byte[] bytes) {
                return new byte[bytes.length];
            }

            @Override
            public byte[] rest() {
                return new byte[0];
            }
        };
    }

    /** For devices that never see a person's data. */
    static RecordingMask nothing() {
        return new RecordingMask() {
            @Override
            public byte[] sent(byte[] bytes) {
                return bytes;
            }

            @Override
            public byte[] received(byte[] bytes) {
                return bytes;
            }

            @Override
            public byte[] rest() {
                return new byte[0];
            }
        };
    }
}
