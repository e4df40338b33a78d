package yiwang.sync.protocol.wire;

/**
 * The central number that a station was told of a case, brought along with the case's record when it is offered again. A gateway
 * restored from a backup knows by the proof that it gave the number itself; nobody believes the number alone.
 *
 * @param proof  as it stood in the feed ({@link ChangeWord#NUMBER_PROOF})
 */
public record ToldNumber(String centreNo, String proof) { }
