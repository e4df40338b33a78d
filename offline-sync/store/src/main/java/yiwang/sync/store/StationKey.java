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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.store.keeper.KeeperRefusal;
import yiwang.sync.store.keeper.KeyKeeper;
import yiwang.sync.store.keeper.KeyKeepers;
import yiwang.sync.store.keeper.WrappedKey;

/**
 * The file that holds the master keysets: a line that names the format, then two Tink keysets in Base64, one for sealing
 * values and one for tags; or the same wrapped for a keeper ({@link WrappedKey}). Who has this file, and the keeper if it names one, can
 * read the store; who loses either has lost the store.
 */
final class StationKey {

    private static final Logger LOG = LoggerFactory.getLogger(StationKey.class);
    private static final String FORMAT = "yiwang-station-key-1";

    private StationKey() { }

    /** @throws GeneralSecurityException when the file is no key */
    static Vault read(Path file, KeyKeepers keepers) throws IOException, GeneralSecurityException {
        register();
        List<String> inFile = lines(Files.readAllBytes(file));
        List<String> lines = WrappedKey.is(inFile) ? lines(WrappedKey.unwrap(inFile, keepers)) : inFile;
        if (lines.size() != 3 || !lines.getFirst().equals(FORMAT)) {
            throw new GeneralSecurityException("not a station key");
        }
        return new Vault(keyset(lines.get(1)), keyset(lines.get(2)));
    }

    /** Name of the keeper that the file needs; empty = the file itself is the keeper. */
    static Optional<String> keeper(Path file) throws IOException {
        List<String> inFile = lines(Files.readAllBytes(file));
        return WrappedKey.is(inFile) ? Optional.of(WrappedKey.keeper(inFile)) : Optional.empty();
    }

    /** Makes a new key and writes it so that it survives power loss, readable by its owner only. Never replaces one. */
    static void create(Path file, KeyKeepers keepers) throws IOException, GeneralSecurityException {
        register();
        String text = FORMAT + "\n"
                + text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)) + "\n"
                + text(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF)) + "\n";
        DurableFiles.writeSecret(file, guarded(text.getBytes(StandardCharsets.ISO_8859_1), keepers));
    }

    /** A keeper that is at hand and yet refuses must not keep a station from being enrolled: then the file is the keeper. */
    private static byte[] guarded(byte[] text, KeyKeepers keepers) throws GeneralSecurityException {
        Optional<KeyKeeper> best = keepers.best();
        if (best.isEmpty()) {
            return text;
        }
        try {
            byte[] wrapped = WrappedKey.wrap(text, best.get()).getBytes(StandardCharsets.ISO_8859_1);
            WrappedKey.unwrap(lines(wrapped), keepers);
            return wrapped;
        } catch (KeeperRefusal e) {
            LOG.warn("{} does not keep the station's key ({}): it lies in its file", best.get().name(), e.code());
            return text;
        }
    }

    private static List<String> lines(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).lines().toList();
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
