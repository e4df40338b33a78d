package yiwang.sync.domain.stock;

import java.util.Optional;
import yiwang.sync.domain.stock.StockEvent.OfSheet;

/** The life of one sheet: what may follow what. */
final class SheetLife {

    private SheetLife() { }

    /** @return the next state; empty when this cannot happen to a sheet in this state */
    static Optional<SheetState> after(SheetState state, OfSheet event) {
        return switch (event) {
            case StockEvent.Reserved r -> when(state == SheetState.IN_STOCK, SheetState.RESERVED);
            case StockEvent.Printed p -> when(state == SheetState.RESERVED, SheetState.ISSUED);
            case StockEvent.NotPrinted n -> when(state == SheetState.RESERVED, SheetState.IN_STOCK);
            case StockEvent.Doubted d -> when(state == SheetState.RESERVED, SheetState.IN_DOUBT);
            case StockEvent.Decided decided -> when(state.undecided(), switch (decided.fate()) {
                case ISSUED -> SheetState.ISSUED;
                case SPOILED -> SheetState.SPOILED;
                case BLANK -> SheetState.IN_STOCK;
            });
            case StockEvent.Spoiled s -> when(state == SheetState.IN_STOCK, SheetState.SPOILED);
            case StockEvent.Voided v -> when(state == SheetState.IN_STOCK || state == SheetState.ISSUED, SheetState.VOID);
        };
    }

    private static Optional<SheetState> when(boolean allowed, SheetState next) {
        return allowed ? Optional.of(next) : Optional.empty();
    }
}
