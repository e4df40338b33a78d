package yiwang.clerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import yiwang.clerk.intake.CaseDraft;
import yiwang.clerk.intake.IntakeEvent;
import yiwang.clerk.intake.IntakeViewModel;
import yiwang.clerk.intake.MaterialChoice;
import yiwang.clerk.intake.Person;
import yiwang.clerk.scan.ScanView;
import yiwang.clerk.shell.CounterDevices;
import yiwang.clerk.shell.PageView;
import yiwang.clerk.shell.Picker;
import yiwang.device.api.DeviceStatus;
import yiwang.device.runtime.DeviceRuntime;
import yiwang.device.runtime.StationProfile;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.documents.PaperFonts;
import yiwang.sync.documents.PaperPicture;
import yiwang.sync.documents.Papers;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.PaperKind;
import yiwang.sync.station.PaperOutcome;
import yiwang.sync.station.Station;
import yiwang.sync.station.Station.Opening;
import yiwang.sync.station.Stations;
import yiwang.ui.picture.Pictures;
import yiwang.ui.run.Background;
import yiwang.ui.run.FxThread;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Theme;
import yiwang.ui.theme.Themes;

/**
 * Pictures of the counter's pages without a window, from a real station: {@code --data DIR --out DIR [--devices FILE]}. Run it with
 * {@code -Dglass.platform=Headless -Dprism.order=sw}. The desk is called {@code clerk-desk-offline}, that of the line {@code clerk-sync-offline}, when there is no line.
 * Nothing is saved in the station. Ends with 0, or with 6 when the station does not open.
 */
public final class ClerkPictures {

    private static final int[][] SIZES = {{1920, 1080}, {1366, 768}};
    private static final int NOT_OPENED = 6;
    private static final int DPI = 200;
    private static final int PATIENCE_SECONDS = 8;

    private final Station station;
    private final CounterDevices devices;
    private final Papers papers;
    private final Path out;
    private final Clock clock;
    private final Path data;

    private ClerkPictures(Station station, CounterDevices devices, Papers papers, Path data, Path out, Clock clock) {
        this.station = station;
        this.devices = devices;
        this.papers = papers;
        this.data = data;
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        List<String> call = List.of(arguments);
        Path data = Path.of(call.get(call.indexOf("--data") + 1));
        Path out = Path.of(call.get(call.indexOf("--out") + 1));
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        int end = switch (Stations.open(data, clock)) {
            case Opening.Refused refused -> NOT_OPENED;
            case Opening.Open open -> {
                try (Station station = open.station(); PaperFonts fonts = new PaperFonts();
                        DeviceRuntime devices = DeviceRuntime.start(profile(call))) {
                    station.syncOnce();
                    AttendedDevices counter = new AttendedDevices(devices);
                    firstAnswers(counter);
                    new ClerkPictures(station, counter, new Papers(fonts), data, out, clock).take();
                }
                yield 0;
            }
        };
        System.exit(end);
    }

