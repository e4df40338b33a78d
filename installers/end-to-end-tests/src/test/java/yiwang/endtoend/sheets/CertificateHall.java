package yiwang.endtoend.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.PrintSettings;
import yiwang.device.contracts.SmallPdf;
import yiwang.device.contracts.Wait;
import yiwang.device.runtime.DriverShelf;
import yiwang.device.simulator.ipp.IppPrinterSimulator;
import yiwang.device.simulator.ipp.JobMishap;
import yiwang.device.simulator.ipp.PhysicalSheet;
import yiwang.device.simulator.ipp.PrinterTrouble;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.stock.BlankNumber;
import yiwang.sync.domain.stock.SheetFate;
import yiwang.sync.domain.stock.StockCommand;
import yiwang.sync.domain.stock.StockEvent;
import yiwang.sync.protocol.stock.StockJson;
import yiwang.sync.station.stock.StockDesk;
import yiwang.sync.station.stock.StockOutcome;
import yiwang.sync.store.EncryptedStationStore;
import yiwang.sync.store.StoreOpening;

/**
 * A hall that prints certificates on numbered paper while something goes wrong with every one of them: the real store and its
 * journal, the real driver over true IPP, a simulated printer, and a clerk who looks into the trays and says what lies there.
 */
final class CertificateHall implements Callable<List<Path>> {

    private static final Duration USUAL = Duration.ofMillis(1200);
    /** A printer that lost its power says nothing however long one waits. */
    private static final Duration DEAD = Duration.ofMillis(80);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CLERK = "王芳";
    private static final String HEAD = "刘海";
    private static final PrintSettings NUMBERED = new PrintSettings(Optional.of("tray-2"), PrintSettings.Sides.ONE, 1, PrintSettings.Trouble.TAKE_BACK);
    private static final EnumSet<JobMishap> SILENT = EnumSet.of(JobMishap.DIES_BEFORE, JobMishap.DIES_IN_SHEET, JobMishap.DIES_AFTER_SHEET, JobMishap.HELD);
    private static final int CUTS = 4;
    private static final int FALLS = 2;

    private final String series;
    private final int faults;
    private final Path folder;
    private final Random random;
    private final SheetLog physical = new SheetLog();
    private final List<String> certificates = new ArrayList<>();
    private StationStore store;
    private StockDesk desk;
    private long next = 1;

