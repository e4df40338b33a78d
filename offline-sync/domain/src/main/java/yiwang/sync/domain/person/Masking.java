package yiwang.sync.domain.person;

/**
 * What others may see of a person's data. On screens a number shows its first and last character; on the paper that is the
 * person's own, six and four. Counts in code points, so that no character is cut in half.
 */
public final class Masking {

    private static final String STAR = "*";

    private Masking() { }

    /** 王桂兰 to 王*兰, 李四 to 李*; every hidden character is one star. */
    public static String name(String name) {
        int length = PersonName.length(name);
        return length <= 1 ? STAR.repeat(length) : keep(name, 1, length == 2 ? 0 : 1);
    }

    public static String numberOnScreen(String number) {
        return keep(number, 1, 1);
    }

    public static String numberOnOwnPaper(String number) {
        return keep(number, 6, 4);
    }

    /** 138****1234. */
    public static String mobile(String mobile) {
        return keep(mobile, 3, 4);
    }

    /** Bank account: the last four. */
    public static String account(String account) {
        return keep(account, 0, 4);
    }

    /** Up to the village, neighbourhood or street; what follows is one star, and an address without any is hidden whole. */
    public static String address(String address) {
        int end = -1;
        for (String unit : new String[] {"居委会", "村委会", "社区", "村", "街道", "镇", "乡", "区", "县"}) {
            int at = address.indexOf(unit);
            if (at > 0) {
                end = at + unit.length();
                break;
            }
        }
        return end < 0 ? (address.isEmpty() ? "" : STAR) : end == address.length() ? address : address.substring(0, end) + STAR;
    }

    /** Too short to hide anything behind the kept ends: hidden whole. */
    private static String keep(String text, int first, int last) {
        int[] points = text.codePoints().toArray();
        if (points.length <= first + last) {
            return STAR.repeat(points.length);
        }
        return new String(points, 0, first) + STAR.repeat(points.length - first - last)
                + new String(points, points.length - last, last);
    }
}
