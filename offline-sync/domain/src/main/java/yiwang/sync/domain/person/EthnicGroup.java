package yiwang.sync.domain.person;

import java.util.List;
import java.util.Optional;

/** Names of GB/T 3304, as forms ask for them. Pure. */
public final class EthnicGroup {

    private static final List<String> IN_ORDER = List.of("汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克", "傣", "黎",
            "傈僳", "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米",
            "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺");

    private EthnicGroup() { }

    /** @param code two digits; empty for codes that name no group of their own, such as 97 */
    public static Optional<String> name(String code) {
        if (code == null || !code.matches("[0-9]{2}")) {
            return Optional.empty();
        }
        int at = Integer.parseInt(code) - 1;
        return at >= 0 && at < IN_ORDER.size() ? Optional.of(IN_ORDER.get(at) + "族") : Optional.empty();
    }
}
