package yiwang.device.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.TicketPrinter;
import yiwang.device.contracts.TicketPrinterRig;
import yiwang.device.simulator.ticket.PrintedTicket;
import yiwang.device.simulator.ticket.PrinterCondition;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

/** The driver on one end of a wire, the simulated printer on the other. */
final class SimulatedPrinterRig implements TicketPrinterRig {

    private static final Map<String, String> BRISK = Map.of("settle-ms", "100", "answer-ms", "400");

    private final TicketPrinterSimulator simulator;
    private TicketPrinter printer;

    SimulatedPrinterRig(String link) throws IOException {
        simulator = TicketPrinterSimulator.start(link);
        printer = open(BRISK);
    }

    private TicketPrinter open(Map<String, String> settings) {
        return new EscPosPrinterDriver().open(DeviceAddress.parse(simulator.address()), settings);
    }

    @Override
    public TicketPrinter printer() {
        return printer;
    }

    @Override
    public TicketPrinter printerWithoutBackChannel() {
        printer.close();
        printer = open(Map.of("back-channel", "none"));
        return printer;
    }

    @Override
    public Optional<String> takeTicket(Duration limit) throws InterruptedException {
        return simulator.takeTicket(limit).map(PrintedTicket::plainText).map(String::strip);
    }

    @Override
    public int ticketsFinished() {
        return simulator.tickets().size();
    }

    @Override
    public void paperOut(boolean out) {
        simulator.set(PrinterCondition.PAPER_OUT, out);
    }

    @Override
    public void paperNearEnd(boolean near) {
        simulator.set(PrinterCondition.PAPER_NEAR_END, near);
    }

    @Override
    public void coverOpen(boolean open) {
        simulator.set(PrinterCondition.COVER_OPEN, open);
    }

    @Override
    public void cutterBroken(boolean broken) {
        simulator.set(PrinterCondition.CUTTER_ERROR, broken);
    }

    @Override
    public void offline(boolean offline) {
        simulator.set(PrinterCondition.OFFLINE, offline);
    }

    @Override
    public void mute(boolean mute) {
        simulator.set(PrinterCondition.MUTE, mute);
    }

    @Override
    public void paperOutAfterLines(int lines) {
        simulator.runOutOfPaperAfter(lines);
    }

    @Override
    public void unplugDuringNextTicket() {
        simulator.unplugAfter(80);
    }

    @Override
    public void unplug() {
        simulator.unplug();
    }

    @Override
    public void replug() {
        simulator.replug();
    }

    @Override
    public void close() {
        printer.close();
        simulator.close();
    }
}
