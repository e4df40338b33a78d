package yiwang.kiosk.items;

import yiwang.sync.domain.catalogue.Item;

/** Names of items as they fit on a tile. */
public final class ItemNames {

    private ItemNames() { }

    /** Without what stands in brackets at the end: 出生登记 (户籍) is 出生登记. */
    public static String plain(Item item) {
        String name = item.name();
        int bracket = Math.max(name.indexOf(" ("), name.indexOf('(') > 0 ? name.indexOf('(') : -1);
        return bracket > 0 ? name.substring(0, bracket).strip() : name;
    }
}
