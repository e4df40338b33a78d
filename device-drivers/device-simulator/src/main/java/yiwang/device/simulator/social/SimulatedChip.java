package yiwang.device.simulator.social;

/** The chip of a card, as its contacts see it. One thread. */
public interface SimulatedChip {

    /** Answer to reset. The first bytes of the protocol part decide between T=0 and T=1. */
    byte[] answerToReset();

    /** Forgets what was selected, as after losing power. */
    void reset();

    /** @return data and the two status bytes */
    byte[] answer(byte[] command);
}
