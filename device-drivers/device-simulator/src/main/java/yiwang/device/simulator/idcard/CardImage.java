package yiwang.device.simulator.idcard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the chip of one card holds, as bytes. */
public final class CardImage {

    private static final byte[] WLT_MAGIC = {0x57, 0x4C, 0x66, 0, 0x7E, 0, 0x32, 0, 0, (byte) 0xFF, (byte) 0x85};
    private static final int PHOTO_BYTES = 1024;
    private static final int ADDRESS_CHARS = 35;

    private final byte[] text;
    private final byte[] photo;
    private final byte[] additionalAddresses;
    private final ModuleIdentity samId;
    private final byte[] fingerprint;

    private CardImage(byte[] text, byte[] photo, byte[] additionalAddresses, ModuleIdentity samId, byte[] fingerprint) {
        this.fingerprint = fingerprint;
        this.text = text;
        this.photo = photo;
        this.additionalAddresses = additionalAddresses;
        this.samId = samId;
    }

    /**
     * @param fields               values by their JSON names ({@code name}, {@code id_number}, ...) and {@code type}:
     *                             resident, hk_mo_tw, foreign_2017 or foreign_2023; other names are ignored
     * @param additionalAddresses  newest first, at most four
     * @param photo                the raw bytes for the chip; empty for a sample photo
     * @param samId                identity the reading module shall report; empty for a sample
     * @throws IllegalArgumentException with a sentence for people when something does not fit on a chip
     */
    public static CardImage of(Map<String, String> fields, List<String> additionalAddresses, byte[] photo, String samId) {
        return new CardImage(TextBlockWriter.write(fields), photo.length == 0 ? samplePhoto() : photo.clone(), addresses(additionalAddresses),
                samId == null || samId.isEmpty() ? ModuleIdentity.SAMPLE : ModuleIdentity.parse(samId), new byte[0]);
    }

    /** A chip with exactly these 256 bytes of text, for cards that no honest office issues. */
    public CardImage withText(byte[] other) {
        return new CardImage(other.clone(), photo, additionalAddresses, samId, fingerprint);
    }

    /** A chip with a fingerprint block: 512 bytes a finger. */
    public CardImage withFingerprint(byte[] block) {
        return new CardImage(text, photo, additionalAddresses, samId, block.clone());
    }

    public byte[] text() {
        return text.clone();
    }

    byte[] photo() {
        return photo;
    }

    byte[] fingerprint() {
        return fingerprint;
    }

    byte[] additionalAddresses() {
        return additionalAddresses;
    }

    ModuleIdentity samId() {
        return samId;
    }

    /** 1024 bytes that begin like a real photo and show nobody. */
    static byte[] samplePhoto() {
        byte[] bytes = Arrays.copyOf(WLT_MAGIC, PHOTO_BYTES);
        for (int i = WLT_MAGIC.length; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }

    private static byte[] addresses(List<String> written) {
        if (written.size() > 4) {
            throw new IllegalArgumentException("a chip holds at most 4 additional addresses, not " + written.size());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String address : written) {
            if (address.length() > ADDRESS_CHARS) {
                throw new IllegalArgumentException("an additional address has " + address.length() + " characters, the chip has room for 35");
            }
            out.writeBytes((address + " ".repeat(ADDRESS_CHARS - address.length())).getBytes(StandardCharsets.UTF_16LE));
        }
        return out.toByteArray();
    }

    /** Never the person's data. */
    @Override
    public String toString() {
        return "CardImage";
    }
}
