package yiwang.device.api;

/** How far a health check goes (JavaPOS CheckHealth). */
public enum HealthLevel {
    /** Nothing moves and nobody notices. */ INTERNAL,
    /** The device does something real: a test page, a line of text, a beep. */ EXTERNAL,
    /** A person takes part: lays a card on it, presses a key. */ INTERACTIVE
}
