package yiwang.device.runtime.profile;

import java.util.ArrayList;
import java.util.List;
import yiwang.device.runtime.StationProfile;

/** A profile as the lines of a properties file, in a stable order, so that two versions can be compared by any tool. */
public final class ProfileText {

    private ProfileText() { }

    public static List<String> of(StationProfile profile) {
        List<String> lines = new ArrayList<>(List.of("# devices of one station, yiwang device profile 1"));
        profile.lines().forEach((key, value) -> lines.add(escaped(key, true) + "=" + escaped(value, false)));
        return lines;
    }

    private static String escaped(String text, boolean key) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || key && (c == ':' || c == '=' || c == ' ' || c == '#' || c == '!') || i == 0 && c == ' ') {
                out.append('\\').append(c);
            } else if (c == '\n' || c == '\r' || c == '\t') {
                out.append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
