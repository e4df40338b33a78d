package yiwang.console.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.check.FaultTicket;
import yiwang.console.words.DeviceSigns;
import yiwang.console.words.DeviceWords;
import yiwang.console.words.Said;
import yiwang.device.api.Consumable;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.ProgressLine;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Shape;

/** What runs out and when, who is wanted, and what stops when a device does. */
final class SideColumn {

    private static final long FULL_PERCENT = 100;
    private static final int MOST_EFFECTS = 4;

    private final DeviceWords words;
    private final Consumer<DeviceSlot> choose;
    private final Consumer<SupplyLine> refilled;
    private final VBox cards = new VBox();
    private final ScrollPane scroll = new ScrollPane(cards);
    private StationReport shown;

    /** @param refilled told when somebody has put in a new roll */
    SideColumn(DeviceWords words, Consumer<DeviceSlot> choose, Consumer<SupplyLine> refilled) {
        this.words = words;
        this.choose = choose;
        this.refilled = refilled;
        cards.getStyleClass().add("dc-side");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("dc-scroll");
    }

    ScrollPane root() {
        return scroll;
    }

    void show(StationReport report) {
        if (shown != null && shown.devices().equals(report.devices()) && shown.supplies().equals(report.supplies()) && shown.openTickets().equals(report.openTickets())) {
            return;
        }
        shown = report;
        cards.getChildren().setAll(supplies(report), wanted(report), effects(report));
    }

    private Card supplies(StationReport report) {
        Card card = new Card(words.texts().get("supplies.title"), words.texts().get("supplies.pace"));
        VBox body = new VBox();
        body.getStyleClass().add("dc-lines");
        report.supplies().forEach(line -> body.getChildren().add(supply(line)));
        if (report.supplies().isEmpty()) {
            body.getChildren().add(Said.wrapped(words.texts().get("supplies.none"), "yw-small", "yw-muted"));
        }
        return card.body(body);
    }

    private Node supply(SupplyLine line) {
        Consumable supply = line.supply();
        LampKind kind = DeviceSigns.lamp(supply.level());
        HBox row = Said.row(new Shape(kind), Said.label(words.supply(supply.name()), "yw-strong"), Said.label(words.left(supply), "yw-small", "yw-muted"), Said.space(),
                Said.label(line.lasts().map(words::about).orElse(""), "yw-small"));
        row.setAccessibleText(words.supply(supply.name()) + " " + words.left(supply));
        if (line.slot().role() == DeviceRole.TICKETS && supply.unit() == Consumable.Unit.MILLIMETRES) {
            ActionButton changed = ActionButton.plain(words.texts().get("supplies.refilled")).small().icon("remixmz-refresh-line").onFire(fired -> refilled.accept(line));
            changed.setId("refilled-" + line.slot().key().replace('/', '-'));
            changed.setTooltip(new Tooltip(words.texts().get("supplies.refilled.why")));
            return new VBox(row, changed);
        }
        if (supply.unit() != Consumable.Unit.PERCENT || supply.left().isEmpty()) {
            return row;
        }
        ProgressLine bar = new ProgressLine();
        bar.show("", (double) supply.left().getAsLong() / FULL_PERCENT, "");
        return new VBox(row, bar);
    }

    private Card wanted(StationReport report) {
        List<Node> rows = new ArrayList<>();
        for (FaultTicket ticket : report.openTickets()) {
            rows.add(task(LampKind.RED, words.texts().get("wanted.ticket", ticket.name(), ticket.number()), ticket.words(), slot(report, ticket.device())));
        }
        for (DeviceLine line : report.devices()) {
            LampKind kind = line.unbound() ? LampKind.OFF : DeviceSigns.lamp(line.status());
            boolean quiet = kind == LampKind.NORMAL || kind == LampKind.OFF && !line.unbound();
            if (!quiet && report.openTickets().stream().noneMatch(ticket -> ticket.device().equals(line.slot().key()))) {
                String advice = line.unbound() ? words.texts().get("device.unbound") : words.advice(line.status());
                rows.add(task(kind, words.name(line.slot(), line.binding().name()), advice.isEmpty() ? words.state(line.status()) : advice, line.slot()));
            }
        }
        Card card = new Card(words.texts().get("wanted.title"), rows.isEmpty() ? "" : words.texts().get("wanted.count", rows.size()));
        VBox body = new VBox();
        body.getStyleClass().add("dc-lines");
        body.getChildren().setAll(rows);
        if (rows.isEmpty()) {
            body.getChildren().add(Said.wrapped(words.texts().get("wanted.none"), "yw-small", "yw-muted"));
        }
        return card.body(body);
    }

    private static DeviceSlot slot(StationReport report, String key) {
        return report.devices().stream().map(DeviceLine::slot).filter(slot -> slot.key().equals(key)).findFirst().orElse(null);
    }

    private Node task(LampKind kind, String title, String advice, DeviceSlot slot) {
        VBox pair = new VBox(Said.wrapped(title, "yw-strong"), Said.wrapped(advice, "yw-small", "yw-muted"));
        pair.setMinWidth(0);
        HBox.setHgrow(pair, Priority.ALWAYS);
        HBox row = Said.row(new Shape(kind), pair);
        row.getStyleClass().add("dc-task");
        if (slot != null) {
            ActionButton look = ActionButton.link(words.texts().get("wanted.look")).small().onFire(fired -> choose.accept(slot));
            look.setAccessibleText(words.texts().get("wanted.look.spoken", title));
            look.setTooltip(new Tooltip(title));
            row.getChildren().add(look);
        }
        return row;
    }

    private Card effects(StationReport report) {
        VBox body = new VBox();
        body.getStyleClass().add("dc-lines");
        report.devices().stream().map(line -> line.slot().role()).distinct().limit(MOST_EFFECTS).forEach(role -> {
            VBox pair = new VBox(Said.label(words.role(role), "yw-strong"), Said.wrapped(words.texts().get("without." + role.name()), "yw-small", "yw-muted"));
            body.getChildren().add(pair);
        });
        return new Card(words.texts().get("without.title"), "").body(body);
    }
}
