package yiwang.clerk.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.clerk.shell.CounterDevices;
import yiwang.clerk.shell.TemporaryPaper;
import yiwang.clerk.sync.SyncState.Notice;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.PrintOutcome;
import yiwang.sync.client.Progress.FileProgress;
import yiwang.sync.client.SyncSettings;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.client.SyncStatus.Line;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.station.PaperOutcome;
import yiwang.sync.station.Station;
import yiwang.sync.station.sync.SyncOverview;
import yiwang.ui.run.Background;
import yiwang.ui.view.PagedRows;

/** What waits for the centre, why and since when, and what a person can do about it. */
public final class SyncViewModel {

    private static final int MOST_ASIDE = 2;

    private final Station station;
    private final CounterDevices devices;
    private final SyncDiary diary;
    private final Path folder;
    private final LongSupplier nanos;
    private final Background background;
    private final Consumer<Throwable> surprise;
    private final PagedRows<SyncRow> rows = new PagedRows<>(this::read);
    private final ReadOnlyObjectWrapper<SyncState> state;
    private Standing standing = Standing.ALL;
    private boolean asking;
    private boolean askAgain;

    /** @param folder where a paper may lie in clear while it is printed; @param nanos a running clock */
    public SyncViewModel(Station station, CounterDevices devices, SyncDiary diary, Path folder, LongSupplier nanos, Background background,
                         Consumer<Throwable> surprise) {
        this.station = station;
        this.devices = devices;
        this.diary = diary;
        this.folder = folder;
        this.nanos = nanos;
        this.background = background;
        this.surprise = surprise;
        this.state = new ReadOnlyObjectWrapper<>(new SyncState(station.syncStatus(), SyncOverview.NOTHING, DrainGauge.EMPTY, Optional.empty(), List.of(),
                List.of(), SyncSettings.USUAL, Optional.empty()));
    }

    public ReadOnlyObjectProperty<SyncState> state() {
        return state.getReadOnlyProperty();
    }

    /** As many as there are; read a page at a time. */
    public PagedRows<SyncRow> rows() {
        return rows;
    }

    public void filter(Standing wanted) {
        standing = wanted;
        rows.replace(count(state.get().overview()));
    }

    /** Asked while an answer is still on its way, it asks once more when that has come. */
    public void reload() {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        background.run(this::ask).then(answer -> {
            show(answer);
            answered();
        }).orElse(failure -> {
            answered();
            surprise.accept(failure);
        });
    }

    private void answered() {
        asking = false;
        if (askAgain) {
            askAgain = false;
            reload();
        }
    }

    private SyncState ask() {
        SyncStatus status = station.syncStatus();
        SyncOverview overview = station.syncDesk().overview();
        List<FileProgress> files = station.syncProgress().files();
        long pending = Math.max(0, overview.pendingBytes() - files.stream().mapToLong(FileProgress::carried).sum());
        Map<String, Long> carried = carried(files);
        List<SyncRow> aside = overview.needsPerson() == 0 ? List.of() : station.syncDesk().cases(Standing.NEEDS_PERSON, MOST_ASIDE, 0).stream()
                .map(one -> SyncRow.of(one, status.line(), carried)).toList();
        return new SyncState(status, overview, DrainGauge.EMPTY.at(pending, false, 0), status.sending() > 0 ? station.syncProgress().left(pending) : Optional.empty(), aside,
                List.of(), station.syncDesk().settings(), Optional.empty());
    }

    private void show(SyncState answer) {
        SyncState before = state.get();
        rows.renew(count(answer.overview()));
        long now = nanos.getAsLong();
        boolean moving = answer.status().line() == Line.ONLINE && answer.status().sending() > 0;
        DrainGauge gauge = before.gauge().at(answer.gauge().pending(), moving, now);
        state.set(new SyncState(answer.status(), answer.overview(), gauge, answer.left().or(() -> gauge.left(now)), answer.aside(),
                diary.newest(), answer.settings(), before.notice()));
    }

    private int count(SyncOverview overview) {
        return switch (standing) {
            case ALL -> overview.cases();
            case NOT_AT_CENTRE -> overview.notAtCentre();
            case NEEDS_PERSON -> overview.needsPerson();
        };
    }

    private void read(int offset, int limit, Consumer<List<SyncRow>> then) {
        Standing wanted = standing;
        background.run(() -> {
            Line line = station.syncStatus().line();
            Map<String, Long> carried = carried(station.syncProgress().files());
            return station.syncDesk().cases(wanted, limit, offset).stream().map(one -> SyncRow.of(one, line, carried)).toList();
        }).then(then).orElse(surprise);
    }

    private static Map<String, Long> carried(List<FileProgress> files) {
        Map<String, Long> carried = new HashMap<>();
        files.forEach(file -> carried.put(file.sha256(), file.carried()));
        return carried;
    }

    /** Everything again now, what was refused as well. */
    public void tryNow() {
        run(() -> {
            station.retrySync();
            return Optional.<Notice>empty();
        });
    }

    public void sendAgain(UUID caseId) {
        run(() -> {
            station.syncDesk().sendAgain(caseId);
            return Optional.of(new Notice(Notice.Kind.GOING_AGAIN, ""));
        });
    }

    public void settings(SyncSettings next) {
        run(() -> {
            station.syncDesk().settings(next);
            return Optional.of(new Notice(Notice.Kind.SAVED, ""));
        });
    }

    public void printNewest() {
        run(() -> print(() -> station.syncDesk().receipt()));
    }

    public void print(UUID caseId) {
        run(() -> print(() -> station.syncDesk().receipt(caseId)));
    }

    private Optional<Notice> print(Supplier<PaperOutcome> receipt) throws IOException {
        if (!devices.has(DeviceKind.DOCUMENT_PRINTER)) {
            return Optional.of(new Notice(Notice.Kind.NO_PRINTER, ""));
        }
        return Optional.of(switch (receipt.get()) {
            case PaperOutcome.Made made -> {
                try (TemporaryPaper paper = new TemporaryPaper(folder, made.pdf())) {
                    yield said(devices.print(paper.file(), "sync-receipt", Cancellation.NEVER));
                }
            }
            case PaperOutcome.NotForThisCase not -> new Notice(Notice.Kind.NO_RECEIPT, not.problem().sentence());
            case PaperOutcome.NotSaved not -> new Notice(Notice.Kind.NO_RECEIPT, not.problem().sentence());
        });
    }

    private static Notice said(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed printed -> new Notice(Notice.Kind.PRINTED, "");
            case PrintOutcome.MaybePrinted maybe -> new Notice(Notice.Kind.PRINT_DOUBT, maybe.why().kind().name());
            case PrintOutcome.NotPrinted not -> new Notice(Notice.Kind.NOT_PRINTED, not.why().kind().name());
        };
    }

    private void run(Callable<Optional<Notice>> work) {
        background.run(work).then(notice -> {
            state.set(state.get().with(notice));
            reload();
        }).orElse(surprise);
    }
}
