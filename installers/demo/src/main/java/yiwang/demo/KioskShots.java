package yiwang.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.runtime.DeviceRuntime;
import yiwang.device.runtime.StationProfile;
import yiwang.kiosk.KioskPictures;
import yiwang.sync.station.Station;

/** {@code KioskShots DATA DEVICES OUT}: pictures of the kiosk on its own station, with the card that lies on its reader. A process of its own, because a toolkit starts once. */
public final class KioskShots {

    private KioskShots() { }

    public static void main(String[] args) throws Exception {
        System.setProperty("logback.configurationFile", "yiwang/demo/logback.xml");
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        Path data = Path.of(args[0]);
        Path out = Files.createDirectories(Path.of(args[2]));
        Clock clock = Clock.systemUTC();
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await(30, TimeUnit.SECONDS);
        try (Station station = DemoMain.opened(data, clock); DeviceRuntime devices = DeviceRuntime.start(StationProfile.read(Path.of(args[1])))) {
            CardReadOutcome card = devices.cardReader().read(Duration.ofSeconds(20)).get(30, TimeUnit.SECONDS);
            if (card instanceof CardReadOutcome.Read(var read)) {
                new KioskPictures(data, station, devices.ticketPrinter()::print, clock.instant()).into(out, read);
            }
        }
        System.exit(0);
    }
}
