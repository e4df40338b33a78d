package yiwang.device.api;

/** The kinds of card that stand for a person; {@link #wireName()} is what {@code yiwang card read --json} prints as {@code type}. */
public enum CardKind {
    /** Resident identity card, GA/T 467 text block without a type mark. */ RESIDENT("resident"),
    /** Residence permit for Hong Kong, Macao and Taiwan residents, type mark J. */ HK_MO_TW("hk_mo_tw"),
    /** Foreign permanent resident card of 2017, type mark I. */ FOREIGN_2017("foreign_2017"),
    /** Foreign permanent resident card of 2023, type mark Y. */ FOREIGN_2023("foreign_2023"),
    /** Social security card. */ SOCIAL("social");

    private final String wireName;

    CardKind(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** @throws IllegalArgumentException naming the kinds there are */
    public static CardKind ofWireName(String name) {
        for (CardKind kind : values()) {
            if (kind.wireName.equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown kind of card '" + name + "'; known: resident, hk_mo_tw, foreign_2017, foreign_2023, social");
    }
}
