package yiwang.ui.sign;

/** Where a value came from. */
public enum Source {
    IDENTITY_CARD("card", "remixal-contacts-line"),
    ELECTRONIC_LICENCE("licence", "remixmz-shield-check-line"),
    SHARED("shared", "remixal-database-2-line"),
    EARLIER_CASE("earlier", "remixal-history-line"),
    TYPED("typed", "remixal-edit-2-line"),
    CALCULATED("calculated", "remixal-function-line"),
    RECOGNISED("recognised", "remixal-character-recognition-line");

    private final String style;
    private final String icon;

    Source(String style, String icon) {
        this.style = style;
        this.icon = icon;
    }

    String style() {
        return style;
    }

    String icon() {
        return icon;
    }

    /** 身份证, 电子证照, 共享 and so on. */
    public String word() {
        return KitWords.get("source." + style);
    }
}
