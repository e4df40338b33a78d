package yiwang.sync.gateway.uploads;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yiwang.sync.protocol.wire.Sha256;

/** Header {@code Upload-Metadata} of tus: pairs of key, space, Base64 value, parted by commas. */
record TusMetadata(Map<String, byte[]> values) {

    private static final int LONGEST = 4096;
    private static final int SHA256_BYTES = 32;

    /** Empty when it cannot be read. */
    static Optional<TusMetadata> parse(String header) {
        Map<String, byte[]> values = new LinkedHashMap<>();
        if (header == null || header.isBlank()) {
            return Optional.of(new TusMetadata(values));
        }
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        for (String pair : header.split(",")) {
            String[] parts = pair.trim().split(" ");
            if (parts.length > 2 || parts[0].isEmpty()) {
                return Optional.empty();
            }
            try {
                if (values.put(parts[0], parts.length == 2 ? Base64.getDecoder().decode(parts[1]) : new byte[0]) != null) {
                    return Optional.empty();
                }
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new TusMetadata(values));
    }

    boolean hasSha256() {
        return values.containsKey("sha256");
    }

    /** Hex text or the 32 bytes themselves; empty when it is neither. */
    Optional<String> sha256() {
        byte[] value = values.get("sha256");
        if (value == null) {
            return Optional.empty();
        }
        String hex = value.length == SHA256_BYTES ? HexFormat.of().formatHex(value)
                : new String(value, StandardCharsets.US_ASCII).trim().toLowerCase(Locale.ROOT);
        return Sha256.isHex(hex) ? Optional.of(hex) : Optional.empty();
    }
}
