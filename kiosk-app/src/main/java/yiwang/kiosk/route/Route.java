package yiwang.kiosk.route;

import java.util.Optional;

/** The pages of the kiosk. */
public sealed interface Route {

    record Attract() implements Route { }

    record Home() implements Route { }

    /** All items of the catalogue. */
    record Items() implements Route { }

    /** What one item needs and where it is done. */
    record Guide(String handleCode) implements Route { }

    record PlaceCard(Purpose purpose) implements Route { }

    /** A number is taken on the way in, once. */
    record TakeTicket(Optional<String> handleCode) implements Route { }

    record Matters() implements Route { }

    /** Going back to these would repeat a paper, a number or a reading of a card. */
    default boolean once() {
        return this instanceof PlaceCard || this instanceof TakeTicket;
    }
}
