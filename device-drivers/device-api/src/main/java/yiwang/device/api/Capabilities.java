package yiwang.device.api;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a device can do, known without asking it again.
 *
 * @param abilities  yes or no
 * @param facts      figures and names for people and for layout, such as {@code rows=2}, {@code columns=8}, {@code paper-mm=80},
 *                   {@code trays=tray-1,tray-2}; never personal data
 */
public record Capabilities(Set<Capability> abilities, Map<String, String> facts) {

    public static final Capabilities NONE = new Capabilities(Set.of(), Map.of());

    public Capabilities {
        abilities = Set.copyOf(abilities);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    public static Capabilities of(Capability... abilities) {
        return new Capabilities(Set.of(abilities), Map.of());
    }

    public Capabilities with(String fact, String value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(fact, value);
        return new Capabilities(abilities, more);
    }

    public boolean can(Capability ability) {
        return abilities.contains(ability);
    }
}
