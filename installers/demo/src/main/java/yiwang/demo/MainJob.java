package yiwang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.IdentityCard;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.ScannedPage;
import yiwang.device.runtime.DeviceRuntime;
import yiwang.device.runtime.StationProfile;
import yiwang.device.simulator.SamplePersons;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.person.Masking;
import yiwang.sync.protocol.forms.FormSchema;
import yiwang.sync.station.AttachOutcome;
import yiwang.sync.station.CaseRequest;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Decision;
import yiwang.sync.station.PaperKind;
import yiwang.sync.station.PaperOutcome;
import yiwang.sync.station.Station;

/** The village clerk's half of the main job, step by step, on the hall's devices: from the card to the centre and back. */
public final class MainJob {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DemoHall hall;
    private final Station station;
    private final DeviceRuntime devices;
    private final Path papers;
    private final Consumer<Step> told;
    private final Clock clock;
    private final List<Step> steps = new ArrayList<>();

    private MainJob(DemoHall hall, Station station, DeviceRuntime devices, Clock clock, Consumer<Step> told) {
        this.clock = clock;
        this.hall = hall;
        this.station = station;
        this.devices = devices;
        this.papers = hall.folder().resolve("papers");
        this.told = told;
    }

    /** @param told each step as it ends */
    public static List<Step> play(DemoHall hall, Station station, Clock clock, Consumer<Step> told) throws Exception {
        try (DeviceRuntime devices = DeviceRuntime.start(StationProfile.read(hall.counterDevices()))) {
            MainJob job = new MainJob(hall, station, devices, clock, told);
            job.play();
            return job.steps;
        }
    }

    private void play() throws Exception {
        Files.createDirectories(papers);
        IdentityCard card = readCard();
        hall.centre().cutLine();
        UUID caseId = Uuid7.next(clock);
        Item item = station.searchItems("高龄").getFirst();
        AttachmentRef scan = scanPaper(caseId, item);
        CaseView accepted = accept(caseId, item, card, scan);
        printReceipt(accepted);
        boolean offline = station.syncOnce().pendingRecords() > 0;
        hall.centre().mendLine();
        station.syncOnce();
        step("网络恢复", offline, "断网时办件留在本机，恢复后送出", hall.centre().url());
        atCentre(accepted, scan);
        hall.centre().advance(caseId.toString(), "grant", "符合条件");
        station.syncOnce();
        CaseView back = station.find(caseId).orElseThrow();
        step("状态回到本机", back.state().name().equals("DECIDED"), "现在是“" + back.state().word() + "”", hall.counter().toString());
    }

    private IdentityCard readCard() throws Exception {
        hall.counterReader().putOn(SamplePersons.WANG_GUILAN.card());
        CardReadOutcome outcome = devices.cardReader().read(Duration.ofSeconds(10)).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        hall.counterReader().lift();
        if (outcome instanceof CardReadOutcome.Read(var card)) {
            step("读身份证", true, Masking.name(card.holderName()) + "，" + card.kind().wireName(), hall.counterReader().address());
            return card;
        }
        throw stop("读身份证", outcome.toString());
    }

    private AttachmentRef scanPaper(UUID caseId, Item item) throws Exception {
        ScanOutcome outcome = devices.scanner().scan(new ScanSettings(150, ScanSettings.Colour.COLOUR, ScanSettings.Source.FLATBED), LIMIT)
                .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (!(outcome instanceof ScanOutcome.Scanned(var pages))) {
            throw stop("扫描材料", outcome.toString());
        }
        ScannedPage page = pages.getFirst();
        String material = item.materials().stream().filter(m -> m.onlyByScan()).findFirst().orElseThrow().code();
        return switch (station.attach(caseId, item.handleCode(), material, "scan.png", new ByteArrayInputStream(page.bytes()))) {
            case AttachOutcome.Attached(var ref) -> {
                step("扫描材料", true, page.width() + "x" + page.height() + "，" + ref.size() / 1024 + " KB", "sha256 " + ref.sha256().substring(0, 16) + "…");
                yield ref;
            }
            case AttachOutcome.Refused(var problem) -> throw stop("扫描材料", problem.sentence());
            case AttachOutcome.NotSaved(var problem) -> throw stop("扫描材料", problem.sentence());
        };
    }

