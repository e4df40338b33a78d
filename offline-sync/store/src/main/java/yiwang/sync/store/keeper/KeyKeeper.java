package yiwang.sync.store.keeper;

/**
 * Guards the secret under which a station's keys are wrapped. What {@link #keep} returns lies in the key file, open to whoever reads the
 * disk; only the same keeper on the same machine turns it back into the secret. Safe for many threads; calls take seconds at most.
 */
public interface KeyKeeper {

    /** Stands in the key file and never changes, such as {@code tpm2}. */
    String name();

    /** Whether it can be asked on this machine now. */
    boolean atHand();

    /** @param secret 32 bytes; @return what gives it back. @throws KeeperRefusal {@code tpm_missing} or {@code tpm_failed} */
    byte[] keep(byte[] secret) throws KeeperRefusal;

    /** @param kept as {@link #keep} returned it. @throws KeeperRefusal {@code tpm_missing}, {@code tpm_other} or {@code tpm_failed} */
    byte[] recall(byte[] kept) throws KeeperRefusal;
}
