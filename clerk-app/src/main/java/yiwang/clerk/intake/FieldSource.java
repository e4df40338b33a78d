package yiwang.clerk.intake;

/** Where the value of a form field came from. */
public enum FieldSource { CARD, ENTERED }