    CertificateHall(String series, int faults, Path folder, long seed) {
        this.series = series;
        this.faults = faults;
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** @return what a person saw, and what the journal says */
    @Override
    public List<Path> call() throws IOException {
        openStore();
        store.enrol(new StationIdentity("ST-" + series, "柳湾村代办点", "青溪县政务服务中心", "990121100201", "A1", "E1", "http://127.0.0.1:1", "Z2F0ZXdheQ==", "cHJpdmF0ZQ=="));
        try (IppPrinterSimulator printer = IppPrinterSimulator.start("tcp:0");
                DocumentPrinter driver = (DocumentPrinter) DriverShelf.installed().open(DeviceKind.DOCUMENT_PRINTER, DeviceAddress.parse(printer.address()), Map.of())) {
            for (int fault = 0; fault < faults; fault++) {
                refill(printer);
                one(printer, driver, fault);
            }
            printer.sheets().forEach(sheet -> physical.add(Map.of("kind", "sheet", "blank", sheet.blank().orElse(""), "whole", sheet.whole(), "words", sheet.words())));
            printer.left("tray-2").forEach(blank -> physical.add(Map.of("kind", "left", "blank", blank)));
        }
        SheetLog journal = new SheetLog();
        desk.journal().forEach(entry -> journal.add(StockJson.fields(entry)));
        store.close();
        return List.of(physical.write(folder.resolve(series + "-physical.jsonl")), journal.write(folder.resolve(series + "-journal.jsonl")));
    }

    private void one(IppPrinterSimulator printer, DocumentPrinter driver, int fault) throws IOException {
        String certificate = wanted();
        int kind = random.nextInt(JobMishap.values().length + CUTS + FALLS);
        JobMishap mishap = kind < JobMishap.values().length ? JobMishap.values()[kind] : JobMishap.NONE;
        boolean cut = kind >= JobMishap.values().length && kind < JobMishap.values().length + CUTS;
        boolean falls = kind >= JobMishap.values().length + CUTS;
        if (!(desk.want(new StockCommand.Reserve(certificate, 2), CLERK) instanceof StockOutcome.Done(var entries))) {
            throw new IllegalStateException("nothing kept " + certificate + " from being printed");
        }
        StockEvent.Reserved reserved = (StockEvent.Reserved) entries.getFirst().event();
        if (falls && random.nextBoolean()) {
            fall(fault);
        } else {
            printer.next(mishap);
            if (cut) {
                printer.cutLineAfter(1 + random.nextInt(2600));
            }
            PrintOutcome outcome = driver.print(SmallPdf.saying("CERT " + certificate + " COPY " + reserved.copy() + " BLANK " + reserved.sheet()),
                    "certificate " + reserved.sheet(), NUMBERED, SILENT.contains(mishap) ? DEAD : USUAL, Cancellation.NEVER);
            if (falls) {
                fall(fault);
            } else {
                desk.printEnded(reserved.sheet(), outcome.wireName(), mishap.name());
            }
        }
        mustBeRefused(certificate);
        mend(printer);
        desk.undecided().forEach(sheet -> desk.want(new StockCommand.Decide(sheet.number(), looked(printer, sheet.number()), "看过出纸口和纸盒"), CLERK));
    }

    /** Some are printed anew, by the long way; most are new. */
    private String wanted() {
        if (certificates.isEmpty() || random.nextInt(8) > 0) {
            certificates.add(series + "-C" + certificates.size());
            return certificates.getLast();
        }
        String again = certificates.get(random.nextInt(certificates.size()));
        desk.want(new StockCommand.AskReprint(again, "群众遗失"), CLERK);
        desk.want(new StockCommand.ConfirmReprint(again, true), CLERK);
        boolean agreed = desk.want(new StockCommand.ConfirmReprint(again, true), HEAD) instanceof StockOutcome.Done;
        return agreed || desk.journal().stream().noneMatch(entry -> entry.event() instanceof StockEvent.Reserved reserved && reserved.certificate().equals(again)
                && issued(reserved.sheet())) ? again : wanted();
    }

    private boolean issued(BlankNumber sheet) {
        return !desk.sheet(sheet).orElseThrow().certificate().isEmpty();
    }

    /** While somebody is still to look, no wish prints this certificate again. */
    private void mustBeRefused(String certificate) {
        if (!desk.undecided().isEmpty() && !(desk.want(new StockCommand.Reserve(certificate, 2), CLERK) instanceof StockOutcome.Refused)) {
            throw new IllegalStateException("printed again without a person: " + certificate);
        }
    }

    /** The machine falls and comes back: what is not in the journal is forgotten. */
    private void fall(int fault) {
        if (fault % 20 == 0) {
            store.close();
            openStore();
        } else {
            desk = new StockDesk(store.stock(), Clock.systemUTC(), ZoneOffset.UTC);
        }
    }

    private void openStore() {
        store = switch (EncryptedStationStore.create(folder.resolve(series), Clock.systemUTC())) {
            case StoreOpening.Opened(StationStore opened) -> opened;
            case StoreOpening.Refused(String code, String sentence) -> throw new IllegalStateException(code);
        };
        desk = new StockDesk(store.stock(), Clock.systemUTC(), ZoneOffset.UTC);
    }

    private void refill(IppPrinterSimulator printer) {
        if (desk.blanksIn(2) > 2) {
            return;
        }
        List<String> pile = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            pile.add("%s%06d".formatted(series, next++));
        }
        printer.load("tray-2", pile);
        pile.forEach(blank -> physical.add(Map.of("kind", "loaded", "blank", blank)));
        desk.want(new StockCommand.Receive(BlankNumber.parse(pile.getFirst()).orElseThrow(), BlankNumber.parse(pile.getLast()).orElseThrow(), 2), CLERK);
    }

    private static void mend(IppPrinterSimulator printer) {
        printer.next(JobMishap.NONE);
        printer.cutLineAfter(Integer.MAX_VALUE);
        for (PrinterTrouble trouble : PrinterTrouble.values()) {
            printer.set(trouble, false);
        }
        printer.release();
        printer.replug();
        Wait.until(PATIENCE, "the printer to be still", printer::idle);
    }

    /** What lies in the output tray with this number, as the clerk sees it. */
    private static SheetFate looked(IppPrinterSimulator printer, BlankNumber number) {
        return printer.sheets().reversed().stream().filter(sheet -> sheet.blank().equals(Optional.of(number.toString()))).findFirst().map(PhysicalSheet::whole)
                .map(whole -> whole ? SheetFate.ISSUED : SheetFate.SPOILED).orElse(SheetFate.BLANK);
    }
}
