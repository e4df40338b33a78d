package yiwang.clerk.record;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.casework.CaseStep;
import yiwang.sync.domain.port.StationStore.CaseChange;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.paper.PaperPrint;
import yiwang.ui.text.Texts;

/** What happened to a case, here and at the centre, newest first. */
final class Timeline {

    private Timeline() { }

    /** @param centre true for what came back from the centre */
    record Entry(Instant time, String what, String who, String note, boolean centre) { }

    /** @param prints what was printed of it, oldest first */
    static List<Entry> of(CaseView view, List<PaperPrint> prints, Texts texts) {
        List<Entry> entries = new ArrayList<>();
        for (CaseStep step : view.file().history()) {
            entries.add(new Entry(step.time(), texts.get("state." + step.to().name()), officer(step.actor(), texts), step.note(), false));
        }
        for (PaperPrint print : prints) {
            entries.add(new Entry(print.at(), texts.get("timeline.print." + print.fate().name(), texts.get("paper." + print.kind().name())), officer(print.by(), texts), "", false));
        }
        view.sent().ifPresent(time -> entries.add(new Entry(time, texts.get("timeline.sent"), "", "", false)));
        view.centre().ifPresent(time -> entries.add(new Entry(time, texts.get("timeline.receipt"), texts.get("timeline.centre"), "", true)));
        for (CaseChange change : view.changes()) {
            entries.add(new Entry(change.at(), state(change.state(), texts), texts.get("timeline.centre"), change.note(), true));
        }
        entries.sort(Comparator.comparing(Entry::time).reversed());
        return entries;
    }

    private static String officer(String number, Texts texts) {
        return number.isBlank() ? texts.get("timeline.here") : texts.get("timeline.officer", number);
    }

    static String time(Instant time, ZoneId zone) {
        return time.atZone(zone).format(DateTimeFormatter.ofPattern("MM-dd HH:mm"));
    }

    /** A newer centre may know states that we do not. */
    private static String state(String name, Texts texts) {
        for (CaseState state : CaseState.values()) {
            if (state.name().equals(name)) {
                return texts.get("state." + name);
            }
        }
        return name;
    }
}
