package yiwang.kiosk.fault;

/**
 * A fault as a citizen is told of it.
 *
 * @param title  what happened, and that it is nobody's fault who stands here
 * @param lead   what it means
 * @param code   short, for the phone call: PRN-PAPER-OUT
 */
public record FaultNotice(String title, String lead, String code) { }
