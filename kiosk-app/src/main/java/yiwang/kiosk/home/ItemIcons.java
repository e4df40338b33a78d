package yiwang.kiosk.home;

import java.util.List;

/** An icon for an item, by words of its name. */
public final class ItemIcons {

    public static final String USUAL = "remixal-file-list-2-line";

    private static final List<String[]> BY_WORD = List.of(new String[][] {
            {"高龄", "remixmz-user-heart-line"}, {"医疗保险", "remixal-heart-pulse-line"}, {"养老保险", "remixal-hand-heart-line"},
            {"居住", "remixmz-map-pin-user-line"}, {"出生", "remixmz-parent-line"}, {"生育", "remixmz-parent-line"}, {"优待证", "remixmz-vip-crown-line"},
            {"户口", "remixal-book-2-line"}, {"低保", "remixal-home-heart-line"}, {"最低生活", "remixal-home-heart-line"},
            {"公积金", "remixal-bank-line"}, {"不动产", "remixal-home-4-line"}, {"社会保险", "remixal-file-shield-2-line"},
            {"林", "remixmz-plant-line"}, {"农业", "remixmz-seedling-line"}, {"工商", "remixmz-store-2-line"}, {"企业", "remixal-building-line"},
            {"交通", "remixal-car-line"}, {"考试", "remixal-file-text-line"}});

    private ItemIcons() { }

    public static String of(String name) {
        return BY_WORD.stream().filter(pair -> name.contains(pair[0])).map(pair -> pair[1]).findFirst().orElse(USUAL);
    }
}
