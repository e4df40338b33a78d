package yiwang.device.nativecard;

import java.util.HashMap;
import java.util.Map;
import yiwang.device.api.CardField;

/** Brings what a maker's library writes for people back to the codes that stand on the card. */
final class MakersWords {

    private static final Map<String, String> SEXES = Map.of("男", "1", "女", "2", "未知", "0", "未说明", "9");
    private static final Map<String, String> NATIONS = nations();

    private MakersWords() { }

    static String normal(CardField field, String written) {
        int end = written.indexOf('\0');
        String text = (end < 0 ? written : written.substring(0, end)).strip();
        return switch (field) {
            case SEX_CODE -> SEXES.getOrDefault(text, text);
            case NATION_CODE -> NATIONS.getOrDefault(text.endsWith("族") ? text.substring(0, text.length() - 1) : text, text);
            case BIRTH, VALID_FROM, VALID_TO -> text.matches("[0-9.年月日/-]+") ? text.replaceAll("[^0-9]", "") : text;
            default -> text;
        };
    }

    /** GB/T 3304, in the order of its codes. */
    private static Map<String, String> nations() {
        String[] names = ("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 "
                + "布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺").split(" ");
        Map<String, String> codes = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            codes.put(names[i], String.format("%02d", i + 1));
        }
        codes.put("其他", "97");
        codes.put("外国血统中国籍人士", "98");
        return codes;
    }
}
