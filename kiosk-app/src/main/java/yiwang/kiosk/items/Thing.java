package yiwang.kiosk.items;

/** One thing to have ready. @param remark how: 看原件，不用复印件 */
public record Thing(String icon, String name, String remark) { }
