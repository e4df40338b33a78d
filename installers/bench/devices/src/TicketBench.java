import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketLayout.Align;
import yiwang.device.api.TicketPrinter;
import yiwang.device.serial.EscPosPrinterDriver;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

/**
 * From the command to print a queue ticket until its last byte is out, as a multiple of the time that the ticket's bytes alone
 * need on the line. The questions before it count on our side, not on the wire's.
 */
final class TicketBench {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int QUESTIONS_BEFORE = 2 * 3;
    private static final TicketLayout TEXT = ticket("持票人 李建国");
    private static final TicketLayout DRAWN = ticket("持票人 赵𬭎");

    private TicketBench() { }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        for (int baud : new int[] {9600, 115_200}) {
            measure("text", TEXT, baud, rounds, args[1]);
            measure("one line drawn", DRAWN, baud, rounds, args[1]);
        }
    }

    private static void measure(String what, TicketLayout ticket, int baud, int rounds, String place) throws Exception {
        double[] ratios = new double[rounds];
        long bytes = 0;
        try (TicketPrinterSimulator simulator = TicketPrinterSimulator.start("pty:" + place);
                TicketPrinter printer = new EscPosPrinterDriver().open(DeviceAddress.parse(simulator.address()), Map.of("settle-ms", "0", "auto-status", "none"))) {
            simulator.lineSpeed(baud);
            for (int round = -3; round < rounds; round++) {
                long before = simulator.bytesTaken();
                long start = System.nanoTime();
                CompletableFuture<PrintOutcome> outcome = CompletableFuture.supplyAsync(() -> printer.print(ticket, LIMIT));
                simulator.takeTicket(LIMIT).orElseThrow();
                double elapsed = System.nanoTime() - start;
                bytes = ticketBytes(simulator, before, outcome);
                if (round >= 0) {
                    ratios[round] = elapsed / (bytes * 10e9 / baud);
                }
            }
        }
        Arrays.sort(ratios);
        System.out.printf("ticket %s\t%d baud\t%d bytes, least %.0f ms\tmedian %.3f  worst %.3f\tgoal 1.1%n", what, baud, bytes, bytes * 10e3 / baud,
                ratios[rounds / 2], ratios[rounds - 1]);
    }

    /** Questions come before, and twice behind. */
    private static long ticketBytes(TicketPrinterSimulator simulator, long before, CompletableFuture<PrintOutcome> outcome) {
        if (!(outcome.join() instanceof PrintOutcome.Printed)) {
            throw new IllegalStateException("not printed: " + outcome.join());
        }
        return simulator.bytesTaken() - before - 3L * QUESTIONS_BEFORE;
    }

    private static TicketLayout ticket(String holder) {
        return new TicketLayout(List.of(new TicketLayout.Line("示范省青溪县政务服务中心", 1, true, Align.CENTRE), new TicketLayout.Line("A001", 3, true, Align.CENTRE),
                new TicketLayout.Line(holder, 1, false, Align.LEFT), new TicketLayout.Line("前面还有 3 人，请在大厅等候叫号", 1, false, Align.CENTRE),
                new TicketLayout.Qr("0193f0c2-7a11-7c3e-9d8b-5b1f6c2d9e77"), new TicketLayout.Line("2026-11-24 09:30 综合窗口 当天有效", 1, false, Align.CENTRE)));
    }
}
