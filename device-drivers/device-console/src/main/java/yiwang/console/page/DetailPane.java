package yiwang.console.page;

import java.time.Clock;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.console.record.RecordingBox;
import yiwang.console.record.RecordingViewModel;
import yiwang.console.sheet.TrialBox;
import yiwang.console.trial.TrialEntry;
import yiwang.console.words.DeviceSigns;
import yiwang.console.words.DeviceWords;
import yiwang.console.words.Said;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.Lamp;
import yiwang.ui.sign.LampKind;

/** Everything about the chosen device: how it is, its trial, its role, its last thirty days, what was tried and said. */
final class DetailPane {

    private static final double SIDE_BY_SIDE = 640;

    private final ConsoleViewModel viewModel;
    private final DeviceWords words;
    private final Clock clock;
    private final Card card = new Card();
    private final StackPane icon = new StackPane();
    private final Label name = Said.label("", "yw-title-2");
    private final Lamp lamp = new Lamp(LampKind.OFF, "", "");
    private final Label advice = Said.wrapped("", "yw-small", "yw-muted");
    private final ActionButton test;
    private final ActionButton reopen;
    private final TrialBox trial;
    private final BindingBox binding;
    private final HistoryBox history;
    private final RecordsBox records;
    private final FlowPane pair = new FlowPane();

    DetailPane(ConsoleViewModel viewModel, RecordingViewModel recording, Clock clock) {
        this.viewModel = viewModel;
        this.words = viewModel.words();
        this.clock = clock;
        icon.getStyleClass().addAll("dc-disc", "dc-disc-large");
        test = ActionButton.primary(words.texts().get("trial.plain")).icon("remixmz-play-circle-line").key("T").onFire(fired -> viewModel.tryIt());
        test.setId("try");
        reopen = ActionButton.plain(words.texts().get("device.reopen")).icon("remixmz-refresh-line").onFire(fired -> viewModel.reopen());
        reopen.setId("reopen");
        trial = new TrialBox(words, Optional.of(viewModel::endTrial));
        binding = new BindingBox(viewModel);
        history = new HistoryBox(words);
        records = new RecordsBox(words, new RecordingBox(recording, words.texts()));
        VBox title = new VBox(name, Said.row(lamp, advice));
        title.getStyleClass().add("yw-pair");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMinWidth(0);
        HBox head = new HBox(icon, title, test, reopen);
        head.getStyleClass().add("dc-detail-head");
        pair.getStyleClass().add("dc-pair");
        pair.getChildren().addAll(binding, history);
        pair.widthProperty().subscribe(width -> spread(width.doubleValue()));
        VBox body = new VBox(head, trial, pair, records);
        body.getStyleClass().add("dc-detail");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("dc-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card.add(scroll);
    }

    Card root() {
        return card;
    }

    private void spread(double width) {
        double each = width >= SIDE_BY_SIDE ? Math.floor((width - pair.getHgap()) / 2) : width;
        binding.setPrefWidth(each);
        history.setPrefWidth(each);
    }

    void show(ConsoleState state, StationReport report) {
        DeviceLine line = report.chosenLine().orElseThrow();
        icon.getChildren().setAll(new Icon(DeviceSigns.icon(line.slot().role())));
        name.setText(words.name(line.slot(), line.binding().name()));
        lamp.show(line.unbound() ? LampKind.OFF : DeviceSigns.lamp(line.status()), line.unbound() ? words.texts().get("state.UNBOUND") : words.state(line.status()), "");
        advice.setText(line.unbound() ? words.texts().get("device.unbound") : line.status().faults().isEmpty() ? last(report) : words.advice(line.status()));
        test.setText(words.texts().get("trial." + line.slot().role().name()));
        boolean running = state.trial() instanceof TrialState.Running;
        test.setDisable(running || state.busy() || line.unbound());
        reopen.setDisable(running || state.busy());
        switch (state.trial()) {
            case TrialState.None n -> trial.clear();
            case TrialState.Running(var slot) -> trial.running(slot);
            case TrialState.Shown(var result) -> trial.result(result);
        }
        binding.show(line);
        report.detail().ifPresent(detail -> {
            history.show(detail, clock.instant());
            records.show(line.slot(), detail, clock.instant());
        });
    }

    private String last(StationReport report) {
        Optional<TrialEntry> entry = report.detail().flatMap(detail -> detail.trials().stream().findFirst());
        return entry.map(one -> words.texts().get("device.last", words.moment(one.at(), clock.instant()), words.texts().get("verdict." + one.verdict().name()), words.seconds(one.took())))
                .orElseGet(() -> words.texts().get("device.never"));
    }
}
