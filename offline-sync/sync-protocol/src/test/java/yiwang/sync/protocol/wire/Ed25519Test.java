package yiwang.sync.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Ed25519Test {

    private static final HexFormat HEX = HexFormat.of();

    private final Ed25519.Keys keys = Ed25519.generate();
    private final Random random = new Random(20261122);

    @Test
    void the_second_vector_of_the_standard_comes_out() {
        String secret = base64("302e020100300506032b657004220420" + "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        String known = base64("302a300506032b6570032100" + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        String signature = base64("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

        assertThat(Ed25519.sign(secret, new byte[] {0x72})).isEqualTo(signature);
        assertThat(Ed25519.verify(known, new byte[] {0x72}, signature)).isTrue();
    }

    @Test
    void the_platforms_own_implementation_agrees_both_ways() throws Exception {
        for (int i = 0; i < 200; i++) {
            byte[] message = new byte[random.nextInt(300)];
            random.nextBytes(message);
            Signature platform = Signature.getInstance("Ed25519");
            platform.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(keys.privateKey()))));
            platform.update(message);
            byte[] theirs = platform.sign();
            platform.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(keys.publicKey()))));
            platform.update(message);
            String ours = Ed25519.sign(keys.privateKey(), message);

            assertThat(ours).isEqualTo(Base64.getEncoder().encodeToString(theirs));
            assertThat(platform.verify(Base64.getDecoder().decode(ours))).isTrue();
            assertThat(Ed25519.verify(keys.publicKey(), message, ours)).isTrue();
        }
    }

    @Test
    void one_bit_less_is_no_signature() {
        byte[] message = {1, 2, 3};
        byte[] good = Base64.getDecoder().decode(Ed25519.sign(keys.privateKey(), message));
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] other = good.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(Ed25519.verify(keys.publicKey(), message, Base64.getEncoder().encodeToString(other))).isFalse();
        }
        assertThat(Ed25519.verify(Ed25519.generate().publicKey(), message, Base64.getEncoder().encodeToString(good))).isFalse();
    }

    @Test
    void what_is_no_key_and_no_signature_is_told_so_and_throws_nothing() {
        byte[] known = Base64.getDecoder().decode(keys.publicKey());
        String signature = Ed25519.sign(keys.privateKey(), known);
        for (int i = 0; i < 100_000; i++) {
            byte[] mutated = new byte[random.nextInt(4) == 0 ? random.nextInt(80) : known.length];
            random.nextBytes(mutated);
            System.arraycopy(known, 0, mutated, 0, Math.min(mutated.length, random.nextInt(known.length)));
            String text = Base64.getEncoder().encodeToString(mutated);
            assertThat(Ed25519.verify(text, known, signature)).isEqualTo(Arrays.equals(mutated, known));
            Ed25519.isPublicKey(text);
        }
        assertThat(Ed25519.verify(null, known, signature)).isFalse();
        assertThat(Ed25519.verify(keys.publicKey(), known, null)).isFalse();
        assertThat(Ed25519.verify(keys.publicKey(), known, "no Base64 !")).isFalse();
        assertThat(Ed25519.isPublicKey(keys.privateKey())).isFalse();
        assertThatThrownBy(() -> Ed25519.sign(keys.publicKey(), known)).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining(keys.publicKey());
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HEX.parseHex(hex));
    }
}
