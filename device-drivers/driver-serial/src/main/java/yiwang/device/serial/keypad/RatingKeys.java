package yiwang.device.serial.keypad;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which of the five levels each key of a keypad stands for: {@code keys=5,4,3,2,1} turns it round, {@code keys=1,3,5} is one with three keys. */
record RatingKeys(List<Integer> levels) {

    /** @throws IllegalArgumentException with a sentence for people */
    static RatingKeys of(String setting) {
        if (!setting.matches("[1-5](,[1-5]){0,8}")) {
            throw new IllegalArgumentException("keys=" + setting + " is not known; expected the level of each key from 1 (best) to 5, such as 1,2,3,4,5");
        }
        return new RatingKeys(Arrays.stream(setting.split(",")).map(Integer::valueOf).toList());
    }

    /** Empty for a key that the keypad does not have. */
    Optional<Integer> level(int key) {
        return key < 1 || key > levels.size() ? Optional.empty() : Optional.of(levels.get(key - 1));
    }
}
