package yiwang.kiosk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.DeviceStatus;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceRuntime;
import yiwang.device.runtime.StationProfile;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.sync.domain.catalogue.Item;

/** An item names what it needs of the machine; its tile says what is lacking here and where else it can be done, and still tells what to bring. */
class NeedsOfItemsTest {

    private static final String AWAY = "读卡器现在用不了。请到2 号自助机。";
    private static final int ON_A_PAGE = 15;

    private static DemoStation demo;

    @BeforeAll
    static void openTheHall(@TempDir Path folder) throws Exception {
        demo = DemoStation.start(folder);
    }

    @AfterAll
    static void closeTheHall() {
        demo.close();
    }

    @Test
    void a_tile_says_what_this_machine_lacks_for_it_and_where_else_and_takes_it_back_once_it_works() throws Exception {
        Item allowance = demo.station().catalogue().items().stream().filter(item -> item.name().startsWith("高龄老人津贴给付")).findFirst().orElseThrow();
        int page = demo.station().catalogue().items().indexOf(allowance) / ON_A_PAGE;
        Properties profile = new Properties();
        try (IdCardSimulator reader = IdCardSimulator.start("tcp:0")) {
            profile.setProperty("card", reader.address());
            profile.setProperty("card.elsewhere", "2 号自助机");
            try (DeviceRuntime devices = DeviceRuntime.start(StationProfile.of(profile))) {
                settles(devices, true);
                KioskStage stage = KioskStage.upright(demo, kiosk -> kiosk.looksAfter(devices::available));
                stage.touch("attract.begin").touch("home.items").sees("全部事项");
                for (int turned = 0; turned < page; turned++) {
                    stage.touch("pager.on");
                }
                assertThat(stage.seesNow(AWAY)).isFalse();

                reader.unplug();
                settles(devices, false);
                stage.now(kiosk -> kiosk.looksAfter(devices::available)).picture("needs-of-items").sees(AWAY);
                stage.touch("items." + allowance.id()).sees("取号，到窗口办").sees(AWAY).picture("needs-of-an-item");
                stage.touch("guide.others").sees("全部事项");

                reader.replug();
                settles(devices, true);
                stage.now(kiosk -> kiosk.looksAfter(devices::available)).picture("needs-met");
                assertThat(stage.seesNow(AWAY)).isFalse();
            }
        }
    }

    private static void settles(DeviceRuntime devices, boolean well) throws InterruptedException {
        long begun = System.nanoTime();
        while ((well != online(devices) || devices.status(DeviceRole.CARD).state() == DeviceStatus.State.STARTING) && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(60)) {
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
        assertThat(online(devices)).isEqualTo(well);
    }

    /** A device that is being asked has no fault yet, and is not told as lacking. */
    private static boolean online(DeviceRuntime devices) {
        return devices.status(DeviceRole.CARD).faults().isEmpty();
    }
}
