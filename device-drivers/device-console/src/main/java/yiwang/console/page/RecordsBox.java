package yiwang.console.page;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import yiwang.console.live.TraceLine;
import yiwang.console.record.RecordingBox;
import yiwang.console.trial.TrialEntry;
import yiwang.console.words.DeviceSigns;
import yiwang.console.words.DeviceWords;
import yiwang.console.words.Said;
import yiwang.device.runtime.DeviceSlot;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.sign.Lamp;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.Tint;

/** Who tried the device, and what was said between it and its driver. */
final class RecordsBox extends VBox {

    private static final int FEW = 4;
    private static final int TRACES = 12;
    private static final double[] SHARES = {24, 16, 18, 22, 20};

    private final DeviceWords words;
    private final GridPane trials = new GridPane();
    private final VBox trace = new VBox();
    private final Label none;
    private final ActionButton all;
    private final RecordingBox recording;
    private boolean showAll;
    private DeviceDetail detail;
    private Instant now = Instant.EPOCH;

    RecordsBox(DeviceWords words, RecordingBox recording) {
        this.words = words;
        this.recording = recording;
        getStyleClass().add("dc-part");
        trials.getStyleClass().add("dc-trials");
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            trials.getColumnConstraints().add(column);
        }
        trace.getStyleClass().add("dc-trace");
        none = Said.wrapped(words.texts().get("trials.none"), "yw-small", "yw-muted");
        all = ActionButton.link("").small().onFire(fired -> {
            showAll = !showAll;
            show(detail, now);
        });
        all.setId("trials-all");
        getChildren().addAll(Said.row(Said.label(words.texts().get("trials.title"), "yw-title-3"), Said.space(), all), none, trials,
                Said.row(Said.label(words.texts().get("trace.title"), "yw-title-3"), new StateTag(Tint.GREY, words.texts().get("trace.masked")), Said.space(), recording.button()), recording, trace);
    }

    void show(DeviceSlot slot, DeviceDetail what, Instant at) {
        recording.of(slot);
        show(what, at);
    }

    private void show(DeviceDetail what, Instant at) {
        detail = what;
        now = at;
        List<TrialEntry> entries = showAll ? detail.trials() : detail.trials().stream().limit(FEW).toList();
        none.setVisible(entries.isEmpty());
        none.setManaged(entries.isEmpty());
        all.setText(words.texts().get(showAll ? "trials.few" : "trials.all", detail.trials().size()));
        all.setVisible(detail.trials().size() > FEW);
        trials.getChildren().clear();
        if (!entries.isEmpty()) {
            trials.addRow(0, head("trials.when"), head("trials.who"), head("trials.what"), head("trials.result"), head("trials.took"));
        }
        int row = 1;
        for (TrialEntry entry : entries) {
            Node result = new Lamp(DeviceSigns.lamp(entry.verdict()), words.texts().get("verdict." + entry.verdict().name()), "");
            String took = words.seconds(entry.took()) + (entry.evidence().isEmpty() ? "" : " · " + entry.evidence());
            trials.addRow(row++, Said.label(words.moment(entry.at(), at), "yw-small"), Said.label(entry.who(), "yw-small"),
                    Said.label(words.texts().get("occasion." + entry.occasion().name()), "yw-small"), result, Said.label(took, "yw-small", "yw-muted"));
        }
        List<TraceLine> lines = detail.trace();
        trace.getChildren().setAll(lines.subList(Math.max(0, lines.size() - TRACES), lines.size()).stream().map(this::line).toList());
        if (lines.isEmpty()) {
            trace.getChildren().add(Said.wrapped(words.texts().get("trace.none"), "yw-small", "yw-muted"));
        }
    }

    private Label head(String key) {
        return Said.label(words.texts().get(key), "yw-caption", "yw-muted");
    }

    private Node line(TraceLine line) {
        String time = line.at().atZone(words.zone()).toLocalTime().toString();
        String mark = switch (line.direction()) {
            case SENT -> "→";
            case RECEIVED -> "←";
            case NOTED -> "·";
        };
        String what = line.direction() == TraceLine.Direction.NOTED ? words.noted(line.note()) : words.texts().get("trace.bytes", line.hex(), line.count());
        return Said.label(time.substring(0, Math.min(12, time.length())) + "  " + mark + "  " + what, "yw-caption", "dc-mono");
    }
}
