package yiwang.clerk.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.sync.station.Station;
import yiwang.sync.station.bundle.BundleDesk;
import yiwang.sync.station.bundle.ExportOutcome;
import yiwang.sync.station.bundle.ReceiptOutcome;
import yiwang.ui.run.Background;

/** The road by stick: everything that waits goes out sealed for the centre, and its receipt comes back. */
public final class BundleViewModel {

    private static final long LARGEST_RECEIPT = 64L << 20;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Station station;
    private final Background background;
    private final Clock clock;
    private final Runnable changed;
    private final Consumer<Throwable> surprise;
    private final AtomicLong written = new AtomicLong();
    private final ReadOnlyObjectWrapper<BundleState> state = new ReadOnlyObjectWrapper<>(new BundleState.Nothing());

    /** @param changed told when a receipt has counted */
    public BundleViewModel(Station station, Background background, Clock clock, Runnable changed, Consumer<Throwable> surprise) {
        this.station = station;
        this.background = background;
        this.clock = clock;
        this.changed = changed;
        this.surprise = surprise;
    }

    public ReadOnlyObjectProperty<BundleState> state() {
        return state.getReadOnlyProperty();
    }

    public boolean busy() {
        return state.get() instanceof BundleState.Sealing;
    }

    /** Seals into a new file of this folder; one at a time. */
    public void seal(Path folder) {
        if (!busy()) {
            written.set(0);
            state.set(new BundleState.Sealing(0, station.syncStatus().pendingBytes()));
            Path out = folder.resolve("yiwang-" + LocalDateTime.now(clock).format(NAME) + ".ywb");
            run(() -> said(station.bundles().export(out, BundleDesk.USUAL_PART, written::set)));
        }
    }

    /** How far the sealing is now. */
    public void tick() {
        if (state.get() instanceof BundleState.Sealing(long before, long whole) && before != written.get()) {
            state.set(new BundleState.Sealing(written.get(), whole));
        }
    }

    public void receipt(Path file) {
        if (!busy()) {
            run(() -> Files.size(file) > LARGEST_RECEIPT ? new BundleState.Refused(Optional.empty()) : said(station.bundles().receipt(Files.readAllBytes(file))));
        }
    }

    private void run(Callable<BundleState> work) {
        background.run(work).then(ended -> {
            state.set(ended);
            changed.run();
        }).orElse(failure -> {
            state.set(new BundleState.Refused(Optional.empty()));
            if (!(failure instanceof IOException)) {
                surprise.accept(failure);
            }
        });
    }

    private static BundleState said(ExportOutcome outcome) {
        return switch (outcome) {
            case ExportOutcome.Exported(var id, var files, var records, var attachments) ->
                    new BundleState.Sealed(records, attachments, files.getFirst().toString(), files.size());
            case ExportOutcome.NothingWaits() -> new BundleState.NothingWaits();
            case ExportOutcome.Refused(var problem) -> new BundleState.Refused(Optional.of(problem));
        };
    }

    private static BundleState said(ReceiptOutcome outcome) {
        return switch (outcome) {
            case ReceiptOutcome.Taken(var records, var attachments) -> new BundleState.Receipted(records, attachments);
            case ReceiptOutcome.Refused(var problem) -> new BundleState.Refused(Optional.of(problem));
        };
    }
}
