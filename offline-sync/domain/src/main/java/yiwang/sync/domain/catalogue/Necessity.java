package yiwang.sync.domain.catalogue;

/** Whether a material must be brought (domain facts, material necessity). {@code CONDITIONAL}: only in some situations. */
public enum Necessity { REQUIRED, OPTIONAL, CONDITIONAL }
