package yiwang.sync.protocol.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A certificate signing request (PKCS#10, RFC 2986; Ed25519 as of RFC 8410): the key that it is for, proven by the key itself. */
public final class SigningRequest {

    private static final byte[] COMMON_NAME = {0x06, 0x03, 0x55, 0x04, 0x03};
    private static final byte[] ED25519 = {0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70};
    private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int UTF8 = 0x0C;
    private static final int BIT_STRING = 0x03;
    private static final int ATTRIBUTES = 0xA0;

    private SigningRequest() { }

    /** @param name subject's common name: what the asker calls itself; the authority decides itself what it certifies. @return Base64 of DER */
    public static String of(String name, Ed25519.Keys keys) {
        byte[] subject = element(SEQUENCE, element(SET, element(SEQUENCE, COMMON_NAME, element(UTF8, name.getBytes(StandardCharsets.UTF_8)))));
        byte[] asked = element(SEQUENCE, VERSION_0, subject, Base64.getDecoder().decode(keys.publicKey()), element(ATTRIBUTES));
        byte[] signature = Base64.getDecoder().decode(Ed25519.sign(keys.privateKey(), asked));
        return Base64.getEncoder().encodeToString(element(SEQUENCE, asked, ED25519, element(BIT_STRING, new byte[] {0}, signature)));
    }

    /** Tag, length, contents (X.690, definite form). */
    private static byte[] element(int tag, byte[]... contents) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            all.writeBytes(part);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        int length = all.size();
        if (length < 0x80) {
            element.write(length);
        } else {
            element.write(0x82);
            element.write(length >> 8);
            element.write(length);
        }
        element.writeBytes(all.toByteArray());
        return element.toByteArray();
    }
}
