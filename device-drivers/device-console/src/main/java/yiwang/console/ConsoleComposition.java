package yiwang.console;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import yiwang.console.check.ChainSigner;
import yiwang.console.check.CheckArchive;
import yiwang.console.check.CheckSigner;
import yiwang.console.check.CheckStep;
import yiwang.console.check.CheckViewModel;
import yiwang.console.check.FaultTickets;
import yiwang.console.find.FindViewModel;
import yiwang.console.live.LiveDevices;
import yiwang.console.page.ConsoleView;
import yiwang.console.page.ConsoleViewModel;
import yiwang.console.page.Person;
import yiwang.console.page.ReportDesk;
import yiwang.console.page.StationReport;
import yiwang.console.paper.ConsolePapers;
import yiwang.console.profile.FileChoice;
import yiwang.console.profile.ProfileViewModel;
import yiwang.console.record.RecordingViewModel;
import yiwang.console.trial.DeviceTrials;
import yiwang.console.trial.TrialLog;
import yiwang.console.words.DeviceWords;
import yiwang.device.api.DeviceAddress;
import yiwang.ui.run.Background;
import yiwang.ui.run.FxThread;
import yiwang.ui.text.Texts;

/** Wires the console over a station's running devices: for a window of its own, a pane of the counter, or what lies behind a kiosk's service door. */
public final class ConsoleComposition implements AutoCloseable {

    /**
     * What the console is given.
     *
     * @param data       the station's data folder; checks, tickets and the log of trials are kept there
     * @param places     where to look for devices besides what shows itself
     * @param signer     signs check sheets; {@link ChainSigner} where the application has no key of its own
     * @param openPaper  shows a PDF to the person at the screen
     */
    public record Surroundings(Path data, List<DeviceAddress> places, Person person, CheckSigner signer, FileChoice files, Consumer<Path> openPaper) { }

    private final ConsoleViewModel viewModel;
    private final RecordingViewModel recording;
    private final ConsoleView view;

    public ConsoleComposition(LiveDevices devices, Surroundings around, Texts texts, Clock clock, FxThread fx, Background background) {
        DeviceWords words = new DeviceWords(texts, clock.getZone());
        ConsolePapers papers = new ConsolePapers(texts, clock);
        TrialLog log = new TrialLog(around.data().resolve("device-trials"));
        FaultTickets tickets = new FaultTickets(around.data().resolve("device-faults"), clock);
        CheckArchive archive = new CheckArchive(around.data().resolve("device-checks"), around.signer(), papers);
        DeviceTrials trials = new DeviceTrials(devices, papers, clock);
        viewModel = new ConsoleViewModel(new ConsoleViewModel.Parts(devices, new ReportDesk(devices, log, archive, tickets, clock), trials, log, tickets, words, around.person()), background, fx);
        recording = new RecordingViewModel(devices, around.data().resolve("device-recordings"), clock, background, viewModel::refresh);
        CheckViewModel.Parts checks = new CheckViewModel.Parts(trials, archive, tickets, log, words, around.person().station(), around.person().name());
        view = new ConsoleView(viewModel, new ConsoleView.Sheets(
                new FindViewModel(devices, words, around.places(), background, viewModel::choose),
                new ProfileViewModel(devices, words, background, viewModel::refresh),
                report -> new CheckViewModel(checks, steps(report, words), background, clock, viewModel::refresh), around.files(), around.openPaper(), recording), clock);
    }

    private static List<CheckStep> steps(StationReport report, DeviceWords words) {
        return report.devices().stream().filter(line -> !line.unbound()).map(line -> CheckStep.open(line.slot(), words.name(line.slot(), Optional.of(line.binding())))).toList();
    }

    /** The texts of the console. */
    public static Texts texts(Locale language) {
        return Texts.beside(ConsoleComposition.class, language);
    }

    public ConsoleView view() {
        return view;
    }

    @Override
    public void close() {
        view.hide();
        recording.close();
        viewModel.close();
    }
}
