package yiwang.sync.store;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;

/**
 * The file that holds the master keysets: a line that names the format, then two Tink keysets in Base64, one for sealing
 * values and one for tags. Who has this file can read the store; who loses it has lost the store.
 */
final class StationKey {

    private static final String FORMAT = "yiwang-station-key-1";

    private StationKey() { }

    /** @throws GeneralSecurityException when the file is no key */
    static Vault read(Path file) throws IOException, GeneralSecurityException {
        register();
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines().toList();
        if (lines.size() != 3 || !lines.getFirst().equals(FORMAT)) {
            throw new GeneralSecurityException("not a station key");
        }
        return new Vault(keyset(lines.get(1)), keyset(lines.get(2)));
    }

    /** Makes a new key and writes it so that it survives power loss, readable by its owner only. Never replaces one. */
    static void create(Path file) throws IOException, GeneralSecurityException {
        register();
        String text = FORMAT + "\n"
                + text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)) + "\n"
                + text(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF)) + "\n";
        DurableFiles.writeSecret(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void register() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
    }

    private static String text(KeysetHandle keyset) throws GeneralSecurityException {
        return Base64.getEncoder().encodeToString(TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    }

    private static KeysetHandle keyset(String line) throws GeneralSecurityException {
        try {
            return TinkProtoKeysetFormat.parseKeyset(Base64.getDecoder().decode(line), InsecureSecretKeyAccess.get());
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("not Base64", e);
        }
    }
}
