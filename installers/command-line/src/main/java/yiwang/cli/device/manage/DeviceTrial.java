package yiwang.cli.device.manage;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import yiwang.console.ConsoleComposition;
import yiwang.console.paper.ConsolePapers;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.api.DocumentScanner;
import yiwang.device.api.HealthLevel;
import yiwang.device.api.HealthOutcome;
import yiwang.device.api.HealthOutcome.Healthy;
import yiwang.device.api.HealthOutcome.Ill;
import yiwang.device.api.HealthOutcome.Impaired;
import yiwang.device.api.HealthOutcome.NotFinished;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.PrintSettings;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketPrinter;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.sync.domain.person.Masking;

/** Lets a device do what it is for, once: what it does then is the test. */
final class DeviceTrial {

    private static final TicketLayout PAGE = new TicketLayout(List.of(new TicketLayout.Line("测试页", 2, true, TicketLayout.Align.CENTRE), new TicketLayout.Rule(),
            new TicketLayout.Line("设备测试，不是号票。", 1, false, TicketLayout.Align.LEFT), new TicketLayout.Line("0123456789 赵𬭎 阿依努尔·买买提", 1, false, TicketLayout.Align.LEFT)));

    private static final ZoneId HALL_TIME = ZoneId.of("Asia/Shanghai");

    private DeviceTrial() { }

    /** A printer of numbered blanks prints nothing: a trial would use up a number. */
    static HealthOutcome of(DeviceSlot slot, DeviceBinding binding, Device device, HealthLevel level, Duration limit) {
        HealthOutcome own = device.checkHealth(level, limit, Cancellation.NEVER);
        return level == HealthLevel.INTERNAL || own instanceof Ill || own instanceof NotFinished ? own : switch (device) {
            case TicketPrinter printer -> printed(printer.print(PAGE, limit), own);
            case DocumentPrinter printer when slot.role() == DeviceRole.DOCUMENTS -> printed(printer.print(page(), "device-test-page", PrintSettings.of(binding.settings()), limit, Cancellation.NEVER), own);
            case DocumentScanner scanner -> scanned(scanner.scan(ScanSettings.DEFAULT, limit, Cancellation.NEVER), own);
            case IdentityCardReader reader when level == HealthLevel.INTERACTIVE -> read(reader.read(limit, Cancellation.NEVER), own);
            default -> own;
        };
    }

    private static byte[] page() {
        return new ConsolePapers(ConsoleComposition.texts(Locale.SIMPLIFIED_CHINESE), Clock.system(HALL_TIME)).document();
    }

    private static HealthOutcome printed(PrintOutcome outcome, HealthOutcome own) {
        return switch (outcome) {
            case PrintOutcome.Printed p -> with(own, "测试页打出来了。");
            case PrintOutcome.MaybePrinted(DeviceFault why) -> new Impaired(List.of(why), List.of("测试页可能打出来了，请看一眼出纸口。"));
            case PrintOutcome.NotPrinted(DeviceFault why) -> new Ill(why, List.of("测试页没有打出来。"));
        };
    }

    private static HealthOutcome scanned(ScanOutcome outcome, HealthOutcome own) {
        return switch (outcome) {
            case ScanOutcome.Scanned(var pages) -> with(own, "扫到 " + pages.size() + " 页，第一页 " + pages.getFirst().width() + "×" + pages.getFirst().height() + " 像素。");
            case ScanOutcome.Partial(var pages, var why) -> new Impaired(List.of(why), List.of("只扫到 " + pages.size() + " 页。"));
            case ScanOutcome.NotScanned(var why) -> new Ill(why, List.of("没有扫到。"));
        };
    }

    private static HealthOutcome read(CardReadOutcome outcome, HealthOutcome own) {
        return switch (outcome) {
            case CardReadOutcome.Read(var card) -> with(own, !card.tellsWhoHolds() ? "读到了社保卡。第三代卡没有安全模块读不出姓名和号码，办事请用居民身份证。" : "读到 " + Masking.name(card.holderName()) + "（" + card.kind().wireName() + "）。");
            case CardReadOutcome.CheckFailed failed -> with(own, "读到了卡，卡上的内容自相矛盾。");
            case CardReadOutcome.UnknownCard u -> with(own, "读到了卡，不是能认的证件。");
            case CardReadOutcome.NoCard n -> new NotFinished(List.of("等到时间没有放卡。"));
            case CardReadOutcome.LiftAndRetry l -> new NotFinished(List.of("卡没有读出来，请拿起来重新放一次。"));
            case CardReadOutcome.ReaderFault(var fault) -> new Ill(fault, List.of());
        };
    }

    private static HealthOutcome with(HealthOutcome own, String finding) {
        return switch (own) {
            case Impaired(var faults, var findings) -> new Impaired(faults, List.of(finding));
            default -> new Healthy(List.of(finding));
        };
    }
}
