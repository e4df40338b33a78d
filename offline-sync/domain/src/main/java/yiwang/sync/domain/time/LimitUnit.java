package yiwang.sync.domain.time;

/** Unit of a limit (GB/T 39046 item set: 法定/承诺办结时限单位). */
public enum LimitUnit { WORKING_DAYS, NATURAL_DAYS, HOURS, MINUTES }
