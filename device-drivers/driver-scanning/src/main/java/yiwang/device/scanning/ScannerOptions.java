package yiwang.device.scanning;

import au.com.southsky.jfreesane.OptionValueConstraintType;
import au.com.southsky.jfreesane.OptionValueType;
import au.com.southsky.jfreesane.SaneDevice;
import au.com.southsky.jfreesane.SaneException;
import au.com.southsky.jfreesane.SaneOption;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yiwang.device.api.ScanSettings;

/** Sets what was asked for where this scanner offers it; every scanner has its own set of options and names. */
final class ScannerOptions {

    private static final double A4_WIDTH_MM = 210;
    private static final double A4_HEIGHT_MM = 297;

    private final SaneDevice device;

    ScannerOptions(SaneDevice device) {
        this.device = device;
    }

    /** @return false when the paper should come from a feeder and there is none */
    boolean source(ScanSettings.Source wanted) throws IOException, SaneException {
        List<String> offered = texts("source");
        Optional<String> source = offered.stream().filter(name -> isFeeder(name) == (wanted == ScanSettings.Source.FEEDER)).findFirst();
        if (source.isEmpty()) {
            return wanted == ScanSettings.Source.FLATBED;
        }
        settable("source").orElseThrow().setStringValue(source.get());
        return true;
    }

    void colour(ScanSettings.Colour wanted) throws IOException, SaneException {
        List<String> words = switch (wanted) {
            case COLOUR -> List.of("color", "rgb");
            case GREY -> List.of("gray", "grey");
            case LINEART -> List.of("lineart", "binary", "black", "gray", "grey");
        };
        List<String> offered = texts("mode");
        Optional<String> mode = words.stream().flatMap(word -> offered.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(word))).findFirst();
        if (mode.isPresent()) {
            settable("mode").orElseThrow().setStringValue(mode.get());
        }
        int depth = wanted == ScanSettings.Colour.LINEART ? 1 : 8;
        Optional<SaneOption> option = settable("depth");
        if (option.isPresent() && option.get().getType() == OptionValueType.INT && numbers(option.get()).contains((double) depth)) {
            option.get().setIntegerValue(depth);
        }
    }

    /** @return the resolution that the scanner really took */
    int resolution(int dpi) throws IOException, SaneException {
        Optional<SaneOption> option = settable("resolution");
        return option.isEmpty() ? dpi : (int) Math.round(set(option.get(), nearest(option.get(), dpi)));
    }

    /** A4 from the corner, or as much of it as the scanner has. */
    void wholeSheet() throws IOException, SaneException {
        for (String corner : List.of("tl-x", "tl-y")) {
            toMillimetres(corner, 0);
        }
        toMillimetres("br-x", A4_WIDTH_MM);
        toMillimetres("br-y", A4_HEIGHT_MM);
    }

    private void toMillimetres(String name, double value) throws IOException, SaneException {
        Optional<SaneOption> option = settable(name);
        if (option.isPresent() && option.get().getUnits() == SaneOption.OptionUnits.UNIT_MM) {
            set(option.get(), nearest(option.get(), value));
        }
    }

    private static double nearest(SaneOption option, double wanted) {
        if (option.getConstraintType() == OptionValueConstraintType.RANGE_CONSTRAINT && option.getRangeConstraints() != null) {
            boolean whole = option.getType() == OptionValueType.INT;
            double least = whole ? option.getRangeConstraints().getMinimumInteger() : option.getRangeConstraints().getMinimumFixed();
            double most = whole ? option.getRangeConstraints().getMaximumInteger() : option.getRangeConstraints().getMaximumFixed();
            return Math.min(Math.max(wanted, least), most);
        }
        return numbers(option).stream().min(Comparator.comparingDouble(value -> Math.abs(value - wanted))).orElse(wanted);
    }

    private static double set(SaneOption option, double value) throws IOException, SaneException {
        return option.getType() == OptionValueType.INT ? option.setIntegerValue((int) Math.round(value)) : option.setFixedValue(value);
    }

    /** The values of a list; empty when the scanner gives no list. */
    private static List<Double> numbers(SaneOption option) {
        if (option.getConstraintType() != OptionValueConstraintType.VALUE_LIST_CONSTRAINT) {
            return List.of();
        }
        return option.getType() == OptionValueType.INT
                ? option.getIntegerValueListConstraint().stream().map(Integer::doubleValue).toList() : option.getFixedValueListConstraint();
    }

    private List<String> texts(String name) throws IOException {
        Optional<SaneOption> option = settable(name);
        return option.isPresent() && option.get().getConstraintType() == OptionValueConstraintType.STRING_LIST_CONSTRAINT
                ? option.get().getStringConstraints() : List.of();
    }

    /** Looked up anew each time: setting one option may change all others. */
    private Optional<SaneOption> settable(String name) throws IOException {
        return Optional.ofNullable(device.getOption(name)).filter(option -> option.isActive() && option.isWriteable());
    }

    private static boolean isFeeder(String source) {
        String name = source.toLowerCase(Locale.ROOT);
        return name.contains("adf") || name.contains("feeder");
    }
}
