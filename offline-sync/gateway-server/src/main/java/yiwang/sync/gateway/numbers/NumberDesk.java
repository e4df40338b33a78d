package yiwang.sync.gateway.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.protocol.numbers.NumberAnswer;
import yiwang.sync.protocol.numbers.NumberBlock;
import yiwang.sync.protocol.numbers.NumberRequest;

/** Gives out a hall's queue numbers in blocks, each number of a day once. An answer that is lost on its way costs numbers, nothing else. */
public record NumberDesk(GatewayDatabase database) {

    /** No hall's: what every hall's numbers of the day begin behind, after a restore. */
    public static final String ANY_HALL = "*";

    private static final int LAST_NUMBER = 999_999;

    /** Empty when days or count are none. */
    public Optional<NumberAnswer> give(String hall, NumberRequest asked) {
        if (!asked.isSound()) {
            return Optional.empty();
        }
        List<String> days = asked.days().stream().distinct().sorted().toList();
        return Optional.of(database.write(handle -> {
            List<NumberBlock> blocks = new ArrayList<>();
            for (String day : days) {
                int last = handle.createQuery("""
                        INSERT INTO number_given (hall, day, last)
                        VALUES (:hall, :day, :count + coalesce((SELECT last FROM number_given WHERE hall = :any AND day = :day), 0))
                        ON CONFLICT (hall, day) DO UPDATE SET last = number_given.last + :count RETURNING last""")
                        .bind("hall", hall).bind("day", day).bind("count", asked.count()).bind("any", ANY_HALL).mapTo(Integer.class).one();
                if (last <= LAST_NUMBER) {
                    blocks.add(new NumberBlock(day, last - asked.count() + 1, last));
                }
            }
            return new NumberAnswer(blocks);
        }));
    }
}
