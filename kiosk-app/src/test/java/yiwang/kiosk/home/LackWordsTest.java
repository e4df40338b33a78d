package yiwang.kiosk.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.availability.Availability;
import yiwang.device.runtime.availability.DeviceSituation;
import yiwang.device.runtime.availability.Need;
import yiwang.kiosk.KioskMain;
import yiwang.ui.text.Texts;

class LackWordsTest {

    private final LackWords words = new LackWords(Texts.beside(KioskMain.class));

    @Test
    void a_machine_whose_reader_works_or_has_not_answered_yet_says_nothing() {
        assertThat(words.of(with(DeviceStatus.online()))).isEmpty();
        assertThat(words.of(with(DeviceStatus.of(State.STARTING)))).isEmpty();
    }

    @Test
    void a_reader_that_is_away_is_told_with_where_to_go() {
        assertThat(words.of(with(DeviceStatus.of(State.ABSENT, DeviceFault.of(DeviceFault.Kind.ABSENT, ""))))).contains("读卡器现在用不了。请到2 号自助机。");
    }

    @Test
    void a_machine_without_a_reader_sends_to_a_window() {
        assertThat(words.of(Availability.of(List.of(Need.parse("card reader")), List.of(), Map.of()))).contains("这台机器没有读卡器。请到窗口办理。");
    }

    @Test
    void a_number_is_given_without_paper_and_said_so_beforehand_with_where_there_is_paper() {
        List<Need> needs = List.of(Need.parse("ticket printer"));
        DeviceStatus empty = DeviceStatus.of(State.USER_ACTION_NEEDED, DeviceFault.of(DeviceFault.Kind.PAPER_OUT, ""));
        DeviceSituation printer = new DeviceSituation(DeviceSlot.of(DeviceRole.TICKETS), "", empty, List.of(), "");
        assertThat(words.ticket(Availability.of(needs, List.of(printer), Map.of(DeviceRole.TICKETS, "2 号自助机")))).contains("小票纸用完了，号显示在屏幕上；要纸的请到2 号自助机");
        assertThat(words.ticket(Availability.of(needs, List.of(), Map.of()))).contains("这台机器不打小票，号显示在屏幕上");
        DeviceSituation well = new DeviceSituation(DeviceSlot.of(DeviceRole.TICKETS), "", DeviceStatus.online(), List.of(), "");
        assertThat(words.ticket(Availability.of(needs, List.of(well), Map.of()))).isEmpty();
    }

    @Test
    void too_little_paper_is_told_by_the_name_of_the_paper() {
        Consumable sheet = new Consumable("A4", Consumable.Unit.SHEETS, OptionalLong.of(1), OptionalLong.empty(), Consumable.Level.NEAR_END);
        DeviceSituation printer = new DeviceSituation(DeviceSlot.of(DeviceRole.DOCUMENTS), "", DeviceStatus.online(), List.of(sheet), "");
        assertThat(words.of(Availability.of(Need.understood(List.of("A4 >= 2 sheets", "a dragon")), List.of(printer), Map.of(DeviceRole.DOCUMENTS, "2 号自助机"))))
                .contains("A4 纸不够了，还没补上。请到2 号自助机。");
    }

    private static Availability with(DeviceStatus status) {
        return Availability.of(List.of(Need.parse("card reader")), List.of(new DeviceSituation(DeviceSlot.of(DeviceRole.CARD), "", status, List.of(), "")),
                Map.of(DeviceRole.CARD, "2 号自助机"));
    }
}
