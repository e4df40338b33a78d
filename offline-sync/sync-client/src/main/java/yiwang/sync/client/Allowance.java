package yiwang.sync.client;

/**
 * What attachments may take of the line at a moment; records are always allowed.
 *
 * @param bytesPerSecond     0 = as much as there is
 * @param largestAttachment  larger ones wait for another time
 */
public record Allowance(long bytesPerSecond, long largestAttachment) { }
