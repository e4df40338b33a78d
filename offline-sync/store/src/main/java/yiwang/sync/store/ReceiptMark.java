package yiwang.sync.store;

/**
 * How far the gateway's newest receipt goes in the current epoch.
 *
 * @param total  clear payload bytes up to there
 */
record ReceiptMark(long seq, long total, String gatewayEpoch) {

    static final ReceiptMark NONE = new ReceiptMark(0, 0, "");
}
