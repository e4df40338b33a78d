package yiwang.sync.protocol.hub;

import java.util.List;
import yiwang.sync.protocol.wire.PushAnswer;

/**
 * What a hub says besides the centre's own words: the answer 202 to a push, and fields beside the centre's receipt.
 *
 * @param held      null from a gateway that is no hub
 * @param troubles  what the centre said about records that the hub passed on, the newest last
 */
public record HubWord(HeldWord held, List<PushAnswer.Trouble> troubles) {

    /** Header by which a station says that it takes 202 for an answer (RFC 7240); one that does not is passed on at once. */
    public static final String PREFER = "Prefer";
    public static final String LATER = "respond-async";
    /** Header with the hub's signature that it keeps an attachment whole: a {@code ContentReceipt} with the hub's id in the place of the epoch. */
    public static final String CONTENT_HELD = "Yiwang-Content-Held";

    public HubWord {
        troubles = troubles == null ? List.of() : List.copyOf(troubles);
    }
}
