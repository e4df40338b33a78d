package yiwang.kiosk.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.kiosk.matters.MatterCard.Step;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.station.ProgressOutcome.Line;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Truth;
import yiwang.ui.text.Texts;

/** Makes cards of lines: what is asked comes first, and "您不用做什么" is said where it is so. Pure. */
public final class MatterWords {

    private final Texts texts;
    private final ZoneId zone;

    public MatterWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** Asked ones first, then those under way, then those that are over; each newest first. */
    public List<MatterCard> cards(List<Line> lines) {
        return lines.stream().sorted((a, b) -> order(a) != order(b) ? order(a) - order(b) : b.acceptedAt().compareTo(a.acceptedAt()))
                .map(this::card).toList();
    }

    private int order(Line line) {
        return !line.asked().isEmpty() ? 0 : Stage.of(state(line)) == Stage.OVER ? 2 : 1;
    }

    private MatterCard card(Line line) {
        CaseState state = state(line);
        Stage stage = Stage.of(state);
        boolean asked = !line.asked().isEmpty();
        String meta = texts.get("matter.meta", line.receiptNo(), day(line.acceptedAt()));
        return new MatterCard(line.receiptNo(), line.itemName(), meta, lamp(state, asked), lampWord(state, asked), steps(line, stage, asked),
                asked ? line.asked() : texts.get(stage == Stage.OVER ? "matter.over" : "matter.nothing"), then(line, stage, asked), asked, stage == Stage.OVER);
    }

    private LampKind lamp(CaseState state, boolean asked) {
        return asked && state != CaseState.ISSUED ? LampKind.YELLOW : switch (state) {
            case REFUSED, TERMINATED, WITHDRAWN, TRANSFERRED -> LampKind.OFF;
            case CORRECTION, SPECIAL -> LampKind.PAUSED;
            default -> LampKind.NORMAL;
        };
    }

    private String lampWord(CaseState state, boolean asked) {
        return asked ? texts.get(state == CaseState.ISSUED ? "matter.lamp.fetch" : "matter.lamp.asked") : texts.get("matter.state." + state.name());
    }

    private String then(Line line, Stage stage, boolean asked) {
        if (asked) {
            return line.askedBy().map(day -> texts.get("matter.by", day(day))).orElse(texts.get("matter.by.window"));
        }
        Optional<LocalDate> due = stage == Stage.OVER ? Optional.empty() : line.promisedDue();
        return due.map(day -> texts.get("matter.due", day(day))).orElse("");
    }

    private List<Step> steps(Line line, Stage stage, boolean asked) {
        List<Step> steps = new ArrayList<>();
        for (Stage step : List.of(Stage.RECEIVED, Stage.ACCEPTED, Stage.WORKING, Stage.OVER)) {
            Truth truth = step.ordinal() < stage.ordinal() || stage == Stage.OVER ? Truth.DONE
                    : step == stage ? Truth.GOING : Truth.NOT_YET;
            String when = step == Stage.RECEIVED ? day(line.acceptedAt())
                    : truth == Truth.GOING ? texts.get(asked ? "matter.step.you" : "matter.step.now")
                    : truth == Truth.NOT_YET && step == Stage.OVER ? line.promisedDue().map(day -> texts.get("matter.step.before", day(day))).orElse(texts.get("matter.step.later"))
                    : truth == Truth.NOT_YET ? texts.get("matter.step.later") : "";
            steps.add(new Step(truth, texts.get("matter.step." + step.name()), when));
        }
        return steps;
    }

    private static CaseState state(Line line) {
        return CaseState.valueOf(line.state());
    }

    private String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    private String day(LocalDate day) {
        return texts.get("day.month", Integer.toString(day.getMonthValue()), Integer.toString(day.getDayOfMonth()));
    }

    /** The four stations that people are shown. */
    private enum Stage {
        RECEIVED, ACCEPTED, WORKING, OVER;

        static Stage of(CaseState state) {
            return switch (state) {
                case DRAFT, PRE_SUBMITTED, PRE_PASSED, PRE_RETURNED, RECEIVED -> RECEIVED;
                case CORRECTION -> ACCEPTED;
                case TOLERANCE, ACCEPTED, SPECIAL, DECIDED -> WORKING;
                case REFUSED, ISSUED, DELIVERED, WITHDRAWN, TERMINATED, TRANSFERRED, ARCHIVED -> OVER;
            };
        }
    }
}
