package yiwang.ui.sign;

/** What a lamp says. The same six shapes stand for time limits, devices, offline limits and kiosks. */
public enum LampKind {
    /** 正常: a circle. */
    NORMAL("ok"),
    /** 提醒: a diamond. */
    REMIND("info"),
    /** 黄牌: a triangle with an exclamation mark. */
    YELLOW("warn"),
    /** 红牌: an octagon with an exclamation mark. */
    RED("bad"),
    /** 暂停: a disc with two bars. */
    PAUSED("pause"),
    /** 未计时, 没开: a dashed ring. */
    OFF("off");

    private final String style;

    LampKind(String style) {
        this.style = style;
    }

    /** Style class of the shape and, with {@code yw-lamp-} before it, of the lamp. */
    public String style() {
        return style;
    }

    /** The usual word for it, 正常 and so on. */
    public String word() {
        return KitWords.get("lamp." + style);
    }
}
