package yiwang.kiosk.code;

import java.util.Optional;
import yiwang.kiosk.matters.MattersViewModel;
import yiwang.kiosk.page.Layers;
import yiwang.kiosk.route.Purpose;
import yiwang.kiosk.route.Route;
import yiwang.kiosk.session.IdleViewModel;
import yiwang.kiosk.session.Session;
import yiwang.kiosk.shell.ShellViewModel;
import yiwang.sync.domain.numbers.PaperCode;
import yiwang.ui.kiosk.BottomSheet;
import yiwang.ui.kiosk.KioskTile;
import yiwang.ui.sign.LampKind;
import yiwang.ui.text.Texts;

/**
 * What becomes of a code that was held before the kiosk's scanner. A receipt leads to its case, behind the card of its person: whoever
 * found a receipt learns nothing. Of anything else it is only said what it is not.
 */
public final class ScannedCodes {

    private final Texts texts;
    private final ShellViewModel shell;
    private final Session session;
    private final IdleViewModel idle;
    private final MattersViewModel matters;
    private final Layers layers;
    private Optional<BottomSheet> said = Optional.empty();

    public ScannedCodes(Texts texts, ShellViewModel shell, Session session, IdleViewModel idle, MattersViewModel matters, Layers layers) {
        this.texts = texts;
        this.shell = shell;
        this.session = session;
        this.idle = idle;
        this.matters = matters;
        this.layers = layers;
    }

    /** @param code as the scanner gave it: a stranger's text that reaches no field, no log and no sentence */
    public void scanned(String code) {
        // A number is being given or shown: that is not left for a code.
        if (shell.route().get() instanceof Route.TakeTicket) {
            return;
        }
        idle.touched();
        close();
        switch (PaperCode.parse(code)) {
            case PaperCode.Receipt receipt -> look(receipt.number().text());
            case PaperCode.QueueTicket ticket -> say("code.ticket");
            case PaperCode.Foreign foreign -> say("code.foreign");
        }
    }

    private void look(String receiptNo) {
        matters.lookFor(receiptNo);
        if (session.citizen().get().isEmpty()) {
            shell.go(new Route.PlaceCard(new Purpose.Matters()));
        } else if (shell.route().get() instanceof Route.Matters) {
            matters.load();
        } else {
            shell.go(new Route.Matters());
        }
    }

    private void say(String key) {
        if (shell.route().get() instanceof Route.Attract) {
            shell.home();
        }
        KioskTile back = new KioskTile("remixal-check-line", texts.get("help.read"), texts.get("help.read.promise")).onFire(tile -> close());
        back.setId("code.read");
        BottomSheet sheet = new BottomSheet(LampKind.REMIND, texts.get(key), texts.get("code.lead")).way(back);
        said = Optional.of(sheet);
        layers.open(sheet);
    }

    private void close() {
        said.ifPresent(layers::close);
        said = Optional.empty();
    }
}
