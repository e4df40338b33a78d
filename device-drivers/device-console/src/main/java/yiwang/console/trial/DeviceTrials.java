package yiwang.console.trial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import yiwang.console.live.LiveDevices;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.ClaimOutcome;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.HealthLevel;
import yiwang.device.api.HealthOutcome;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.PrintSettings;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.capture.CodeOutcome;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceDesk;
import yiwang.device.runtime.DeviceSlot;

/** Lets a device do what it is for, once: what it does then is the result. Blocks; ended by an interrupt. */
public final class DeviceTrials {

    private static final Duration A_PERSON = Duration.ofSeconds(25);
    private static final Duration A_PAPER = Duration.ofSeconds(45);
    private static final Duration A_WORD = Duration.ofSeconds(10);
    private static final String CLAIMANT = "设备试用";
    private static final ScanSettings QUICK = new ScanSettings(100, ScanSettings.Colour.COLOUR, ScanSettings.Source.FLATBED);

    private final LiveDevices devices;
    private final TrialPages pages;
    private final Clock clock;

    public DeviceTrials(LiveDevices devices, TrialPages pages, Clock clock) {
        this.devices = devices;
        this.pages = pages;
        this.clock = clock;
    }

    /** Whether somebody must lay a card or press a key. */
    public static boolean needsAPerson(DeviceSlot slot) {
        return switch (slot.role()) {
            case CARD, SOCIAL_CARD, CODES -> true;
            default -> false;
        };
    }

    /** @throws InterruptedException when it is called off; the device is told */
    public TrialResult run(DeviceSlot slot) throws InterruptedException {
        DeviceDesk desk = devices.runtime().desk();
        Instant at = clock.instant();
        long begun = System.nanoTime();
        Ended ended = switch (slot.role()) {
            case CARD, SOCIAL_CARD -> await(desk.cardReader(slot).read(A_PERSON), DeviceTrials::card);
            case TICKETS -> await(desk.ticketPrinter(slot).print(TrialPages.TICKET, A_PAPER), DeviceTrials::printed);
            case DOCUMENTS -> await(desk.documentPrinter(slot).print(pages.document(), "device-test-page", settings(slot), A_PAPER), DeviceTrials::printed);
            case SCANNER, CAMERA -> await(desk.scanner(slot).scan(QUICK, A_PAPER), DeviceTrials::scanned);
            case CODES -> scannedCode(slot);
            // A trial on numbered paper would use up a number.
            case CERTIFICATES -> await(desk.checkHealth(slot, HealthLevel.INTERNAL, A_WORD), DeviceTrials::health);
            default -> await(desk.checkHealth(slot, HealthLevel.EXTERNAL, A_WORD), DeviceTrials::health);
        };
        return new TrialResult(at, slot, ended.verdict, ended.said, ended.facts, ended.fault, ended.picture, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Whoever waits for codes all day stands back meanwhile. */
    private Ended scannedCode(DeviceSlot slot) throws InterruptedException {
        return switch (devices.runtime().claim(slot, CLAIMANT)) {
            case ClaimOutcome.HeldBy(var owner, var since) -> Ended.fault(Verdict.FAILED, "code.fault", DeviceFault.of(DeviceFault.Kind.BUSY, owner));
            case ClaimOutcome.Claimed(var claim) -> {
                try (claim) {
                    yield await(devices.runtime().as(CLAIMANT).codes().read(A_PERSON), DeviceTrials::code);
                }
            }
        };
    }

    private PrintSettings settings(DeviceSlot slot) {
        return devices.runtime().profile().binding(slot).map(DeviceBinding::settings).map(PrintSettings::of).orElse(PrintSettings.USUAL);
    }

    private record Ended(Verdict verdict, String said, List<TrialFact> facts, Optional<DeviceFault> fault, Optional<byte[]> picture) {

        Ended(Verdict verdict, String said, List<TrialFact> facts) {
            this(verdict, said, facts, Optional.empty(), Optional.empty());
        }

        static Ended fault(Verdict verdict, String said, DeviceFault why) {
            return new Ended(verdict, said, List.of(), Optional.of(why), Optional.empty());
        }
    }

    private static <T> Ended await(CompletableFuture<T> answer, Function<T, Ended> read) throws InterruptedException {
        try {
            return read.apply(answer.get());
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the device runtime answers with outcomes", e);
        }
    }

    private static Ended card(CardReadOutcome outcome) {
        return switch (outcome) {
            case CardReadOutcome.Read(var card) -> new Ended(Verdict.PASSED, card.tellsWhoHolds() ? "card.read" : "card.nameless", CardFacts.of(card));
            case CardReadOutcome.NoCard n -> new Ended(Verdict.NOT_FINISHED, "card.none", List.of());
            case CardReadOutcome.LiftAndRetry l -> new Ended(Verdict.NOT_FINISHED, "card.again", List.of());
            case CardReadOutcome.UnknownCard u -> new Ended(Verdict.LOOK, "card.unknown", List.of());
            case CardReadOutcome.CheckFailed c -> new Ended(Verdict.LOOK, "card.contradicts", List.of());
            case CardReadOutcome.ReaderFault(var why) -> Ended.fault(Verdict.FAILED, "card.fault", why);
        };
    }

    private static Ended printed(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed p -> new Ended(Verdict.PASSED, "print.out", List.of());
            case PrintOutcome.MaybePrinted(var why) -> Ended.fault(Verdict.LOOK, "print.maybe", why);
            case PrintOutcome.NotPrinted(var why) -> Ended.fault(Verdict.FAILED, "print.not", why);
        };
    }

    private static Ended scanned(ScanOutcome outcome) {
        return switch (outcome) {
            case ScanOutcome.Scanned(var pages) -> new Ended(Verdict.PASSED, "scan.done",
                    List.of(new TrialFact("size", pages.getFirst().width() + " × " + pages.getFirst().height()), new TrialFact("dpi", Integer.toString(pages.getFirst().dpi()))),
                    Optional.empty(), Optional.of(pages.getFirst().bytes()));
            case ScanOutcome.Partial(var pages, var why) -> Ended.fault(Verdict.LOOK, "scan.part", why);
            case ScanOutcome.NotScanned(var why) -> Ended.fault(Verdict.FAILED, "scan.not", why);
        };
    }

    private static Ended code(CodeOutcome outcome) {
        return switch (outcome) {
            case CodeOutcome.Read(var code) -> new Ended(Verdict.PASSED, "code.read", List.of(new TrialFact("length", Integer.toString(code.bytes().length))));
            case CodeOutcome.Refused r -> new Ended(Verdict.LOOK, "code.refused", List.of());
            case CodeOutcome.NoCode n -> new Ended(Verdict.NOT_FINISHED, "code.none", List.of());
            case CodeOutcome.ScannerFault(var why) -> Ended.fault(Verdict.FAILED, "code.fault", why);
        };
    }

    private static Ended health(HealthOutcome outcome) {
        return switch (outcome) {
            case HealthOutcome.Healthy h -> new Ended(Verdict.PASSED, "health.well", List.of());
            case HealthOutcome.Impaired(var faults, var findings) -> new Ended(Verdict.LOOK, "health.soon", List.of(), faults.stream().findFirst(), Optional.empty());
            case HealthOutcome.Ill(var why, var findings) -> Ended.fault(Verdict.FAILED, "health.ill", why);
            case HealthOutcome.NotFinished n -> new Ended(Verdict.NOT_FINISHED, "health.open", List.of());
        };
    }
}
