package yiwang.kiosk.items;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.kiosk.page.PageView;
import yiwang.kiosk.page.Pager;
import yiwang.kiosk.route.Navigator;
import yiwang.kiosk.route.Route;
import yiwang.kiosk.session.AccessModes;
import yiwang.kiosk.session.Session;
import yiwang.sync.domain.catalogue.Item;
import yiwang.ui.kiosk.KioskTile;
import yiwang.ui.kiosk.TileGrid;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;

/** All matters of the catalogue, leafed through by buttons. */
public final class ItemsView extends PageView {

    private final Texts texts;
    private final ItemsViewModel model;
    private final Session session;
    private final Navigator navigator;
    private final Function<String, String> icons;
    private final ObservableValue<Map<String, String>> lacks;
    private final boolean wide;

    /** @param icons an icon for an item's name; @param lacks by handle code: what this machine lacks for it, and where it can be done */
    public ItemsView(Texts texts, ItemsViewModel model, Session session, Navigator navigator, Function<String, String> icons, ObservableValue<Map<String, String>> lacks, boolean wide) {
        this.texts = texts;
        this.model = model;
        this.session = session;
        this.navigator = navigator;
        this.icons = icons;
        this.lacks = lacks;
        this.wide = wide;
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.followAll(this::build, session.modes(), model.items(), model.page(), lacks);
    }

    @Override
    public String spoken() {
        return texts.get("items.spoken");
    }

    private void build() {
        AccessModes modes = session.modes().get();
        frame().head("", texts.get("items.title"), wide && modes.elder() ? "" : texts.get("items.lead"));
        frame().reading(null);
        int columns = !modes.elder() ? 3 : modes.lowReach() ? 2 : wide ? 3 : 1;
        int rows = modes.lowReach() ? modes.elder() || wide ? 1 : 3 : modes.elder() ? wide ? 1 : 4 : wide ? 3 : 5;
        List<Item> items = model.items().get();
        Pager pager = new Pager(texts, items.size(), columns * rows, model.page().get(), model::turn);
        TileGrid grid = new TileGrid(columns, pager.part(items).stream().map(this::tile).toArray(KioskTile[]::new));
        grid.leastRows(rows);
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox page = new VBox(grid, pager.node());
        page.getStyleClass().add("kiosk-stack");
        frame().touching(page);
    }

    private KioskTile tile(Item item) {
        boolean elder = session.modes().get().elder();
        KioskTile tile = new KioskTile(icons.apply(item.name()), ItemNames.plain(item), elder || session.modes().get().lowReach() ? "" : promise(item));
        tile.setId("items." + item.id());
        tile.getStyleClass().add("kiosk-item-tile");
        if (!model.open(item)) {
            LocalDate end = item.endDate().orElseThrow();
            return tile.unavailable(texts.get("items.closed", texts.get("day.month", Integer.toString(end.getMonthValue()), Integer.toString(end.getDayOfMonth()))));
        }
        Optional.ofNullable(lacks.getValue().get(item.handleCode())).ifPresent(tile::elsewhere);
        return tile.onFire(t -> navigator.go(new Route.Guide(item.handleCode())));
    }

    private String promise(Item item) {
        return item.promisedDays() == 0 ? texts.get("items.spot") : texts.get("items.days", Integer.toString(item.promisedDays()));
    }
}
