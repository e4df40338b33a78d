package yiwang.device.local;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;

/**
 * How one maker's service is spoken to: everything that differs between makers stands in the profile and nothing in code.
 *
 * @param url       on this machine only: what a service tells is a person's, in clear
 * @param settings  templates of requests and paths into answers
 */
record ServiceProfile(URI url, Map<String, String> settings) {

    static final String SCHEME = "local";
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** @throws IllegalArgumentException with a sentence for people */
    static ServiceProfile of(DeviceAddress address, Map<String, String> usual, Map<String, String> given) {
        Map<String, String> all = new HashMap<>(usual);
        all.putAll(given);
        all.forEach((name, value) -> {
            if (name.endsWith("-path")) {
                JsonPointer.compile(value);
            }
        });
        URI url = URI.create(address.rest());
        if (!Set.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null || url.getUserInfo() != null || !HERE.contains(url.getHost())) {
            throw new IllegalArgumentException("not a service on this machine: '" + address + "' (expected local:http://127.0.0.1:PORT/PATH)");
        }
        return new ServiceProfile(url, Map.copyOf(all));
    }

    boolean has(String name) {
        return settings.containsKey(name);
    }

    /** @throws IllegalArgumentException when the profile lacks it */
    String get(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("the profile of this service lacks " + name);
        }
        return settings.get(name);
    }

    /** The template with its places filled: {@code ${what}} and {@code ${seconds}}, escaped as JSON wants texts. */
    String request(String name, String what, Duration limit) {
        return get(name).replace("${what}", new String(JsonStringEncoder.getInstance().quoteAsString(what))).replace("${seconds}", Long.toString(Math.max(1, limit.toSeconds())));
    }
}
