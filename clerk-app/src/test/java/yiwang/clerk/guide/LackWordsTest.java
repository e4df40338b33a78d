package yiwang.clerk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yiwang.clerk.ClerkMain;
import yiwang.clerk.Samples;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.availability.Availability;
import yiwang.device.runtime.availability.DeviceSituation;
import yiwang.device.runtime.availability.Need;
import yiwang.sync.domain.catalogue.Item;
import yiwang.ui.text.Texts;

class LackWordsTest {

    private final LackWords words = new LackWords(Texts.beside(ClerkMain.class, Locale.SIMPLIFIED_CHINESE));

    @Test
    void a_need_of_a_newer_catalogue_that_is_not_understood_here_is_passed_over() {
        assertThat(LackWords.needs(item("card reader", "palm reader", "A4 >= 2 sheets"))).containsExactly(Need.parse("card reader"), Need.parse("A4 >= 2 sheets"));
    }

    @Test
    void what_does_not_work_is_told_with_what_to_do_and_where_else() {
        DeviceStatus jam = DeviceStatus.of(DeviceStatus.State.USER_ACTION_NEEDED, DeviceFault.of(DeviceFault.Kind.PAPER_OUT, ""));
        assertThat(of(List.of(situation(DeviceRole.DOCUMENTS, jam)), "printer")).singleElement().asString().isEqualTo("A4 打印机：没纸了，请加纸。可以到2 号窗口办。");
    }

    @Test
    void too_little_paper_and_a_missing_device_are_told_apart() {
        DeviceSituation printer = new DeviceSituation(DeviceSlot.of(DeviceRole.DOCUMENTS), "", DeviceStatus.online(),
                List.of(Consumable.counted("A4", Consumable.Unit.SHEETS, 1, 10)), "");
        assertThat(of(List.of(printer), "A4 >= 2 sheets", "card reader")).satisfiesExactly(
                paper -> assertThat(paper).startsWith("A4 2 张：不够了，请补上。"), card -> assertThat(card).contains("这里没有登记"));
    }

    @Test
    void what_works_or_has_not_answered_yet_is_not_complained_about() {
        assertThat(of(List.of(situation(DeviceRole.CARD, DeviceStatus.online())), "card reader")).isEmpty();
        assertThat(of(List.of(situation(DeviceRole.CARD, DeviceStatus.of(DeviceStatus.State.STARTING))), "card reader")).isEmpty();
    }

    private List<String> of(List<DeviceSituation> devices, String... needs) {
        return words.of(Availability.of(LackWords.needs(item(needs)), devices, Map.of(DeviceRole.DOCUMENTS, "2 号窗口")));
    }

    private static DeviceSituation situation(DeviceRole role, DeviceStatus status) {
        return new DeviceSituation(DeviceSlot.of(role), "", status, List.of(), "");
    }

    private static Item item(String... needs) {
        Item i = Samples.allowance();
        return new Item(i.id(), i.handleCode(), i.implementingCode(), i.baseCode(), i.name(), i.initials(), i.aliases(), i.body(), i.bodyCode(), i.type(), i.object(),
                i.caseKind(), i.statutoryDays(), i.promisedDays(), i.limitNote(), i.toleranceDays(), i.visits(), i.fee(), i.result(), i.conditions(), i.flow(), i.kiosk(),
                i.village(), i.materials(), i.formSchema(), Optional.empty(), List.of(needs));
    }
}
