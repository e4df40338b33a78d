package yiwang.device.runtime.profile;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import yiwang.device.runtime.StationProfile;

/** One line that two profiles do not share. @param before empty when it was added; @param after empty when it is gone */
public record ProfileDifference(String key, String before, String after) {

    public static List<ProfileDifference> between(StationProfile before, StationProfile after) {
        SortedMap<String, String> old = before.lines();
        SortedMap<String, String> now = after.lines();
        TreeSet<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        return keys.stream().map(key -> new ProfileDifference(key, old.getOrDefault(key, ""), now.getOrDefault(key, "")))
                .filter(line -> !line.before().equals(line.after())).toList();
    }
}
