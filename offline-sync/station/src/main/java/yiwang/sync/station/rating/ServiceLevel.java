package yiwang.sync.station.rating;

import java.util.Arrays;
import java.util.Optional;

/** 好差评 in the order of GB/T 39046 A.8, where 1 is best; tablets and provinces that count the other way are turned round at their edge. */
public enum ServiceLevel {
    VERY_SATISFIED(1), SATISFIED(2), FAIRLY_SATISFIED(3), DISSATISFIED(4), VERY_DISSATISFIED(5);

    private final int code;

    ServiceLevel(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** Empty when there is no such level. */
    public static Optional<ServiceLevel> of(int code) {
        return Arrays.stream(values()).filter(level -> level.code == code).findFirst();
    }
}
