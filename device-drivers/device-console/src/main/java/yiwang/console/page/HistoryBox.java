package yiwang.console.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.console.history.DayState;
import yiwang.console.words.DeviceWords;
import yiwang.console.words.Said;
import yiwang.device.runtime.history.HealthFigures;
import yiwang.device.runtime.history.StatusEntry;

/** The last thirty days: a bar a day, how much of the time it worked, what was wrong last. */
final class HistoryBox extends VBox {

    private final DeviceWords words;
    private final HBox strip = new HBox();
    private final VBox lines = new VBox();
    private final HBox head;
    private final HBox ends;

    HistoryBox(DeviceWords words) {
        this.words = words;
        getStyleClass().add("dc-part");
        strip.getStyleClass().add("dc-strip");
        strip.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        lines.getStyleClass().add("dc-lines");
        head = new HBox();
        head.getStyleClass().add("yw-row");
        ends = new HBox();
        getChildren().addAll(head, strip, ends, lines);
    }

    void show(DeviceDetail detail, Instant now) {
        HealthFigures figures = detail.figures();
        String remark = figures.uptime().map(share -> words.texts().get("history.figures", "%.1f".formatted(share * 100), figures.faults()))
                .orElseGet(() -> words.texts().get("history.none"));
        head.getChildren().setAll(Said.label(words.texts().get("history.title", ReportDesk.DAYS), "yw-title-3"), Said.label(remark, "yw-small", "yw-muted"));
        strip.getChildren().setAll(detail.days().stream().map(this::bar).toList());
        strip.setAccessibleText(remark);
        ends.getChildren().setAll(Said.label(words.day(detail.days().getFirst().day()), "yw-caption", "yw-muted"), Said.space(),
                Said.label(words.texts().get("history.legend"), "yw-caption", "yw-muted"), Said.space(), Said.label(words.texts().get("history.today"), "yw-caption", "yw-muted"));
        lines.getChildren().clear();
        for (StatusEntry fault : detail.faults()) {
            String what = fault.faults().isEmpty() ? words.texts().get("state." + fault.state().map(Enum::name).orElse("UNKNOWN"))
                    : fault.faults().stream().map(kind -> words.texts().get("fault." + kind.name())).collect(Collectors.joining(" "));
            line(words.moment(fault.at(), now), what);
        }
        Optional<Duration> between = figures.meanTimeBetweenFaults();
        between.ifPresent(time -> line(words.texts().get("history.mean"), words.texts().get("history.between", words.about(time))));
    }

    private void line(String left, String right) {
        HBox row = new HBox(Said.label(left, "yw-small", "yw-muted", "dc-when"), Said.wrapped(right, "yw-small"));
        row.getStyleClass().add("dc-line");
        lines.getChildren().add(row);
    }

    private Region bar(DayState day) {
        Region bar = new Region();
        bar.getStyleClass().addAll("dc-day", switch (day.kind()) {
            case NOBODY_LOOKED -> "dc-day-none";
            case WELL -> "dc-day-well";
            case FAULT -> "dc-day-fault";
        });
        HBox.setHgrow(bar, Priority.ALWAYS);
        Tooltip.install(bar, new Tooltip(words.texts().get("history.day", words.day(day.day()), words.texts().get("day." + day.kind().name()))));
        return bar;
    }
}
