package yiwang.sync.protocol.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yiwang.sync.protocol.wire.Ed25519;

/** A station believes its own hall's hub, and only what that hub signed. */
class HeldWordTest {

    private static final String HALL = "青溪县政务服务中心";
    private final Ed25519.Keys centre = Ed25519.generate();
    private final Ed25519.Keys hub = Ed25519.generate();
    private final HubPass pass = HubPass.of("hub", HALL, hub.publicKey(), centre.privateKey());
    private final HeldWord word = new HeldWord("station", "epoch", 7, "a".repeat(64), 2, null, pass).signedBy(hub.privateKey());

    @Test
    void the_word_of_the_halls_own_hub_holds() {
        assertThat(word.verifiedBy(centre.publicKey(), HALL)).isTrue();
    }

    @Test
    void a_word_that_was_changed_or_is_anybody_elses_does_not() {
        Ed25519.Keys other = Ed25519.generate();
        assertThat(new HeldWord("station", "epoch", 8, word.hash(), 2, word.signature(), pass).verifiedBy(centre.publicKey(), HALL)).isFalse();
        assertThat(new HeldWord("other", "epoch", 7, word.hash(), 2, word.signature(), pass).verifiedBy(centre.publicKey(), HALL)).isFalse();
        assertThat(word.verifiedBy(other.publicKey(), HALL)).as("another centre's hub").isFalse();
        assertThat(word.verifiedBy(centre.publicKey(), "云川市政务服务中心")).as("another hall's hub").isFalse();
        HubPass own = HubPass.of("hub", HALL, other.publicKey(), other.privateKey());
        assertThat(new HeldWord("station", "epoch", 7, word.hash(), 2, null, own).signedBy(other.privateKey()).verifiedBy(centre.publicKey(), HALL))
                .as("somebody who calls himself the hub").isFalse();
        assertThat(new HeldWord("station", "epoch", 7, word.hash(), 2, null, null).verifiedBy(centre.publicKey(), HALL)).isFalse();
    }
}
