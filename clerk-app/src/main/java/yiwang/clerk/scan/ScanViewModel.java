package yiwang.clerk.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.clerk.shell.CounterDevices;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.FeedEnd;
import yiwang.device.page.PageCheck;
import yiwang.device.page.PageFinding;
import yiwang.device.page.PageRecipe;
import yiwang.device.page.PaperToPages;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.AttachOutcome;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;

/** Scanning one material. Pages stay in memory until they are kept; only then are they stored, encrypted, under the case's key. */
public final class ScanViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ScanViewModel.class);
    static final long LARGEST_FILE = 50L * 1024 * 1024;

    private final UUID caseId;
    private final String handleCode;
    private final String officer;
    private final Station station;
    private final CounterDevices devices;
    private final Background background;
    private final Clock clock;
    private final Function<Throwable, Problem> surprise;
    private final Consumer<AttachmentRef> attached;
    private final ReadOnlyObjectWrapper<ScanState> state;
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyIntegerWrapper come = new ReadOnlyIntegerWrapper(0);
    private final AtomicBoolean left = new AtomicBoolean();

    /** @param attached told of each file that is stored */
    public ScanViewModel(UUID caseId, String handleCode, MaterialRequirement material, String officer, Station station,
                         CounterDevices devices, Background background, Clock clock, Function<Throwable, Problem> surprise, Consumer<AttachmentRef> attached) {
        this.caseId = caseId;
        this.handleCode = handleCode;
        this.officer = officer;
        this.station = station;
        this.devices = devices;
        this.background = background;
        this.clock = clock;
        this.surprise = surprise;
        this.attached = attached;
        this.state = new ReadOnlyObjectWrapper<>(ScanState.begin(material));
    }

    public ReadOnlyObjectProperty<ScanState> state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** How many pages have come of those that are being scanned. */
    public ReadOnlyIntegerProperty come() {
        return come.getReadOnlyProperty();
    }

    /** Scans the next page, or every page of a feeder. */
    public void scan() {
        work(this::pages, got -> state.set(got.merge(state.get())));
    }

    /** Scans anew what is on the desk. */
    public void retake() {
        int index = state.get().current();
        if (index < 0) {
            scan();
            return;
        }
        work(this::pages, got -> state.set(got.merge(state.get(), before -> before.replace(index, got.pages()))));
    }

    public void addFile(Path file) {
        work(() -> file(file), got -> state.set(got.merge(state.get())));
    }

    public void rotate(int quarterTurns) {
        int index = state.get().current();
        ScanPage page = state.get().onDesk().filter(ScanPage::picture).orElse(null);
        if (page != null) {
            work(() -> page.with(PageImage.rotated(page.bytes(), page.mediaType(), quarterTurns), page.check()),
                    turned -> state.set(state.get().replace(index, turned)));
        }
    }

    public void look(int index) {
        state.set(state.get().look(index));
    }

    public void drop() {
        if (state.get().current() >= 0 && !state.get().busy()) {
            state.set(state.get().drop(state.get().current()));
        }
    }

    /** A person looked at it: kept, and the name of who said so is noted. */
    public void keep() {
        state.get().onDesk().ifPresent(page -> {
            LOG.info("page {} of material {} of case {} kept by officer {}", page.number(), state.get().material().code(), caseId, officer);
            state.set(state.get().kept());
        });
    }

    /** Stores every page; what cannot be stored stays here. */
    public void finish() {
        if (!state.get().ready()) {
            return;
        }
        List<ScanPage> pages = state.get().pages();
        work(() -> store(pages), stored -> {
            stored.refs().forEach(attached);
            state.set(stored.problem().map(problem -> state.get().without(stored.pages()).failed(problem)).orElseGet(state.get()::finished));
        });
    }

    /** The page closes: a scanner that still works is told to stop. */
    public void leave() {
        left.set(true);
    }

    private Stored store(List<ScanPage> pages) throws IOException {
        List<AttachmentRef> refs = new ArrayList<>();
        List<ScanPage> stored = new ArrayList<>();
        for (ScanPaper paper : ScanPaper.of(pages)) {
            byte[] bytes = paper.bytes(clock.instant());
            switch (station.attach(caseId, handleCode, state.get().material().code(), paper.filename(), new ByteArrayInputStream(bytes))) {
                case AttachOutcome.Attached ok -> {
                    refs.add(ok.ref());
                    stored.addAll(paper.pages());
                }
                case AttachOutcome.Refused refused -> {
                    return new Stored(refs, stored, Optional.of(refused.problem()));
                }
                case AttachOutcome.NotSaved notSaved -> {
                    return new Stored(refs, stored, Optional.of(notSaved.problem()));
                }
            }
        }
        return new Stored(refs, stored, Optional.empty());
    }

    private record Stored(List<AttachmentRef> refs, List<ScanPage> pages, Optional<Problem> problem) { }

    /** New pages, and what went wrong on the way to them. */
    private record Got(List<ScanPage> pages, Optional<Problem> problem) {
        ScanState merge(ScanState before) {
            return merge(before, state -> state.add(pages));
        }

        ScanState merge(ScanState before, UnaryOperator<ScanState> take) {
            ScanState after = pages.isEmpty() ? before.busy(false) : take.apply(before);
            return problem.map(after::failed).orElse(after);
        }
    }

    /** Cropped, straightened and looked at while the next sheet is scanned; each is counted as it comes. */
    private Got pages() throws IOException {
        List<ScanPage> pages = new ArrayList<>();
        FeedEnd end = new PaperToPages(sink -> devices.feed(sink, left::get), PageRecipe.DEFAULT).scan(page -> {
            pages.add(ScanPage.scanned(page));
            int so = pages.size();
            background.later().after(0, () -> come.set(so));
        });
        return new Got(pages, end instanceof FeedEnd.Stopped(int _, DeviceFault why) ? Optional.of(told(why, pages)) : Optional.empty());
    }

    private static Problem told(DeviceFault why, List<ScanPage> pages) {
        return Problem.of(!pages.isEmpty() ? "scan_partial" : why.kind() == DeviceFault.Kind.NO_DOCUMENT ? "scan_no_document" : "scan_failed", "");
    }

    /** What the file really is decides the station when it is stored; here only pictures are looked at. */
    private static Got file(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            return new Got(List.of(), Optional.of(Problem.of("file_too_large", "")));
        }
        byte[] bytes = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".pdf")) {
            return new Got(List.of(new ScanPage(0, name, "application/pdf", 0, bytes, Optional.empty(), false, false)), Optional.empty());
        }
        try {
            Set<PageFinding> check = PageCheck.of(bytes, 0);
            String mediaType = lower.endsWith(".png") ? "image/png" : "image/jpeg";
            return new Got(List.of(new ScanPage(0, name, mediaType, 0, bytes, Optional.of(check), false, false)), Optional.empty());
        } catch (IOException e) {
            return new Got(List.of(), Optional.of(Problem.of("file_not_a_picture", "")));
        }
    }

    private <T> void work(Callable<T> work, Consumer<T> then) {
        if (state.get().busy()) {
            return;
        }
        state.set(state.get().busy(true));
        come.set(0);
        background.run(work).progress(waiting::set).then(then).orElse(failure -> state.set(state.get().failed(surprise.apply(failure))));
    }
}
