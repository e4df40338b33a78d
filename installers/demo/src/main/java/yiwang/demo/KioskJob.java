package yiwang.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.PrintOutcome;
import yiwang.device.runtime.DeviceRuntime;
import yiwang.device.runtime.StationProfile;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.ticket.PrintedTicket;
import yiwang.kiosk.ticket.TicketPaper;
import yiwang.sync.domain.person.Masking;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.station.Station;

/** The citizen's half of the main job: puts the card down and takes a number. */
public final class KioskJob {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private KioskJob() { }

    private static String said(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed p -> outcome.wireName();
            case PrintOutcome.MaybePrinted(var why) -> outcome.wireName() + " " + why;
            case PrintOutcome.NotPrinted(var why) -> outcome.wireName() + " " + why;
        };
    }

    public static Step play(DemoHall hall, Station station) throws Exception {
        try (DeviceRuntime devices = DeviceRuntime.start(StationProfile.read(hall.kioskDevices()))) {
            hall.kioskReader().putOn(SamplePersons.LI_JIANGUO.card());
            CardReadOutcome card = devices.cardReader().read(LIMIT).get(LIMIT.toSeconds() + 5, TimeUnit.SECONDS);
            hall.kioskReader().lift();
            if (!(card instanceof CardReadOutcome.Read(var read))) {
                return Step.failed("自助机取号", card.toString());
            }
            Ticket ticket = station.takeTicket("A");
            PrintOutcome outcome = devices.ticketPrinter().print(TicketPaper.of(ticket, DemoHall.HALL, "综合窗口", station.catalogue().sample(), ZoneId.of("Asia/Shanghai")), LIMIT)
                    .get(LIMIT.toSeconds() + 5, TimeUnit.SECONDS);
            station.ticketPrinted(ticket.ticketId(), outcome.wireName());
            Optional<PrintedTicket> paper = hall.tickets().takeTicket(LIMIT);
            Path file = hall.folder().resolve("papers").resolve("ticket-" + ticket.number() + ".txt");
            Files.createDirectories(file.getParent());
            Files.writeString(file, paper.map(PrintedTicket::plainText).orElse(""));
            return new Step("自助机取号", outcome instanceof PrintOutcome.Printed && paper.isPresent(),
                    Masking.name(read.holderName()) + "，" + ticket.number() + "，" + said(outcome), file.toString());
        }
    }
}
