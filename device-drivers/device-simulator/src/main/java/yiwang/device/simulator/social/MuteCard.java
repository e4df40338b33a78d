package yiwang.device.simulator.social;

/** A card that is in and gives no usable answer to power: worn contacts, put in upside down, no chip at all. */
public final class MuteCard implements SimulatedChip {

    /** Not nothing: the virtual reader would take that for an empty slot. */
    @Override
    public byte[] answerToReset() {
        return new byte[] {0};
    }

    @Override
    public void reset() {
        // Nothing happens.
    }

    @Override
    public byte[] answer(byte[] command) {
        return new byte[0];
    }
}
