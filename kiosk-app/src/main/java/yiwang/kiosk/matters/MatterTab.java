package yiwang.kiosk.matters;

/** 正在办, 要我做的, 办好了. */
public enum MatterTab {
    GOING, ASKED, OVER;

    boolean holds(MatterCard card) {
        return switch (this) {
            case GOING -> !card.over();
            case ASKED -> card.asked();
            case OVER -> card.over();
        };
    }
}
