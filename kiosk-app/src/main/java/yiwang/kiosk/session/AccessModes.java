package yiwang.kiosk.session;

/** Switches that keep the page and what was entered, combine freely, and go back at the end of a session. */
public record AccessModes(boolean elder, boolean lowReach, boolean caption) {

    public static final AccessModes USUAL = new AccessModes(false, false, false);

    public AccessModes switchElder() {
        return new AccessModes(!elder, lowReach, caption);
    }

    public AccessModes switchLowReach() {
        return new AccessModes(elder, !lowReach, caption);
    }

    public AccessModes switchCaption() {
        return new AccessModes(elder, lowReach, !caption);
    }
}
