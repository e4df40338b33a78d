package yiwang.sync.gateway.access;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.http.Refusal;
import yiwang.sync.protocol.wire.Sha256;

/** Bearer tokens of 256 random bits; only their hashes are kept. */
public final class TokenAccess {

    private static final String SCHEME = "Bearer ";
    private static final int TOKEN_BYTES = 32;
    /** Known at sight in a place where no token belongs, and never taken for an option on a command line, as one that begins with a hyphen is. */
    private static final String MARK = "yw_";

    private final GatewayDatabase database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TokenAccess(GatewayDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new token; it can be shown only now. @param hall the only one whose cases it opens; empty = all */
    public String issue(Role role, Optional<String> hall) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.change(handle -> handle.createUpdate("INSERT INTO token (token_hash, role, created_ms, hall) VALUES (?, ?, ?, ?)")
                .bind(0, Sha256.hex(token)).bind(1, role.word()).bind(2, clock.millis()).bind(3, hall.orElse(null)).execute());
        return token;
    }

    /** A bearer as the gateway knows it. @param hash by which its uploads are owned; @param hall the only one that it sees, empty = all */
    public record Bearer(String hash, Optional<String> hall) { }

    /** @throws Refusal when there is no such token with this role */
    public Bearer require(Context context, Role role) {
        String header = context.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthorised();
        }
        String hash = Sha256.hex(header.substring(SCHEME.length()).trim());
        Optional<Known> found = database.read(handle -> handle
                .createQuery("SELECT role, hall FROM token WHERE token_hash = ? AND revoked_ms IS NULL").bind(0, hash)
                .map((row, c) -> new Known(row.getString(1), Optional.ofNullable(row.getString(2)))).findOne());
        if (found.isEmpty()) {
            throw unauthorised();
        }
        if (!found.get().role().equals(role.word())) {
            throw Refusal.of(403, "wrong_role", "此令牌无权做这件事。");
        }
        return new Bearer(hash, found.get().hall());
    }

    private static Refusal unauthorised() {
        return Refusal.of(401, "unauthorised", "缺少有效的令牌。");
    }

    private record Known(String role, Optional<String> hall) { }
}
