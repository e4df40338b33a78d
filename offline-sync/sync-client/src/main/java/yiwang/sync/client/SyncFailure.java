package yiwang.sync.client;

/**
 * A failure with a name.
 *
 * @param code      stable, such as {@code gateway_unreachable}, {@code not_a_gateway} (HTML with 200), {@code record_conflict}, {@code disk_full}
 * @param sentence  one Chinese sentence for the clerk: what happened, what to do, what is safe
 * @param retry     true when the next pass will try again by itself
 */
public record SyncFailure(String code, String sentence, boolean retry) { }
