package yiwang.device.sensors;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.sensor.SensorReading;
import yiwang.device.api.sensor.SensorReading.Level;
import yiwang.device.api.sensor.SensorReading.Quantity;

/** A UPS as a NUT server (upsd) knows it, asked by NUT's network protocol. Logs in nowhere: reading needs no password. */
final class UpsProbe implements Probe {

    private final UpsAddress ups;
    private final Thresholds percent;

    UpsProbe(UpsAddress ups, Thresholds percent) {
        this.ups = ups;
        this.percent = percent;
    }

    @Override
    public List<SensorReading> look(Duration limit) throws ProbeException {
        int millis = (int) Math.clamp(limit.toMillis() / 4, 1, 10_000);
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(millis);
            socket.connect(new InetSocketAddress(InetAddress.getByName(ups.host()), ups.port()), millis);
            Set<String> status = new HashSet<>(List.of(ask(socket, "ups.status").orElse("").strip().split("\\s+")));
            return readings(status, ask(socket, "battery.charge"), ask(socket, "battery.runtime"));
        } catch (SocketTimeoutException e) {
            throw new ProbeException(DeviceFault.Kind.NO_ANSWER, "upsd does not answer");
        } catch (ConnectException | UnknownHostException | NoRouteToHostException e) {
            throw new ProbeException(DeviceFault.Kind.ABSENT, "no upsd");
        } catch (IOException e) {
            throw new ProbeException(DeviceFault.Kind.LINK_LOST, e.getClass().getSimpleName());
        }
    }

    /** On mains, on battery, battery low (LB) or told to go off (FSD). */
    private List<SensorReading> readings(Set<String> status, Optional<String> charge, Optional<String> runtime) throws ProbeException {
        boolean onBattery = status.contains("OB");
        boolean low = status.contains("LB") || status.contains("FSD");
        if (!onBattery && !low && !status.contains("OL")) {
            throw new ProbeException(DeviceFault.Kind.PROTOCOL, "the UPS does not say whether it is on mains");
        }
        List<SensorReading> readings = new ArrayList<>();
        readings.add(new SensorReading(Quantity.ON_BATTERY, ups.name(), onBattery ? 1 : 0, !onBattery ? Level.FINE : low ? Level.ALARM : Level.WATCH));
        number(charge).filter(value -> value >= 0 && value <= 100)
                .ifPresent(value -> readings.add(new SensorReading(Quantity.BATTERY_CHARGE, ups.name(), value, low ? Level.ALARM : percent.of(value))));
        number(runtime).filter(value -> value >= 0)
                .ifPresent(value -> readings.add(new SensorReading(Quantity.BATTERY_RUNTIME, ups.name(), value, low ? Level.ALARM : Level.FINE)));
        return readings;
    }

    private static Optional<Double> number(Optional<String> text) {
        return text.filter(value -> value.matches("\\d{1,9}(\\.\\d{1,6})?")).map(Double::valueOf);
    }

    private Optional<String> ask(Socket socket, String variable) throws IOException, ProbeException {
        socket.getOutputStream().write(("GET VAR " + ups.name() + " " + variable + "\n").getBytes(StandardCharsets.US_ASCII));
        NutAnswer answer = NutAnswer.read(socket.getInputStream());
        return switch (answer) {
            case NutAnswer.Value(String name, String about, String value) when name.equals(ups.name()) && about.equals(variable) -> Optional.of(value);
            case NutAnswer.Error(String word) when word.equals("VAR-NOT-SUPPORTED") -> Optional.empty();
            case NutAnswer.Error(String word) when word.equals("UNKNOWN-UPS") -> throw new ProbeException(DeviceFault.Kind.ABSENT, "upsd knows no such UPS");
            case NutAnswer.Error(String word) when word.equals("DATA-STALE") || word.equals("DRIVER-NOT-CONNECTED") ->
                    throw new ProbeException(DeviceFault.Kind.NO_ANSWER, "upsd has lost the UPS: " + word);
            case NutAnswer.Error(String word) when word.equals("ACCESS-DENIED") -> throw new ProbeException(DeviceFault.Kind.NOT_AUTHORISED, "upsd lets nobody read from here");
            default -> throw new ProbeException(DeviceFault.Kind.PROTOCOL, "not the answer of upsd");
        };
    }
}
