package yiwang.device.sensors;

import java.util.Map;
import yiwang.device.api.sensor.SensorReading.Level;

/** From where on a value worries: rising ones such as a temperature when watch is below alarm, falling ones such as free space the other way. */
record Thresholds(double watch, double alarm) {

    /** @throws IllegalArgumentException with a sentence for people when a setting is no number */
    static Thresholds of(Map<String, String> settings, double watch, double alarm) {
        return new Thresholds(number(settings, "watch", watch), number(settings, "alarm", alarm));
    }

    static double number(Map<String, String> settings, String name, double usual) {
        String text = settings.get(name);
        if (text != null && !text.matches("-?\\d{1,9}(\\.\\d{1,3})?")) {
            throw new IllegalArgumentException(name + "=" + text + " is not a number");
        }
        return text == null ? usual : Double.parseDouble(text);
    }

    Level of(double value) {
        boolean rising = watch <= alarm;
        return (rising ? value >= alarm : value <= alarm) ? Level.ALARM : (rising ? value >= watch : value <= watch) ? Level.WATCH : Level.FINE;
    }

    Thresholds times(double factor) {
        return new Thresholds(watch * factor, alarm * factor);
    }
}