    private CaseView accept(UUID caseId, Item item, IdentityCard card, AttachmentRef scan) throws IOException {
        Map<String, String> fields = card.fields().entrySet().stream().collect(Collectors.toMap(e -> e.getKey().jsonName(), Map.Entry::getValue));
        fields.put("type", card.kind().wireName());
        Applicant applicant = switch (station.applicant(fields)) {
            case Station.ApplicantOutcome.Ok(var ok, var warnings) -> ok;
            case Station.ApplicantOutcome.Refused(var problems) -> throw stop("断网受理", problems.getFirst().sentence());
        };
        String form = FormSchema.of(item, clock).example();
        CaseRequest request = new CaseRequest(caseId, item.handleCode(), applicant, Optional.empty(), form, List.of(scan), Set.of(), Set.of(), Set.of(), "V021", "柳湾村代办点");
        return switch (station.decide(request, new Decision.Accept())) {
            case DecideOutcome.Decided(var view) -> {
                step("断网受理", view.centre().isEmpty(), view.file().receiptNo() + "，" + view.state().word(), hall.counter().toString());
                yield view;
            }
            case DecideOutcome.Refused(var problems) -> throw stop("断网受理", problems.getFirst().sentence());
            case DecideOutcome.NotSaved(var problem) -> throw stop("断网受理", problem.sentence());
        };
    }

    private void printReceipt(CaseView accepted) throws Exception {
        if (!(station.paper(accepted.file().caseId(), PaperKind.ACCEPTANCE) instanceof PaperOutcome.Made(var notice, var noticePages, var noticeSha, var noticeWarnings))
                || !(station.paper(accepted.file().caseId(), PaperKind.RECEIPT) instanceof PaperOutcome.Made(var pdf, var pages, var sha256, var warnings))) {
            throw stop("打印收件凭证", "文书没有生成");
        }
        Path file = Files.write(papers.resolve("receipt-" + accepted.file().receiptNo() + ".pdf"), pdf);
        Files.write(papers.resolve("acceptance-" + accepted.file().receiptNo() + ".pdf"), notice);
        if (hall.printing().isEmpty()) {
            step("打印收件凭证", true, "没有打印服务，只存成 PDF", file.toString());
            return;
        }
        PrintOutcome outcome = devices.documentPrinter().print(file, "receipt", LIMIT).get(LIMIT.toSeconds() + 5, TimeUnit.SECONDS);
        int papersOut = hall.printing().get().papers().size();
        step("打印收件凭证", outcome instanceof PrintOutcome.Printed && papersOut == 1, outcome.wireName() + "，" + pages + " 页，出纸 " + papersOut + " 份", file.toString());
    }

    private void atCentre(CaseView accepted, AttachmentRef scan) throws Exception {
        List<JsonNode> cases = new CentreView(hall.centre().url(), hall.centre().supervisorToken()).cases().stream()
                .filter(c -> c.get("receipt_no").asText().equals(accepted.file().receiptNo())).toList();
        boolean whole = cases.size() == 1 && cases.getFirst().get("attachments").size() == 1
                && cases.getFirst().get("attachments").get(0).get("sha256").asText().equals(scan.sha256())
                && cases.getFirst().get("attachments").get(0).get("state").asText().equals("complete");
        step("中心有这一件", whole, "1 件，扫描件哈希一致", hall.centre().url() + "/v1/cases");
    }

    private void step(String name, boolean done, String result, String place) {
        Step step = new Step(name, done, result, place);
        steps.add(step);
        told.accept(step);
    }

    private IllegalStateException stop(String name, String why) {
        told.accept(Step.failed(name, why));
        return new IllegalStateException(name + ": " + why);
    }
}
