package yiwang.sync.domain.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import yiwang.sync.domain.problem.Checked;
import yiwang.sync.domain.problem.Problem;

/** Wire names of {@link CaseEvent}s, and what else people call them. */
public final class CaseEventNames {

    private static final Map<String, Function<String, CaseEvent>> BY_NAME = byName();
    private static final Map<String, String> ALIASES = aliases();

    private CaseEventNames() { }

    /** In the order of a case's life. */
    public static Set<String> all() {
        return BY_NAME.keySet();
    }

    static String of(CaseEvent event) {
        return switch (event) {
            case CaseEvent.PreSubmit e -> "pre_submit";
            case CaseEvent.PrePass e -> "pre_pass";
            case CaseEvent.PreReturn e -> "pre_return";
            case CaseEvent.Receive e -> "receive";
            case CaseEvent.RequestCorrection e -> "request_correction";
            case CaseEvent.Accept e -> "accept";
            case CaseEvent.AcceptTolerant e -> "accept_tolerant";
            case CaseEvent.Refuse e -> "refuse";
            case CaseEvent.SupplyMaterial e -> "supply_material";
            case CaseEvent.OpenSpecial e -> "open_special";
            case CaseEvent.CloseSpecial e -> "close_special";
            case CaseEvent.Extend e -> "extend";
            case CaseEvent.Grant e -> "grant";
            case CaseEvent.Deny e -> "deny";
            case CaseEvent.Issue e -> "issue";
            case CaseEvent.Deliver e -> "deliver";
            case CaseEvent.Withdraw e -> "withdraw";
            case CaseEvent.Terminate e -> "terminate";
            case CaseEvent.Transfer e -> "transfer";
            case CaseEvent.Archive e -> "archive";
        };
    }

    /** What a person calls it, Chinese. */
    public static String word(CaseEvent event) {
        return switch (event) {
            case CaseEvent.PreSubmit e -> "提交预审";
            case CaseEvent.PrePass e -> "通过预审";
            case CaseEvent.PreReturn e -> "退回预审";
            case CaseEvent.Receive e -> "收件";
            case CaseEvent.RequestCorrection e -> "告知补正";
            case CaseEvent.Accept e -> "受理";
            case CaseEvent.AcceptTolerant e -> "容缺受理";
            case CaseEvent.Refuse e -> "不予受理";
            case CaseEvent.SupplyMaterial e -> "补交材料";
            case CaseEvent.OpenSpecial e -> "开始特别程序";
            case CaseEvent.CloseSpecial e -> "结束特别程序";
            case CaseEvent.Extend e -> "延长期限";
            case CaseEvent.Grant e -> "作出准予决定";
            case CaseEvent.Deny e -> "作出不予决定";
            case CaseEvent.Issue e -> "办结出件";
            case CaseEvent.Deliver e -> "送达";
            case CaseEvent.Withdraw e -> "撤回";
            case CaseEvent.Terminate e -> "终止";
            case CaseEvent.Transfer e -> "移送";
            case CaseEvent.Archive e -> "归档";
        };
    }

    static Checked<CaseEvent> read(String name, String note) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        return Optional.ofNullable(BY_NAME.get(ALIASES.getOrDefault(plain, plain)))
                .map(make -> Checked.sound(make.apply(note)))
                .orElseGet(() -> Checked.unsound(Problem.of("event_unknown", "event",
                        "没有这个办理动作。可用的有：" + String.join("、", BY_NAME.keySet()) + "。")));
    }

    private static Map<String, Function<String, CaseEvent>> byName() {
        Map<String, Function<String, CaseEvent>> names = new LinkedHashMap<>();
        names.put("pre_submit", note -> new CaseEvent.PreSubmit());
        names.put("pre_pass", CaseEvent.PrePass::new);
        names.put("pre_return", CaseEvent.PreReturn::new);
        names.put("receive", note -> new CaseEvent.Receive());
        names.put("request_correction", note -> new CaseEvent.RequestCorrection(faults(note), note));
        names.put("accept", note -> new CaseEvent.Accept());
        names.put("accept_tolerant", note -> new CaseEvent.AcceptTolerant());
        names.put("refuse", CaseEvent.Refuse::new);
        names.put("supply_material", note -> new CaseEvent.SupplyMaterial(note, true));
        names.put("open_special", CaseEvent.OpenSpecial::new);
        names.put("close_special", CaseEvent.CloseSpecial::new);
        names.put("extend", note -> new CaseEvent.Extend(0, note));
        names.put("grant", CaseEvent.Grant::new);
        names.put("deny", CaseEvent.Deny::new);
        names.put("issue", CaseEvent.Issue::new);
        names.put("deliver", CaseEvent.Deliver::new);
        names.put("withdraw", CaseEvent.Withdraw::new);
        names.put("terminate", CaseEvent.Terminate::new);
        names.put("transfer", CaseEvent.Transfer::new);
        names.put("archive", note -> new CaseEvent.Archive());
        return names;
    }

    private static List<Fault> faults(String note) {
        return note.isEmpty() ? List.of() : List.of(new Fault("", note, ""));
    }

    /** Names of the states that events lead to, and short words. */
    private static Map<String, String> aliases() {
        return Map.ofEntries(Map.entry("pre_submitted", "pre_submit"), Map.entry("pre_passed", "pre_pass"),
                Map.entry("pre_returned", "pre_return"), Map.entry("received", "receive"),
                Map.entry("correction", "request_correction"), Map.entry("correct", "request_correction"),
                Map.entry("accepted", "accept"), Map.entry("tolerance", "accept_tolerant"),
                Map.entry("accept_tolerance", "accept_tolerant"), Map.entry("accept_with_tolerance", "accept_tolerant"),
                Map.entry("refused", "refuse"), Map.entry("supply", "supply_material"), Map.entry("special", "open_special"),
                Map.entry("special_open", "open_special"), Map.entry("special_close", "close_special"),
                Map.entry("extended", "extend"), Map.entry("decide", "grant"), Map.entry("decided", "grant"),
                Map.entry("decide_grant", "grant"), Map.entry("granted", "grant"), Map.entry("decide_deny", "deny"),
                Map.entry("denied", "deny"), Map.entry("issued", "issue"), Map.entry("delivered", "deliver"),
                Map.entry("withdrawn", "withdraw"), Map.entry("terminated", "terminate"),
                Map.entry("transferred", "transfer"), Map.entry("archived", "archive"));
    }
}
