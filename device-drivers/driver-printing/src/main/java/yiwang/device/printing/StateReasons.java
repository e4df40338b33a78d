package yiwang.device.printing;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceFault.Kind;

/** printer-state-reasons (RFC 8011 5.4.12) in the words of {@link DeviceFault}; the keyword itself always stays in the detail. */
final class StateReasons {

    private static final Pattern SEVERITY = Pattern.compile("-(error|warning|report)$");
    private static final int LONGEST_DETAIL = 200;

    /** The course of a healthy job, as cupsd tells it. */
    private static final Set<String> PROGRESS = Set.of("none", "cups-waiting-for-job-completed", "cups-remote-pending",
            "cups-remote-processing", "cups-remote-completed");

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("media-empty", Kind.PAPER_OUT), Map.entry("media-needed", Kind.PAPER_OUT), Map.entry("media-low", Kind.PAPER_NEAR_END),
            Map.entry("media-jam", Kind.PAPER_JAM), Map.entry("cover-open", Kind.COVER_OPEN), Map.entry("door-open", Kind.COVER_OPEN),
            Map.entry("interlock-open", Kind.COVER_OPEN), Map.entry("toner-empty", Kind.SUPPLY_OUT), Map.entry("marker-supply-empty", Kind.SUPPLY_OUT),
            Map.entry("developer-empty", Kind.SUPPLY_OUT), Map.entry("toner-low", Kind.SUPPLY_LOW), Map.entry("marker-supply-low", Kind.SUPPLY_LOW),
            Map.entry("developer-low", Kind.SUPPLY_LOW), Map.entry("paused", Kind.OFFLINE), Map.entry("moving-to-paused", Kind.OFFLINE),
            Map.entry("shutdown", Kind.OFFLINE), Map.entry("offline", Kind.OFFLINE), Map.entry("timed-out", Kind.OFFLINE),
            Map.entry("stopping", Kind.OFFLINE), Map.entry("connecting-to-device", Kind.NO_ANSWER), Map.entry("cups-remote-stopped", Kind.OFFLINE));

    /** Worst first: what people must mend, then what is away, then the unknown, then what only will be a fault. */
    private static final List<Kind> WORST_FIRST = List.of(Kind.PAPER_JAM, Kind.COVER_OPEN, Kind.PAPER_OUT, Kind.SUPPLY_OUT,
            Kind.OFFLINE, Kind.NO_ANSWER, Kind.OTHER, Kind.SUPPLY_LOW, Kind.PAPER_NEAR_END);

    private static final Set<Kind> PEOPLE = EnumSet.of(Kind.PAPER_JAM, Kind.COVER_OPEN, Kind.PAPER_OUT, Kind.SUPPLY_OUT);
    private static final Set<Kind> ONLY_COMING = EnumSet.of(Kind.SUPPLY_LOW, Kind.PAPER_NEAR_END);

    private StateReasons() { }

    static List<DeviceFault> faults(List<String> reasons) {
        return reasons.stream().filter(StateReasons::tells).map(reason -> DeviceFault.of(kind(reason), bounded(reason))).toList();
    }

    /** The worst that keeps paper from coming, with every keyword in its detail; empty when none does. */
    static Optional<DeviceFault> worst(List<String> reasons) {
        List<String> telling = reasons.stream().filter(StateReasons::tells).toList();
        String detail = bounded(telling.stream().collect(Collectors.joining(",")));
        return telling.stream().map(StateReasons::kind).filter(kind -> !ONLY_COMING.contains(kind))
                .min(Comparator.comparing(WORST_FIRST::indexOf)).map(kind -> DeviceFault.of(kind, detail));
    }

    static boolean needPeople(List<DeviceFault> faults) {
        return faults.stream().anyMatch(fault -> PEOPLE.contains(fault.kind()));
    }

    private static boolean tells(String reason) {
        return !PROGRESS.contains(keyword(reason));
    }

    private static Kind kind(String reason) {
        return KINDS.getOrDefault(keyword(reason), Kind.OTHER);
    }

    private static String keyword(String reason) {
        return SEVERITY.matcher(reason.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private static String bounded(String detail) {
        return detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    }
}
