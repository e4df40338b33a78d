package yiwang.device.api;

/**
 * @param dpi     dots per inch, 75 to 600
 * @param colour  colour, grey or black and white
 * @param source  where the paper lies
 */
public record ScanSettings(int dpi, Colour colour, Source source) {

    public enum Colour { COLOUR, GREY, LINEART }

    public enum Source { FLATBED, FEEDER }

    public static final ScanSettings DEFAULT = new ScanSettings(300, Colour.COLOUR, Source.FLATBED);

    public ScanSettings {
        if (dpi < 75 || dpi > 600) {
            throw new IllegalArgumentException("dpi " + dpi + " is not in 75..600");
        }
    }
}
