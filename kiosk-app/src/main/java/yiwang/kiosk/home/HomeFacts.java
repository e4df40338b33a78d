package yiwang.kiosk.home;

import java.util.List;
import java.util.Optional;

/**
 * What the home page shows. Public facts only: they are remembered on disk, so that the next start paints at once.
 *
 * @param items        in the catalogue
 * @param ticketsToday given out by this machine; empty while nobody knows
 */
public record HomeFacts(String hall, String machine, boolean sample, List<HomeTile> tiles, int items, Optional<Integer> ticketsToday) {

    public HomeFacts {
        tiles = List.copyOf(tiles);
    }

    public HomeFacts withTickets(int today) {
        return new HomeFacts(hall, machine, sample, tiles, items, Optional.of(today));
    }
}
