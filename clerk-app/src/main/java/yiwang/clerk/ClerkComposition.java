package yiwang.clerk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import yiwang.clerk.conflict.ConflictCard;
import yiwang.clerk.conflict.ConflictViewModel;
import java.util.function.LongSupplier;
import javafx.scene.Scene;
import yiwang.clerk.code.ScannedCodes;
import yiwang.clerk.correction.CorrectionFlow;
import yiwang.clerk.correction.CorrectionView;
import yiwang.clerk.correction.CorrectionViewModel;
import yiwang.clerk.correction.CorrectionWords;
import yiwang.clerk.correction.NoticePreview;
import yiwang.clerk.desk.CaseTruths;
import yiwang.clerk.desk.CasesView;
import yiwang.clerk.desk.CasesViewModel;
import yiwang.clerk.desk.DeskList;
import yiwang.clerk.desk.DeskView;
import yiwang.clerk.desk.DeskViewModel;
import yiwang.clerk.desk.DraftLine;
import yiwang.clerk.desk.VillageView;
import yiwang.clerk.desk.VillageViewModel;
import yiwang.clerk.devices.DevicesPage;
import yiwang.clerk.guide.GuideCard;
import yiwang.clerk.guide.LackWords;
import yiwang.clerk.guide.GuideView;
import yiwang.clerk.guide.GuideViewModel;
import yiwang.clerk.intake.CaseDraft;
import yiwang.clerk.intake.DraftCodec;
import yiwang.clerk.intake.IntakeEvent;
import yiwang.clerk.intake.IntakeFlow;
import yiwang.clerk.intake.IntakeState;
import yiwang.clerk.intake.IntakeView;
import yiwang.clerk.intake.IntakeViewModel;
import yiwang.clerk.line.KeypadWatch;
import yiwang.clerk.line.LineCard;
import yiwang.clerk.line.LineViewModel;
import yiwang.clerk.rating.RatingState;
import yiwang.clerk.rating.RatingViewModel;
import yiwang.clerk.record.PrintViewModel;
import yiwang.clerk.record.RecordView;
import yiwang.clerk.record.RecordViewModel;
import yiwang.clerk.scan.ScanView;
import yiwang.clerk.scan.ScanViewModel;
import yiwang.clerk.shell.CounterDevices;
import yiwang.clerk.shell.OmniViewModel;
import yiwang.clerk.shell.Picker;
import yiwang.clerk.shell.ShellView;
import yiwang.clerk.shell.ShellViewModel;
import yiwang.clerk.shell.TroubleSheet;
import yiwang.clerk.shell.WindowSign;
import yiwang.console.ConsoleComposition;
import yiwang.clerk.signature.SignatureSheet;
import yiwang.clerk.signature.SignatureViewModel;
import yiwang.clerk.sync.BundleViewModel;
import yiwang.console.live.CodeWatch;
import yiwang.clerk.sync.SyncDiary;
import yiwang.clerk.sync.SyncView;
import yiwang.clerk.sync.SyncViewModel;
import yiwang.device.api.DeviceKind;
import yiwang.sync.documents.PaperPicture;
import yiwang.sync.documents.Papers;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.catalogue.MaterialRequirement;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.port.StationStore.Draft;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.domain.time.TimeLimit;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.FileReplacement;
import yiwang.sync.station.MaterialSupply;
import yiwang.sync.protocol.forms.FormLayout;
import yiwang.sync.station.Station;
import yiwang.sync.station.decide.CounterPolicy;
import yiwang.ui.run.Background;
import yiwang.ui.run.FxDelay;
import yiwang.ui.run.FxThread;
import yiwang.ui.sign.ThreeTruths;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Overlay;
import yiwang.ui.wedge.KeyboardWedge;

/** Wires the counter: the only place that says {@code new} for what pages need. One method per page. */
final class ClerkComposition implements AutoCloseable {

    private static final int PICTURE_DPI = 110;

