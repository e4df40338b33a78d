package yiwang.kiosk.matters;

import java.util.List;

/** What is known of the person's cases. */
public sealed interface MattersState {

    record None() implements MattersState { }

    record Asking() implements MattersState { }

    /** @param onlyHere no line to the centre: only what this machine itself holds */
    record Shown(List<MatterCard> cards, boolean onlyHere) implements MattersState {
        public Shown {
            cards = List.copyOf(cards);
        }
    }

    /** @param code for the phone call */
    record NotKnown(String code) implements MattersState { }
}