    private static StationProfile profile(List<String> call) {
        int at = call.indexOf("--devices");
        try {
            return at < 0 ? new StationProfile(Map.of()) : StationProfile.read(Path.of(call.get(at + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until every device has said how it is, or for as long as a person would. */
    private static void firstAnswers(CounterDevices devices) {
        CountDownLatch answered = new CountDownLatch(1);
        Runnable look = () -> {
            if (devices.lines().stream().noneMatch(line -> line.status().state() == DeviceStatus.State.STARTING)) {
                answered.countDown();
            }
        };
        try (AutoCloseable listening = devices.onChange(look)) {
            look.run();
            answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the devices could not be asked", e);
        }
    }

    private void take() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                    pages(theme);
                }
                done.complete(null);
            } catch (IOException | RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        try {
            done.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the pictures could not be taken", e.getCause());
        }
    }

    private void pages(Theme theme) throws IOException {
        ClerkConfig config = new ClerkConfig(data, Optional.empty(), theme, Locale.SIMPLIFIED_CHINESE, "周宁", "3017", "3 号窗口", Optional.empty());
        try (ClerkComposition pages = new ClerkComposition(station, devices, papers, config, clock, FxThread.atOnce(), Background.atOnce(), Picker.NOBODY)) {
            Scene scene = new Scene(pages.shell().root(), SIZES[0][0], SIZES[0][1]);
            Themes.apply(scene, theme, Density.CLERK);
            pages.shell().show();
            boolean offline = offlineNow();
            save(pages, scene, pages.cases(), "cases", theme);
            save(pages, scene, pages.village(), offline ? "village-offline" : "village", theme);
            save(pages, scene, pages.desk(), offline ? "desk-offline" : "desk", theme);
            save(pages, scene, pages.sync(), offline ? "sync-offline" : "sync", theme);
            save(pages, scene, pages.guide(), "guide", theme);
            Item item = station.searchItems("高龄老人津贴给付").getFirst();
            IntakeViewModel intake = intake(pages, item);
            save(pages, scene, pages.intake(intake), "case", theme);
            scan(pages, scene, intake, theme);
            intake.send(new IntakeEvent.MaterialChosen(scanned(item).code(), MaterialChoice.BY_RULE));
            save(pages, scene, pages.correction(intake, () -> { }), "correction", theme);
            Optional<CaseView> first = station.cases("", 1, 0).stream().findFirst();
            if (first.isPresent()) {
                save(pages, scene, pages.record(first.get().file().caseId(), first), "record", theme);
            }
        }
    }

    private boolean offlineNow() {
        return station.syncStatus().line() != SyncStatus.Line.ONLINE;
    }

    /** An invented person of the demo province, typed by hand, with the bank card to follow. */
    private IntakeViewModel intake(ClerkComposition pages, Item item) {
        IntakeViewModel intake = pages.intakeViewModel(item, station.form(item.handleCode()),
                CaseDraft.begin(Uuid7.next(clock), item.handleCode(), clock.instant()), Optional.empty());
        Map<String, String> person = new LinkedHashMap<>();
        person.put("type", "resident");
        person.put("name", "王桂兰");
        person.put("id_number", "990121194203150020");
        person.put("sex_code", "2");
        person.put("birth", "19420315");
        person.put("address", "示范省云川市青溪县望河镇柳湾村3组12号");
        intake.send(new IntakeEvent.PersonTyped(Person.APPLICANT, person));
        station.form(item.handleCode()).sections().stream().flatMap(s -> s.fields().stream())
                .filter(f -> f.required() && intake.state().get().draft().text(f.name()).isBlank())
                .forEach(f -> intake.send(new IntakeEvent.FieldEdited(f.name(), f.example())));
        intake.send(new IntakeEvent.MaterialChosen(scanned(item).code(), MaterialChoice.DEFER));
        return intake;
    }

    private static MaterialRequirement scanned(Item item) {
        return item.materials().stream().filter(MaterialRequirement::onlyByScan).findFirst().orElse(item.materials().getFirst());
    }

    /** The page on the desk is a sample paper of this station, brought as a file; without any case the desk is empty. */
    private void scan(ClerkComposition pages, Scene scene, IntakeViewModel intake, Theme theme) throws IOException {
        ScanView view = pages.scan(intake.state().get(), scanned(intake.state().get().item()), ref -> { }, () -> { });
        Optional<byte[]> paper = station.cases("", 1, 0).stream().findFirst()
                .flatMap(v -> station.paper(v.file().caseId(), PaperKind.RECEIPT) instanceof PaperOutcome.Made made ? Optional.of(made.pdf()) : Optional.empty());
        if (paper.isPresent()) {
            Path folder = Files.createTempDirectory("sample");
            Path page = folder.resolve("sample.png");
            try {
                Files.write(page, PaperPicture.png(paper.get(), DPI).getFirst());
                view.add(page);
            } finally {
                Files.deleteIfExists(page);
                Files.delete(folder);
            }
        }
        save(pages, scene, view, "scan", theme);
    }

    private void save(ClerkComposition pages, Scene scene, PageView page, String name, Theme theme) throws IOException {
        pages.shell().open(page);
        for (int[] size : SIZES) {
            pages.shell().compact(size[0] < SIZES[0][0]);
            String file = "clerk-%s-%dx%d-%s.png".formatted(name, size[0], size[1], theme.name().toLowerCase(Locale.ROOT));
            Pictures.save(scene, size[0], size[1], out.resolve(file));
        }
    }
}
