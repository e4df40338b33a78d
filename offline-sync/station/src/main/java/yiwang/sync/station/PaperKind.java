package yiwang.sync.station;

/** Papers of a case (domain facts B.3). */
public enum PaperKind { RECEIPT, ACCEPTANCE, CORRECTION, REFUSAL }
