package yiwang.console.page;

import java.util.List;
import java.util.Optional;
import yiwang.console.check.CheckSummary;
import yiwang.console.check.FaultTicket;
import yiwang.device.runtime.DeviceSlot;

/** Everything the page shows, read in one go. @param detail of the chosen device */
public record StationReport(List<DeviceLine> devices, Optional<DeviceSlot> chosen, Optional<DeviceDetail> detail, List<SupplyLine> supplies,
        List<FaultTicket> openTickets, Optional<CheckSummary> lastCheck) {

    public Optional<DeviceLine> chosenLine() {
        return chosen.flatMap(this::line);
    }

    public Optional<DeviceLine> line(DeviceSlot slot) {
        return devices.stream().filter(line -> line.slot().equals(slot)).findFirst();
    }
}
