package yiwang.sync.protocol.wire;

/**
 * The same person applied for the same item at another point too, and neither case has ended. Both are kept; people sort it out.
 * Nothing else of the other case is told.
 *
 * @param receiptNo   of the other case, by which its point finds it
 * @param station     name of the point that accepted it
 * @param acceptedAt  ISO 8601, or null when that point did not say
 */
public record DuplicateFlag(String receiptNo, String station, String hall, String acceptedAt) { }
