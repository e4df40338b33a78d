package yiwang.kiosk.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.kiosk.page.PageView;
import yiwang.kiosk.route.Navigator;
import yiwang.kiosk.route.Purpose;
import yiwang.kiosk.route.Route;
import yiwang.kiosk.session.AccessModes;
import yiwang.kiosk.session.Session;
import yiwang.ui.kiosk.KioskTile;
import yiwang.ui.kiosk.TileGrid;
import yiwang.ui.sign.Icon;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;

/** The ticket first, then one's own matters, then what the matters of the catalogue need. */
public final class HomeView extends PageView {

    private static final int LOW_TILES = 5;

    private final Texts texts;
    private final HomeViewModel model;
    private final Session session;
    private final Navigator navigator;
    private final boolean wide;
    private final LowPanel panel;

    public HomeView(Texts texts, HomeViewModel model, Session session, Navigator navigator, boolean wide) {
        this.texts = texts;
        this.model = model;
        this.session = session;
        this.navigator = navigator;
        this.wide = wide;
        this.panel = new LowPanel(texts);
        frame().getStyleClass().add("kiosk-home");
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.followAll(this::build, session.modes(), model.facts(), model.ready(), model.closed(), model.ticketLack(), model.mattersLack(), model.itemLacks());
    }

    @Override
    public String spoken() {
        return texts.get(session.modes().get().elder() ? "home.spoken.elder" : "home.spoken");
    }

    private void build() {
        AccessModes modes = session.modes().get();
        if (modes.lowReach()) {
            frame().head("", texts.get("home.low.title"), texts.get("home.low.lead"));
            frame().reading(panel.show(model.facts().get()));
            Label question = styled(new Label(texts.get("home.question")), "yw-title-3");
            boolean oneRow = modes.elder() && wide;
            VBox low = new VBox(grow(new TileGrid(oneRow ? 4 : modes.elder() ? 2 : wide ? 5 : 3, lowTiles(modes))));
            if (!oneRow) {
                low.getChildren().addFirst(question);
            }
            frame().touching(styled(low, "kiosk-low-home"));
            return;
        }
        frame().head("", texts.get(modes.elder() ? "home.question.elder" : "home.question"), "");
        frame().reading(null);
        frame().touching(modes.elder() ? new TileGrid(wide ? 2 : 1, elderTiles()) : usual());
    }

    private Region usual() {
        TileGrid favourites = grow(new TileGrid(3, favourites(9)));
        Label promise = new Label(texts.get("home.promise"), new Icon("remixmz-shield-check-line"));
        promise.getStyleClass().addAll("yw-caption", "yw-muted");
        KioskTile number = ticket(texts.get("home.ticket")).hero();
        if (wide) {
            VBox column = styled(new VBox(grow(number), grow(new TileGrid(2, large(matters(texts.get("home.matters"))), large(items(texts.get("home.items")))))), "kiosk-home-column");
            HBox across = styled(new HBox(column, favourites), "kiosk-home-across");
            HBox.setHgrow(favourites, Priority.ALWAYS);
            return styled(new VBox(grow(across), promise), "kiosk-home-page");
        }
        TileGrid hero = new TileGrid(2, number, new TileGrid(1, large(matters(texts.get("home.matters"))), large(items(texts.get("home.items")))));
        hero.getStyleClass().add("kiosk-home-hero");
        Label title = styled(new Label(texts.get("home.guides")), "yw-title-2");
        return styled(new VBox(hero, title, favourites, promise), "kiosk-home-page");
    }

    private KioskTile[] elderTiles() {
        List<KioskTile> tiles = new ArrayList<>(List.of(ticket(texts.get("home.ticket.elder")).filled().arrow(),
                matters(texts.get("home.matters.elder")).arrow(), items(texts.get("home.items.elder")).arrow()));
        for (KioskTile favourite : favourites(wide ? 1 : 2)) {
            tiles.add(favourite.arrow());
        }
        return tiles.toArray(KioskTile[]::new);
    }

    private KioskTile[] lowTiles(AccessModes modes) {
        List<KioskTile> tiles = new ArrayList<>(List.of(ticket(texts.get("home.ticket")).filled(), matters(texts.get("home.matters")), items(texts.get("home.items"))));
        tiles.addAll(List.of(favourites(modes.elder() ? 1 : wide ? LOW_TILES + 2 : LOW_TILES + 1)));
        tiles.forEach(tile -> tile.promise(""));
        return tiles.toArray(KioskTile[]::new);
    }

    private KioskTile ticket(String label) {
        HomeFacts facts = model.facts().get();
        String today = facts.ticketsToday().map(count -> texts.get("tickets.today", Integer.toString(count))).orElse("");
        String promise = !model.ready().get() ? texts.get("home.preparing")
                : session.modes().get().elder() ? today : today + "\n" + texts.get("home.ticket.promise");
        return active("home.ticket", new KioskTile("remixmz-ticket-2-line", label, model.ready().get() ? model.ticketLack().get().orElse(promise) : promise),
                () -> navigator.go(new Route.PlaceCard(new Purpose.Ticket(Optional.empty()))));
    }

    private KioskTile matters(String label) {
        boolean known = session.citizen().get().isPresent();
        KioskTile tile = active("home.matters", new KioskTile("remixal-folder-user-line", label, texts.get("home.matters.promise")),
                () -> navigator.go(known ? new Route.Matters() : new Route.PlaceCard(new Purpose.Matters())));
        if (!known) {
            model.mattersLack().get().ifPresent(tile::unavailable);
        }
        return tile;
    }

    private KioskTile items(String label) {
        int count = model.facts().get().items();
        String promise = count == 0 ? texts.get("home.items.promise") : texts.get("home.items.count", Integer.toString(count));
        return active("home.items", new KioskTile("remixal-file-list-2-line", label, promise), () -> navigator.go(new Route.Items()));
    }

    private KioskTile[] favourites(int most) {
        return model.facts().get().tiles().stream().limit(most).map(this::favourite).toArray(KioskTile[]::new);
    }

    private KioskTile favourite(HomeTile known) {
        KioskTile tile = active("home.item." + known.handleCode(), new KioskTile(known.icon(), known.name(), texts.get("home.guide.promise")),
                () -> navigator.go(new Route.Guide(known.handleCode())));
        Optional.ofNullable(model.itemLacks().get().get(known.handleCode())).filter(lack -> model.closed().get().isEmpty()).ifPresent(tile::elsewhere);
        return tile;
    }

    private KioskTile active(String id, KioskTile tile, Runnable action) {
        tile.setId(id);
        model.closed().get().ifPresent(tile::unavailable);
        tile.onFire(t -> {
            if (model.ready().get()) {
                action.run();
            }
        });
        return tile;
    }

    private static KioskTile large(KioskTile tile) {
        return styled(tile, "yw-tile-large");
    }

    private static <T extends Region> T grow(T node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    private static <T extends Region> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }
}
