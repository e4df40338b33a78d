package yiwang.clerk;

/** Who works here: what the counter opens with, and what it offers. */
public enum Role {
    WINDOW, VILLAGE, MANAGER
}
