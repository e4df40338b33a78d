package yiwang.sync.domain.catalogue;

/** GB/T 39046 A.6: 1 即办件, 2 承诺件. */
public enum CaseKind { ON_THE_SPOT, PROMISED }
