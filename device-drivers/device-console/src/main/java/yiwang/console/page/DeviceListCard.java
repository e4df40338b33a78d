package yiwang.console.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.words.DeviceGroup;
import yiwang.console.words.DeviceSigns;
import yiwang.console.words.DeviceWords;
import yiwang.console.words.Said;
import yiwang.device.runtime.DeviceSlot;
import yiwang.ui.clerk.Card;
import yiwang.ui.sign.LampKind;

/** The devices of this place, sorted by what they are for. Arrow keys walk. */
final class DeviceListCard {

    private final Card card;
    private final VBox rows = new VBox();
    private final DeviceWords words;
    private final Consumer<DeviceSlot> choose;
    private List<DeviceLine> shown = List.of();
    private DeviceSlot mark;

    DeviceListCard(DeviceWords words, Consumer<DeviceSlot> choose) {
        this.words = words;
        this.choose = choose;
        this.card = new Card(words.texts().get("list.title"), "");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("dc-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card.add(scroll, Said.hair());
        card.body(Said.wrapped(words.texts().get("list.foot"), "yw-small", "yw-muted"));
        card.getStyleClass().add("dc-list");
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
    }

    Card root() {
        return card;
    }

    void show(StationReport report) {
        DeviceSlot chosen = report.chosen().orElse(null);
        if (shown.equals(report.devices()) && Objects.equals(mark, chosen)) {
            return;
        }
        boolean focused = rows.getChildren().stream().anyMatch(Node::isFocused);
        shown = report.devices();
        mark = chosen;
        long well = shown.stream().filter(line -> DeviceSigns.lamp(line.status()) == LampKind.NORMAL).count();
        card.remark(shown.isEmpty() ? "" : words.texts().get("list.remark", (int) well, shown.size()));
        List<Node> nodes = new ArrayList<>();
        Node keep = null;
        for (DeviceGroup group : DeviceGroup.values()) {
            List<DeviceLine> lines = shown.stream().filter(line -> DeviceGroup.of(line.slot().role()) == group).toList();
            if (!lines.isEmpty()) {
                nodes.add(Said.label(words.texts().get("group." + group.name()), "dc-group"));
            }
            for (DeviceLine line : lines) {
                DeviceRow row = new DeviceRow(line, line.slot().equals(chosen), words, () -> choose.accept(line.slot()));
                nodes.add(row);
                keep = line.slot().equals(chosen) ? row : keep;
            }
        }
        rows.getChildren().setAll(nodes);
        if (focused && keep != null) {
            keep.requestFocus();
        }
    }

    private void walk(KeyEvent key) {
        int step = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        List<Node> all = rows.getChildren().stream().filter(DeviceRow.class::isInstance).toList();
        int at = all.stream().map(Node::isFocused).toList().indexOf(true);
        if (step != 0 && at >= 0) {
            key.consume();
            ((DeviceRow) all.get(Math.clamp(at + step, 0, all.size() - 1))).fire();
        }
    }
}
