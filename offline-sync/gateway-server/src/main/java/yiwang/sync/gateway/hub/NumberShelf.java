package yiwang.sync.gateway.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.protocol.numbers.NumberAnswer;
import yiwang.sync.protocol.numbers.NumberBlock;
import yiwang.sync.protocol.numbers.NumberRequest;

/** The hall's queue numbers that the centre gave to this hub: handed on in smaller blocks, each number once. */
public record NumberShelf(GatewayDatabase database) {

    /** Blocks as far as there are numbers. */
    public NumberAnswer give(NumberRequest asked) {
        return database.write(handle -> {
            List<NumberBlock> blocks = new ArrayList<>();
            asked.days().stream().distinct().sorted().forEach(day -> give(handle, day, asked.count()).ifPresent(blocks::add));
            return new NumberAnswer(blocks);
        });
    }

    private static Optional<NumberBlock> give(Handle handle, String day, int count) {
        Optional<long[]> left = handle.createQuery("SELECT block_id, next, last FROM hub_number WHERE day = ? AND next <= last ORDER BY block_id LIMIT 1")
                .bind(0, day).map((row, c) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)}).findOne();
        return left.map(block -> {
            long last = Math.min(block[2], block[1] + count - 1);
            handle.createUpdate("UPDATE hub_number SET next = ? WHERE block_id = ?").bind(0, last + 1).bind(1, block[0]).execute();
            return new NumberBlock(day, (int) block[1], (int) last);
        });
    }

    /** Numbers left of a day. */
    int left(String day) {
        return database.read(handle -> handle.createQuery("SELECT coalesce(sum(last - next + 1), 0) FROM hub_number WHERE day = ?").bind(0, day).mapTo(Integer.class).one());
    }

    /** @param before days before are over */
    void take(NumberAnswer given, String before) {
        database.change(handle -> {
            given.blocks().forEach(block -> handle.createUpdate("INSERT INTO hub_number (day, next, last) VALUES (?, ?, ?)")
                    .bind(0, block.day()).bind(1, block.first()).bind(2, block.last()).execute());
            handle.createUpdate("DELETE FROM hub_number WHERE day < ?").bind(0, before).execute();
        });
    }
}
