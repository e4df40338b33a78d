package yiwang.sync.protocol.numbers;

import java.util.List;

/** A block for each day asked for; fewer when the numbers of a day are all given. */
public record NumberAnswer(List<NumberBlock> blocks) {

    public NumberAnswer {
        blocks = blocks == null ? List.of() : List.copyOf(blocks);
    }
}
