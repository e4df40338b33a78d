package yiwang.kiosk.route;

import java.util.Optional;

/** Why somebody is asked for a card. */
public sealed interface Purpose {

    /** @param handleCode the item that the number is for, if one was chosen */
    record Ticket(Optional<String> handleCode) implements Purpose { }

    /** To look up one's own cases. */
    record Matters() implements Purpose { }
}
