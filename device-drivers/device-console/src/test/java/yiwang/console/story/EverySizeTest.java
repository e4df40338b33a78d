package yiwang.console.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.device.api.DeviceAddress;
import yiwang.device.contracts.PrivateSaned;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.StationProfile;
import yiwang.device.runtime.profile.ProfileShelf;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.device.simulator.ticket.PrinterCondition;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;
import yiwang.ui.theme.Theme;

/** The page on the screens that halls have, in both themes and languages. */
class EverySizeTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({"1920, 1080, LIGHT, zh", "1366, 768, DARK, zh", "1080, 1600, LIGHT, en"})
    void words_of_buttons_and_titles_are_whole_and_nothing_is_left_in_chinese(int width, int height, Theme theme, String language) throws Exception {
        boolean chinese = language.equals("zh");
        try (IdCardSimulator reader = IdCardSimulator.start("tcp:0"); TicketPrinterSimulator printer = TicketPrinterSimulator.start("tcp:0"); PrivateSaned saned = PrivateSaned.start()) {
            printer.set(PrinterCondition.PAPER_NEAR_END, true);
            reader.putOn(SamplePersons.LI_JIANGUO.card());
            new ProfileShelf(data, Clock.systemUTC()).use(new StationProfile(new TreeMap<>(Map.of(
                    DeviceSlot.of(DeviceRole.CARD), bound(reader.address(), chinese ? "左手读卡器" : "Left reader"), DeviceSlot.of(DeviceRole.TICKETS), bound(printer.address(), ""),
                    DeviceSlot.of(DeviceRole.SCANNER), bound("sane:" + saned.address("test:0"), ""), DeviceSlot.of(DeviceRole.DOCUMENTS), bound("unbound:documents", ""))), Map.of()));
            try (Window window = new Window(data, chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, 1200, 760)) {
                window.theme(theme);
                window.see(chinese ? "快没纸" : "paper low").choose("try").see(chinese ? "卡读出来了" : "The card was read");
                List<Node> cut = window.atSize("page-" + width + "-" + theme + "-" + language, width, height, EverySizeTest::isCut);
                assertThat(cut.stream().map(node -> ((Label) node).getText())).as("words that do not fit").isEmpty();
                if (!chinese) {
                    assertThat(window.words().stream().filter(word -> word != null && word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)).toList())
                            .as("only what stands on the card itself").allMatch(word -> word.contains("*") || word.contains("公安局") || word.contains("陈立") || word.contains("3 号窗口"));
                }
            }
        }
    }

    private static DeviceBinding bound(String address, String name) {
        return new DeviceBinding(DeviceAddress.parse(address), Map.of(), name, Optional.empty());
    }

    /** A button's word or a title that is narrower than it wants to be. */
    private static boolean isCut(Node node) {
        return node instanceof Label label && Window.visible(label) && !label.isWrapText() && label.getWidth() + 1 < label.prefWidth(-1) && mustBeWhole(label);
    }

    private static boolean mustBeWhole(Node label) {
        return label.getStyleClass().stream().anyMatch(List.of("yw-button-word", "yw-title-1", "yw-title-2", "yw-title-3", "yw-lamp-word", "yw-tag")::contains);
    }
}
