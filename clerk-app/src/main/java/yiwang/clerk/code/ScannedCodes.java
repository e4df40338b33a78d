package yiwang.clerk.code;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import yiwang.sync.domain.numbers.PaperCode;
import yiwang.sync.domain.numbers.ReceiptNumber;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;
import yiwang.ui.text.Texts;

/** What becomes of a code that was held before a scanner: a receipt opens its case; of anything else it is only said what it is not. */
public final class ScannedCodes {

    private final Station station;
    private final Background background;
    private final Consumer<Throwable> trouble;
    private final Routes routes;
    private final Texts texts;

    /** @param look opens a case; @param say one sentence; @param heard whether somebody may be led elsewhere now */
    public record Routes(Consumer<UUID> look, Consumer<String> say, BooleanSupplier heard) { }

    public ScannedCodes(Station station, Background background, Consumer<Throwable> trouble, Routes routes, Texts texts) {
        this.station = station;
        this.background = background;
        this.trouble = trouble;
        this.routes = routes;
        this.texts = texts;
    }

    /** @param code as the scanner gave it: a stranger's text that reaches no field, no log and no sentence */
    public void scanned(String code) {
        if (!routes.heard.getAsBoolean()) {
            routes.say.accept(texts.get("code.wait"));
            return;
        }
        switch (PaperCode.parse(code)) {
            case PaperCode.Receipt receipt -> open(receipt.number());
            case PaperCode.QueueTicket ticket -> routes.say.accept(ticket.number().isEmpty() ? texts.get("code.ticket.old") : texts.get("code.ticket", ticket.number()));
            case PaperCode.Foreign foreign -> routes.say.accept(texts.get("code.foreign"));
        }
    }

    private void open(ReceiptNumber number) {
        background.run(() -> found(number)).then(found -> found.ifPresentOrElse(view -> routes.look.accept(view.file().caseId()),
                () -> routes.say.accept(texts.get("code.noreceipt", number.text())))).orElse(trouble);
    }

    private Optional<CaseView> found(ReceiptNumber number) {
        return station.cases(number.text(), 1, 0).stream().filter(view -> view.file().receiptNo().equals(number.text())).findFirst();
    }
}
