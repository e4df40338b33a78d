package yiwang.kiosk.identify;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.kiosk.fault.FaultSheet;
import yiwang.kiosk.fault.FaultWords;
import yiwang.kiosk.page.Layers;
import yiwang.kiosk.page.PageView;
import yiwang.kiosk.profile.KioskProfile;
import yiwang.kiosk.route.Navigator;
import yiwang.kiosk.route.Purpose;
import yiwang.kiosk.route.Route;
import yiwang.ui.kiosk.CardHint;
import yiwang.ui.kiosk.KioskTile;
import yiwang.ui.kiosk.TileGrid;
import yiwang.ui.sign.Icon;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;

/** Where to put the card on this very machine, and two ways without one. */
public final class PlaceCardView extends PageView {

    private final Texts texts;
    private final IdentifyViewModel model;
    private final Navigator navigator;
    private final Layers layers;
    private final Purpose purpose;
    private final CardHint hint;
    private final Label notice = new Label();
    private Optional<Node> sheet = Optional.empty();
    private boolean waitsHere;

    public PlaceCardView(Texts texts, IdentifyViewModel model, KioskProfile profile, Navigator navigator, Layers layers, Purpose purpose) {
        this.texts = texts;
        this.model = model;
        this.navigator = navigator;
        this.layers = layers;
        this.purpose = purpose;
        this.hint = new CardHint(profile.front(), profile.readerPlace());
        notice.getStyleClass().addAll("kiosk-notice", "yw-tint-warn");
        notice.setWrapText(true);
        notice.setMaxWidth(Double.MAX_VALUE);
        VBox reading = new VBox(notice, hint);
        reading.getStyleClass().add("kiosk-stack");
        VBox.setVgrow(hint, Priority.ALWAYS);
        frame().head(texts.get(purpose instanceof Purpose.Ticket ? "card.step.ticket" : "card.step.matters"), texts.get("card.title"), texts.get("card.lead"));
        frame().reading(reading);
        Label other = new Label(texts.get("card.without"));
        other.getStyleClass().add("yw-title-2");
        Label promise = new Label(texts.get(purpose instanceof Purpose.Ticket ? "card.promise.ticket" : "card.promise.matters"), new Icon("remixmz-shield-check-line"));
        promise.getStyleClass().addAll("yw-caption", "yw-muted");
        promise.setWrapText(true);
        VBox ways = new VBox(other, new TileGrid(2, withoutCard(), help()), promise);
        ways.getStyleClass().addAll("kiosk-stack", "kiosk-ways");
        frame().touching(ways);
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.add(model::stop);
        whileShown.add(hint::stop);
        whileShown.add(this::closeSheet);
        whileShown.follow(model.state(), this::show);
        model.start(() -> navigator.go(next()));
        hint.play();
    }

    @Override
    public String spoken() {
        return texts.get("card.spoken");
    }

    private void show(IdentifyState state) {
        String words = switch (state) {
            case IdentifyState.Preparing preparing -> texts.get("card.preparing");
            case IdentifyState.Again again -> texts.get("card.again." + again.why());
            default -> "";
        };
        notice.setText(words);
        notice.setVisible(!words.isEmpty());
        notice.setManaged(!words.isEmpty());
        if (state instanceof IdentifyState.ReaderIll ill) {
            openSheet(ill);
        } else {
            waitsHere = false;
            closeSheet();
        }
    }

    private void openSheet(IdentifyState.ReaderIll ill) {
        if (sheet.isPresent() || waitsHere) {
            return;
        }
        sheet = Optional.of(new FaultSheet(texts, new FaultWords(texts).reader(ill.fault()))
                .way(withoutCard()).way(help())
                .way(new KioskTile("remixmz-time-line", texts.get("fault.reader.wait"), texts.get("fault.reader.wait.promise")).onFire(t -> waitHere())).sheet());
        sheet.ifPresent(layers::open);
    }

    private void waitHere() {
        waitsHere = true;
        closeSheet();
    }

    private void closeSheet() {
        sheet.ifPresent(layers::close);
        sheet = Optional.empty();
    }

    private KioskTile withoutCard() {
        KioskTile tile = new KioskTile("remixmz-ticket-2-line", texts.get("card.without.ticket"),
                texts.get(purpose instanceof Purpose.Ticket ? "card.without.ticket.promise" : "card.without.ask.promise"));
        tile.setId("card.without");
        Optional<String> item = purpose instanceof Purpose.Ticket ticket ? ticket.handleCode() : Optional.empty();
        return tile.onFire(t -> navigator.go(new Route.TakeTicket(item)));
    }

    private KioskTile help() {
        KioskTile tile = new KioskTile("remixal-customer-service-2-line", texts.get("card.help"), texts.get("card.help.promise"));
        tile.setId("card.help");
        return tile.onFire(t -> navigator.help());
    }

    private Route next() {
        return switch (purpose) {
            case Purpose.Ticket ticket -> new Route.TakeTicket(ticket.handleCode());
            case Purpose.Matters matters -> new Route.Matters();
        };
    }
}
