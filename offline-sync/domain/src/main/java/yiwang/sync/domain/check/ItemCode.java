package yiwang.sync.domain.check;

import java.util.ArrayList;
import java.util.List;
import yiwang.sync.domain.problem.Problem;

/**
 * Code of a service item (GB/T 39554.1-2020): 基本编码 12 (province 2, type 2, department 2, item 3, sub item 3), 实施编码 31
 * (credit code of the body 18, exercise level 1, base code), 业务办理项编码 33 (and a serial 01 to 99). Some provinces still
 * use older schemes, so that a catalogue's keeper is warned and nothing is refused.
 */
public final class ItemCode {

    private static final int BODY = 18;
    private static final int IMPLEMENTING = 31;
    private static final int HANDLE = 33;

    private ItemCode() { }

    /**
     * What is not as the standard says: {@code item_code_length}, {@code item_code_body}, {@code item_code_level},
     * {@code item_code_base}, {@code item_code_serial}. Empty = a sound code of 31 or 33 characters.
     */
    public static List<Problem> problems(String code) {
        if (code.length() != IMPLEMENTING && code.length() != HANDLE) {
            return List.of(problem("item_code_length", "事项编码应为 31 位（实施编码）或 33 位（业务办理项编码）。"));
        }
        List<Problem> problems = new ArrayList<>();
        String body = code.substring(0, BODY);
        if (!CreditCode.problems(body).isEmpty()) {
            problems.add(problem("item_code_body", "事项编码的前 18 位不是有效的统一社会信用代码。"));
        }
        if (code.charAt(BODY) < '1' || code.charAt(BODY) > '7') {
            problems.add(problem("item_code_level", "事项编码第 19 位（行使层级）应为 1 至 7。"));
        }
        String base = code.substring(BODY + 1, IMPLEMENTING);
        if (!Digits.only(base) || !base.startsWith("00") && !base.startsWith(body.substring(2, 4))) {
            problems.add(problem("item_code_base", "事项编码里的基本编码应为 12 位数字，省份与实施机构一致或为 00。"));
        }
        if (code.length() == HANDLE && (!Digits.only(code.substring(IMPLEMENTING)) || code.endsWith("00"))) {
            problems.add(problem("item_code_serial", "业务办理项编码最后两位应为 01 至 99。"));
        }
        return problems;
    }

    private static Problem problem(String code, String sentence) {
        return Problem.of(code, "handle_code", sentence);
    }
}
