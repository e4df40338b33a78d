package yiwang.sync.protocol.numbers;

/**
 * Queue numbers that belong to one machine on one day in its hall, for any group: first to last, both included. Given once, to nobody
 * else, and never taken back: what is not used is skipped.
 *
 * @param day ISO 8601, in the hall's time
 */
public record NumberBlock(String day, int first, int last) { }