    private final Station station;
    private final CounterDevices devices;
    private final Papers papers;
    private final ClerkConfig config;
    private final Clock clock;
    private final Background background;
    private final Picker picker;
    private final FxThread fx;
    private final Texts texts;
    private final Texts chinese;
    private final Surprise surprise;
    private final WindowSign sign;
    private final LineViewModel line;
    private final SyncDiary diary;
    private final AutoCloseable listening;
    private final ShellViewModel shellViewModel;
    private final ShellView shell;
    private final CounterRoutes routes;
    private final List<AutoCloseable> scanners = new ArrayList<>();
    private Optional<ConsoleComposition> console = Optional.empty();

    ClerkComposition(Station station, CounterDevices devices, Papers papers, ClerkConfig config, Clock clock, FxThread fx,
                     Background background, Picker picker) {
        this.station = station;
        this.devices = devices;
        this.papers = papers;
        this.config = config;
        this.clock = clock;
        this.background = background;
        this.picker = picker;
        this.fx = fx;
        this.texts = Texts.beside(ClerkMain.class, config.language());
        this.chinese = Texts.beside(ClerkMain.class, Locale.SIMPLIFIED_CHINESE);
        this.surprise = new Surprise(texts);
        this.sign = new WindowSign(devices, config.window(), word -> texts.get("sign." + word.name()));
        this.line = new LineViewModel(station, devices, sign, config.window(), background, clock, this::trouble);
        this.diary = new SyncDiary(station.syncStatus());
        this.listening = station.onSyncChange(status -> fx.run(() -> diary.told(status, clock.instant())));
        this.routes = new CounterRoutes(this, station, clock, background, this::trouble, texts, config.theme(), config.role());
        this.shellViewModel = new ShellViewModel(station, devices, config.data().toFile()::getUsableSpace, background, fx, clock, this::trouble, routes::changed);
        this.shell = new ShellView(shellViewModel, new OmniViewModel(station, background, this::trouble, routes::found), texts, routes::go,
                new ShellView.Desk(config.window(), station.identity().hall(), config.clerk(), config.clerkNo(), config.role(), station.catalogue().sample()));
        routes.in(shell);
        line.onCall(number -> shell.toasts().say(number.isEmpty() ? texts.get("line.called.nobody") : texts.get("line.called", number)));
        if (line.offered()) {
            shell.everywhere(LineCard.keys(line, texts));
            line.begin();
        }
    }

    ShellView shell() {
        return shell;
    }

    CounterRoutes routes() {
        return routes;
    }

    /** Gives the counter its page of devices: for hall managers. The console is closed with the counter. */
    void offer(ConsoleComposition deviceConsole) {
        console = Optional.of(deviceConsole);
        shell.offerDevices();
    }

    /** From now on codes are heard here: of a scanner that plays keyboard in this scene, and of one on a line; and keys of the call keypad. @param nanos a running clock */
    void scannersAt(Scene scene, LongSupplier nanos) {
        ScannedCodes codes = new ScannedCodes(station, background, this::trouble, new ScannedCodes.Routes(routes::look, shell.toasts()::say, this::codesAreHeard), texts);
        CodeWatch watch = new CodeWatch(devices::readCode, codes::scanned, fx, background.later());
        scanners.add(new KeyboardWedge(scene, codes::scanned, fx, new FxDelay(), nanos));
        scanners.add(watch);
        watch.start();
        KeypadWatch keypad = new KeypadWatch(devices::awaitKey, line::pressed, fx, background.later());
        scanners.add(keypad);
        keypad.start();
    }

    /** Whoever is being asked something is not led elsewhere. */
    private boolean codesAreHeard() {
        return !shell.overlay().isOpen();
    }

    Optional<DevicesPage> devices() {
        return console.map(open -> new DevicesPage(open.view()));
    }

    DeskView desk() {
        sign.say(WindowSign.Word.FREE);
        DeskViewModel viewModel = new DeskViewModel(station, background, new DeskList(station.catalogue(), clock), ClerkComposition::line, this::trouble);
        return new DeskView(viewModel, shellViewModel.state(), texts, clock, station.catalogue().version(), deskRoutes(),
                line.offered() ? Optional.of(new LineCard(line, texts, clock)) : Optional.empty());
    }

