package yiwang.clerk.intake;

/** What a clerk says about a material when nothing is attached; BY_RULE leaves it to the guide's rules. */
public enum MaterialChoice { BY_RULE, DEFER, SEEN, NOT_NEEDED }
