package yiwang.sync.simulation;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import yiwang.sync.protocol.wire.Ed25519;

/** Key pairs that are the same in every run. */
final class FixedKeys {

    static final Ed25519.Keys CENTRE = of(1);
    static final Ed25519.Keys STRANGER = of(2);
    static final Ed25519.Keys STATION = of(3);
    static final Ed25519.Keys HUB = of(4);

    private FixedKeys() { }

    private static Ed25519.Keys of(int number) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Always((byte) number));
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder text = Base64.getEncoder();
            return new Ed25519.Keys(text.encodeToString(pair.getPublic().getEncoded()), text.encodeToString(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Always extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private final byte value;

        private Always(byte value) {
            this.value = value;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, value);
        }
    }
}
