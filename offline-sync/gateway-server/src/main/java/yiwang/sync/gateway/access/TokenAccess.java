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

    private final GatewayDatabase database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TokenAccess(GatewayDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new token; it can be shown only now. */
    public String issue(Role role) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.change(handle -> handle.createUpdate("INSERT INTO token (token_hash, role, created_ms) VALUES (?, ?, ?)")
                .bind(0, Sha256.hex(token)).bind(1, role.word()).bind(2, clock.millis()).execute());
        return token;
    }

    /** @return the token's hash, by which its uploads are owned. @throws Refusal when there is no such token with this role */
    public String require(Context context, Role role) {
        String header = context.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthorised();
        }
        String hash = Sha256.hex(header.substring(SCHEME.length()).trim());
        Optional<String> found = database.read(handle -> handle
                .createQuery("SELECT role FROM token WHERE token_hash = ? AND revoked_ms IS NULL").bind(0, hash).mapTo(String.class).findOne());
        if (found.isEmpty()) {
            throw unauthorised();
        }
        if (!found.get().equals(role.word())) {
            throw Refusal.of(403, "wrong_role", "此令牌无权做这件事。");
        }
        return hash;
    }

    private static Refusal unauthorised() {
        return Refusal.of(401, "unauthorised", "缺少有效的令牌。");
    }
}
