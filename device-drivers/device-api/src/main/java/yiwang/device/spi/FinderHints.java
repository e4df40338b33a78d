package yiwang.device.spi;

import java.util.List;
import yiwang.device.api.DeviceAddress;

/**
 * Places to look at besides those that show themselves: a pseudo-terminal, a saned, an eSCL scanner, a CUPS server.
 *
 * @param places  addresses, or beginnings of addresses such as {@code sane:localhost:6577}; each finder takes those of its schemes
 */
public record FinderHints(List<DeviceAddress> places) {

    public static final FinderHints NONE = new FinderHints(List.of());

    public FinderHints {
        places = List.copyOf(places);
    }

    public List<DeviceAddress> of(String scheme) {
        return places.stream().filter(place -> place.scheme().equals(scheme)).toList();
    }
}
