package yiwang.kiosk.profile;

/**
 * How fast a group of windows usually is.
 *
 * @param windows         open at the same time
 * @param fastestMinutes  a short matter takes
 * @param slowestMinutes  a long matter takes
 */
public record Pace(int windows, int fastestMinutes, int slowestMinutes) {

    public Pace {
        if (windows < 1 || fastestMinutes < 1 || slowestMinutes < fastestMinutes) {
            throw new IllegalArgumentException("a pace is windows, fastest and slowest minutes, such as 3,4,6");
        }
    }

    /** @throws IllegalArgumentException unless three whole numbers are separated by commas */
    static Pace parse(String text) {
        String[] parts = text.split(",");
        if (parts.length != 3) {
            throw new IllegalArgumentException("a pace is windows, fastest and slowest minutes, such as 3,4,6; not '" + text + "'");
        }
        return new Pace(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1].strip()), Integer.parseInt(parts[2].strip()));
    }
}