    CasesView cases() {
        return new CasesView(new CasesViewModel(station, background, new DeskList(station.catalogue(), clock), this::trouble), texts, clock.getZone(), deskRoutes());
    }

    VillageView village() {
        return new VillageView(new VillageViewModel(station, background, new DeskList(station.catalogue(), clock), ClerkComposition::line, this::trouble), shellViewModel.state(), texts, clock,
                deskRoutes(), () -> routes.go("sync"));
    }

    private DeskView.DeskRoutes deskRoutes() {
        return new DeskView.DeskRoutes(routes::row, routes::begin, shellViewModel::tryLine, () -> routes.go("every"));
    }

    SyncView sync() {
        SyncViewModel viewModel = new SyncViewModel(station, devices, diary, papersFolder(config), System::nanoTime, background, this::trouble);
        BundleViewModel bundles = new BundleViewModel(station, background, clock, viewModel::reload, this::trouble);
        return new SyncView(viewModel, bundles, shellViewModel.state(), texts, clock, shell.overlay(), picker, new SyncView.SyncRoutes(routes::look, routes::scanAnew));
    }

    GuideView guide() {
        return new GuideView(new GuideViewModel(station, background, clock, this::trouble, routes::beginWith), texts, this::guideOf);
    }

    /** The item's guide, with what this counter lacks for it now. */
    private GuideCard guideOf(Item item) {
        return new GuideCard(item, new LackWords(texts).of(devices.available(LackWords.needs(item))), texts);
    }

    /** @param savedAt when the draft was saved that is taken up again */
    IntakeViewModel intakeViewModel(Item item, FormLayout form, CaseDraft draft, Optional<Instant> savedAt) {
        return new IntakeViewModel(new IntakeFlow(config.clerkNo(), config.window()), IntakeState.begin(item, form, draft, savedAt), station,
                devices, background, clock, surprise::tell);
    }

    IntakeView intake(IntakeViewModel viewModel) {
        sign.say(WindowSign.Word.BUSY);
        return new IntakeView(viewModel, shellViewModel.state().map(now -> now.sync().line()), texts, clock, shell.overlay(), this::guideOf,
                new IntakeView.IntakeRoutes(routes::home, routes::discarded, material -> routes.scan(viewModel, material),
                        devices.has(DeviceKind.SIGNATURE_PAD) ? Optional.of(material -> sign(viewModel, material)) : Optional.empty(), () -> routes.correct(viewModel), routes::decided));
    }

    /** The citizen signs a pledge on the pad; a signature that was kept before makes way for the new one. */
    private void sign(IntakeViewModel intake, MaterialRequirement material) {
        CaseDraft draft = intake.state().get().draft();
        String item = intake.state().get().item().name();
        SignatureViewModel signing = new SignatureViewModel(new SignatureViewModel.Pledge(draft.caseId(), draft.handleCode(), material.code(),
                texts.get("signature.what", item, material.name())), station, devices, background, surprise::tell, ref -> {
            List<AttachmentRef> before = intake.state().get().draft().attachmentsOf(material.code());
            intake.send(new IntakeEvent.Attached(ref));
            before.stream().filter(old -> SignatureViewModel.FILENAME.equals(old.filename())).forEach(old -> intake.send(new IntakeEvent.AttachmentDropped(old.attachmentId())));
        });
        shell.overlay().open(new SignatureSheet(signing, texts, shell.overlay()::close));
        signing.ask();
    }

    ScanView scan(IntakeState state, MaterialRequirement material, Consumer<AttachmentRef> attached, Runnable back) {
        return scan(state.draft().caseId(), state.item(), who(state), material, attached, back);
    }

    ScanView scan(UUID caseId, Item item, String who, MaterialRequirement material, Consumer<AttachmentRef> attached, Runnable back) {
        ScanViewModel viewModel = new ScanViewModel(caseId, item.handleCode(), material, config.clerkNo(), station, devices, background, clock, surprise::tell, attached);
        return new ScanView(viewModel, item.name(), who, devices.has(DeviceKind.DOCUMENT_SCANNER), texts, shell.overlay(), picker::page, back);
    }

