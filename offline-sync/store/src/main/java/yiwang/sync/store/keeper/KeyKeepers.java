package yiwang.sync.store.keeper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keepers of this machine, the best first. Without any the key lies in its file, which the system lets its owner read only. */
public record KeyKeepers(List<KeyKeeper> bestFirst) {

    /** How tpm2-tools reach the TPM; {@code none} = a new key goes into no TPM. */
    public static final String TCTI = "YIWANG_TPM_TCTI";
    private static final String NONE = "none";
    private static final Path DEVICE = Path.of("/dev/tpmrm0");

    public KeyKeepers {
        bestFirst = List.copyOf(bestFirst);
    }

    public static KeyKeepers none() {
        return new KeyKeepers(List.of());
    }

    /** @param environment such as {@code System.getenv()} */
    public static KeyKeepers of(Map<String, String> environment) {
        String tcti = environment.getOrDefault(TCTI, Files.exists(DEVICE) ? "device:" + DEVICE : NONE);
        return tcti.equals(NONE) ? none() : new KeyKeepers(List.of(new Tpm2Keeper(tcti)));
    }

    /** For a new key. */
    public Optional<KeyKeeper> best() {
        return bestFirst.stream().filter(KeyKeeper::atHand).findFirst();
    }

    /** The one that a key file names. @throws KeeperRefusal {@code tpm_missing} */
    public KeyKeeper named(String name) throws KeeperRefusal {
        return bestFirst.stream().filter(keeper -> keeper.name().equals(name)).findFirst().orElseThrow(KeeperRefusal::missing);
    }
}
