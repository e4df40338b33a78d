package yiwang.sync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import yiwang.sync.domain.port.SyncBook.StoredReceipt;

/** What the gateway has confirmed, and what has left this machine. */
final class ReceiptRepository {

    /** One that stands reaches at least as far as those before it: the newest is the one that reaches farthest. */
    private static final String NEWEST = "WHERE void = 0 ORDER BY position DESC, no DESC LIMIT 1";

    private final Vault vault;
    private volatile ReceiptMark mark = ReceiptMark.NONE;

    ReceiptRepository(Vault vault) {
        this.vault = vault;
    }

    void load(Sql sql, Tail tail) throws SQLException {
        mark = sql.first("SELECT position, gateway_epoch FROM receipt " + NEWEST,
                        row -> new ReceiptMark(row.getLong(1), 0, row.getString(2)))
                .filter(newest -> Tail.epochNo(newest.seq()) == tail.epochNo())
                .map(newest -> new ReceiptMark(Tail.seq(newest.seq()), 0, newest.gatewayEpoch()))
                .orElse(ReceiptMark.NONE);
        mark = new ReceiptMark(mark.seq(), total(sql, tail, mark.seq()), mark.gatewayEpoch());
    }

    ReceiptMark mark() {
        return mark;
    }

    /** The one that stands, opened. */
    Optional<StoredReceipt> newest(Sql sql, Tail tail) throws SQLException {
        return sql.first("SELECT position, gateway_epoch, at, sealed FROM receipt " + NEWEST, row -> Map.entry(row.getLong(1),
                        new StoredReceipt(vault.open(row.getBytes(4), new Place("receipt", row.getString(2), row.getLong(1))), Instant.ofEpochMilli(row.getLong(3)))))
                .filter(found -> Tail.epochNo(found.getKey()) == tail.epochNo() && Tail.seq(found.getKey()) > 0).map(Map.Entry::getValue);
    }

    /** A new epoch has no receipt yet. */
    void restart() {
        mark = ReceiptMark.NONE;
    }

    void markSent(Turn turn, long upToSeq, Instant at) throws SQLException {
        long seq = Math.min(upToSeq, turn.tail().lastSeq());
        turn.sql().run("INSERT INTO sent (position, at) VALUES (?, ?) ON CONFLICT (position) DO UPDATE SET at = excluded.at",
                turn.tail().position(seq), at.toEpochMilli());
    }

    void acknowledge(Turn turn, long upToSeq, String gatewayEpoch, byte[] signedReceipt, Instant at) throws SQLException {
        if (upToSeq > turn.tail().lastSeq()) {
            throw StoreFault.refused("receipt_ahead", "中心收到的比本机保存的多：本机的数据可能是旧的副本，请停止受理并联系管理员。");
        }
        long position = turn.tail().position(upToSeq);
        turn.sql().run("UPDATE receipt SET void = 1 WHERE void = 0 AND position > ?", position);
        turn.sql().run("INSERT INTO sent (position, at) SELECT ?, ? WHERE ? > 0 AND NOT EXISTS (SELECT 1 FROM sent WHERE position >= ?)", position,
                at.toEpochMilli(), upToSeq, position);
        ReceiptMark next = new ReceiptMark(upToSeq, total(turn.sql(), turn.tail(), upToSeq), gatewayEpoch);
        if (!next.equals(mark)) {
            byte[] sealed = vault.seal(signedReceipt, new Place("receipt", gatewayEpoch, position));
            turn.sql().run("INSERT INTO receipt (position, gateway_epoch, at, sealed) VALUES (?, ?, ?, ?)", position, gatewayEpoch,
                    at.toEpochMilli(), sealed);
            turn.afterCommit(() -> mark = next);
        }
    }

    private static long total(Sql sql, Tail tail, long seq) throws SQLException {
        return seq == 0 ? 0 : sql.number("SELECT total FROM record WHERE position = ?", tail.position(seq))
                .orElseThrow(() -> StoreFault.damaged(null));
    }
}