    /** What comes in afterwards is handed in with the clerk's number. */
    DecideOutcome handIn(UUID caseId, List<AttachmentRef> attachments) {
        return station.supply(new MaterialSupply(caseId, attachments, Set.of(), config.clerkNo()));
    }

    /** New scans in the place of what keeps the case from the centre. */
    DecideOutcome replace(UUID caseId, List<AttachmentRef> attachments) {
        return station.replace(new FileReplacement(caseId, attachments, config.clerkNo()));
    }

    CorrectionView correction(IntakeViewModel intake, Runnable back) {
        IntakeState state = intake.state().get();
        CorrectionFlow flow = new CorrectionFlow(new CorrectionWords(texts, chinese));
        var review = state.review().orElseThrow();
        int days = CounterPolicy.USUAL.correctionDays();
        LocalDate due = TimeLimit.workingDays(days).due(LocalDate.now(clock), station.catalogue().calendar());
        var request = intake.request();
        NoticePreview preview = new NoticePreview(papers, station.catalogue(), state.item(), request, review.materials(),
                station.identity().hall(), due, clock);
        CorrectionViewModel viewModel = new CorrectionViewModel(flow, flow.begin(state.item(), state.form(), review, state.problems()), request, station,
                preview, background, surprise::tell, routes::corrected);
        return new CorrectionView(viewModel, shellViewModel.state(), state.item(), who(state), due, days, texts, back);
    }

    RecordView record(UUID caseId, Optional<CaseView> known) {
        RecordViewModel viewModel = new RecordViewModel(caseId, known, station, pdf -> PaperPicture.png(pdf, PICTURE_DPI), background, this::trouble);
        PrintViewModel printing = new PrintViewModel(caseId, station, devices, config.clerkNo(), papersFolder(config), background, surprise::tell);
        RatingViewModel rating = new RatingViewModel(caseId, station.ratings(), devices, background, this::trouble);
        rating.state().subscribe(now -> sign.say(now instanceof RatingState.Asking ? WindowSign.Word.PLEASE_RATE : WindowSign.Word.FREE));
        return new RecordView(viewModel, printing, rating, texts, clock.getZone(), devices.has(DeviceKind.DOCUMENT_PRINTER), this::truths,
                new ConflictCard(new ConflictViewModel(caseId, station, config.clerkNo(), background, surprise::tell, viewModel::reload), texts, clock.getZone()),
                new RecordView.RecordRoutes(routes::home, routes::resume, routes::supply));
    }

    /** Said over the page, once, where no page has a place for it. */
    void trouble(Throwable failure) {
        Problem problem = surprise.tell(failure);
        Overlay overlay = shell.overlay();
        if (!overlay.isOpen()) {
            overlay.open(new TroubleSheet(problem, texts, overlay));
        }
    }

    /** Where a paper lies in clear while it is printed, and no longer. */
    static Path papersFolder(ClerkConfig config) {
        return config.data().resolve("papers");
    }

    private ThreeTruths truths(CaseView view) {
        CaseTruths truths = CaseTruths.of(view, shellViewModel.state().get().sync().line());
        return ThreeTruths.full(truths.here(), truths.sent(), truths.centre());
    }

    private static Optional<DraftLine> line(Draft draft) {
        return DraftCodec.read(draft.body()).map(d -> new DraftLine(d.caseId(), d.handleCode(), d.applicant().map(Applicant::name).orElse(""), draft.savedAt()));
    }

    private String who(IntakeState state) {
        return state.item().body() + state.draft().applicant().map(a -> " · " + a.name()).orElse("")
                + state.draft().agent().map(a -> texts.get("intake.agent", a.name())).orElse("");
    }

    @Override
    public void close() {
        shell.hide();
        shellViewModel.close();
        console.ifPresent(ConsoleComposition::close);
        scanners.add(listening);
        for (AutoCloseable open : scanners) {
            try {
                open.close();
            } catch (Exception e) {
                surprise.tell(e);
            }
        }
    }
}
