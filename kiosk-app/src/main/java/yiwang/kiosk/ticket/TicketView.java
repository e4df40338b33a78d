package yiwang.kiosk.ticket;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.device.api.DeviceFault;
import yiwang.kiosk.fault.FaultNotice;
import yiwang.kiosk.fault.FaultSheet;
import yiwang.kiosk.fault.FaultWords;
import yiwang.kiosk.items.Thing;
import yiwang.kiosk.items.ToBring;
import yiwang.kiosk.page.ClockFace;
import yiwang.kiosk.page.Layers;
import yiwang.kiosk.page.PageView;
import yiwang.kiosk.profile.KioskProfile;
import yiwang.kiosk.route.Navigator;
import yiwang.kiosk.session.AccessModes;
import yiwang.kiosk.session.Citizen;
import yiwang.kiosk.session.Session;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.queue.Ticket;
import yiwang.ui.kiosk.BigButton;
import yiwang.ui.kiosk.KioskTile;
import yiwang.ui.kiosk.TicketPicture;
import yiwang.ui.kiosk.TileGrid;
import yiwang.ui.sign.Truth;
import yiwang.ui.sign.TruthNode;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;

/** The number, how many are ahead, and what to have ready; each outcome of the printer in its own words. */
public final class TicketView extends PageView {

    private static final int MOST_THINGS = 4;

    private final Texts texts;
    private final TicketViewModel model;
    private final Session session;
    private final KioskProfile profile;
    private final Navigator navigator;
    private final Layers layers;
    private final Optional<Item> item;
    private final ZoneId zone;
    private final boolean wide;
    private Optional<Node> sheet = Optional.empty();

    public TicketView(Texts texts, TicketViewModel model, Session session, KioskProfile profile, Navigator navigator, Layers layers,
                      Optional<Item> item, ZoneId zone, boolean wide) {
        this.texts = texts;
        this.model = model;
        this.session = session;
        this.profile = profile;
        this.navigator = navigator;
        this.layers = layers;
        this.item = item;
        this.zone = zone;
        this.wide = wide;
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.add(model::wipe);
        whileShown.add(this::closeSheet);
        model.take(profile.queue().letter());
        whileShown.follow(model.state(), this::show);
        whileShown.follow(session.modes(), modes -> show(model.state().get()));
    }

    @Override
    public String spoken() {
        return switch (model.state().get()) {
            case TicketState.Printed printed -> texts.get("ticket.spoken", printed.ticket().number(), Integer.toString(printed.ticket().waiting()));
            case TicketState.Remembered known -> texts.get("ticket.spoken", known.ticket().number(), Integer.toString(known.ticket().waiting()));
            default -> texts.get("ticket.spoken.working");
        };
    }

    private void show(TicketState state) {
        closeSheet();
        switch (state) {
            case TicketState.None none -> { }
            case TicketState.Taking taking -> {
                frame().head("", texts.get("ticket.taking"), texts.get("ticket.taking.lead"));
                frame().reading(null);
                frame().touching(new VBox());
            }
            case TicketState.Printing printing -> ticket(printing.ticket(), false, texts.get("ticket.printing"), texts.get("ticket.printing.lead", profile.ticketPlace()));
            case TicketState.Printed printed -> ticket(printed.ticket(), true, texts.get("ticket.printed"),
                    texts.get(session.citizen().get().isPresent() ? "ticket.printed.card" : "ticket.printed.lead", profile.ticketPlace()));
            case TicketState.Remembered known -> ticket(known.ticket(), true, texts.get("ticket.known"), texts.get("ticket.known.lead"));
            case TicketState.MaybePrinted maybe -> {
                ticket(maybe.ticket(), false, texts.get("ticket.maybe"), texts.get("ticket.maybe.lead", profile.ticketPlace()));
                maybe(maybe.ticket(), maybe.why());
            }
            case TicketState.NotPrinted not -> {
                ticket(not.ticket(), false, texts.get("ticket.not"), texts.get("ticket.not.lead"));
                not(not.ticket(), not.why());
            }
            case TicketState.NotTaken none -> notTaken(none.code());
        }
        frame().caption(session.modes().get().caption() ? spoken() : "");
    }

    private void ticket(Ticket ticket, boolean done, String title, String lead) {
        Label news = styled(new Label(title), "yw-title-1");
        Label more = styled(new Label(lead), "yw-lead");
        more.setWrapText(true);
        more.setMinHeight(Region.USE_PREF_SIZE);
        boolean large = wide && session.modes().get().elder();
        boolean aside = large && beside();
        HBox head = styled(aside ? new HBox(news) : large ? new HBox(news, more) : new HBox(new VBox(news, more)), "yw-row");
        if (done) {
            head.getChildren().addFirst(styled(new TruthNode(Truth.DONE), "yw-done-mark"));
        }
        frame().head(head);
        frame().reading(picture(ticket));
        BigButton again = BigButton.outlined(texts.get("ticket.another")).icon("remixal-add-line").onFire(b -> navigator.home());
        BigButton leave = BigButton.filled(texts.get("ticket.leave")).icon("remixal-check-line").onFire(b -> navigator.leave());
        again.setId("ticket.another");
        leave.setId("ticket.leave");
        Label promise = new Label(texts.get("ticket.wiped"));
        promise.getStyleClass().addAll("yw-caption", "yw-muted");
        promise.setWrapText(true);
        promise.setMinHeight(Region.USE_PREF_SIZE);
        VBox actions = styled(new VBox(new TileGrid(beside() ? 1 : 2, again, leave)), "kiosk-actions");
        if (!large || aside) {
            actions.getChildren().add(promise);
        }
        if (aside) {
            // Large type over half a wide screen: the words that are no number stand beside it.
            actions.getChildren().addFirst(more);
        }
        frame().touching(actions);
    }

    private boolean beside() {
        return wide && !session.modes().get().lowReach();
    }

    private Region picture(Ticket ticket) {
        ClockFace at = ClockFace.of(ticket.takenAt(), zone, texts);
        TicketPicture picture = new TicketPicture(profile.queue().name(), texts.get("ticket.taken", at.date(), at.time()), ticket.number())
                .code(new QrPicture(TicketPaper.code(ticket), texts.get("ticket.code.spoken")), texts.get("ticket.code"))
                .fact(texts.get("ticket.ahead"), Integer.toString(ticket.waiting()), texts.get("unit.people"));
        WaitRange.of(ticket.waiting(), profile.queue().pace()).filter(wait -> wait.to() > 0).ifPresent(wait -> picture.fact(texts.get("ticket.wait"),
                wait.from() == wait.to() ? Integer.toString(wait.to()) : texts.get("range", Integer.toString(wait.from()), Integer.toString(wait.to())), texts.get("unit.minutes")));
        String who = session.citizen().get().map(Citizen::maskedName).orElse("");
        boolean little = little(session.modes().get());
        // Little room for it: the number stays large, and what the paper and the guide say as well is left to them.
        if (!little && (!who.isEmpty() || item.isPresent())) {
            picture.matter(who, item.map(Item::name).orElse(""));
        }
        item.filter(chosen -> !little).ifPresent(chosen -> things(picture, ToBring.of(chosen, texts).bring()));
        return little && wide ? picture : picture.say(texts.get("ticket.called"));
    }

    /** Two of: large type, a wide screen, half of it to be touched. */
    private boolean little(AccessModes modes) {
        return wide ? modes.elder() || modes.lowReach() : modes.elder() && modes.lowReach();
    }

    private void things(TicketPicture picture, List<Thing> things) {
        if (!things.isEmpty()) {
            picture.say(texts.get("ticket.ready", Integer.toString(things.size())));
            things.stream().limit(MOST_THINGS).forEach(thing -> picture.thing(thing.icon(), thing.name(), thing.remark()));
        }
    }

    private void maybe(Ticket ticket, DeviceFault why) {
        FaultNotice notice = new FaultWords(texts).maybePrinted(why, ticket.number(), profile.ticketPlace());
        open(new FaultSheet(texts, notice, texts.get("ticket.held", ticket.number()), texts.get("ticket.held.more"))
                .way(way("seen", "remixal-check-line", model::remembered))
                .way(way("unseen", "remixmz-printer-line", model::printAgain))
                .way(way("ask", "remixal-customer-service-2-line", navigator::help)));
    }

    private void not(Ticket ticket, DeviceFault why) {
        FaultNotice notice = new FaultWords(texts).notPrinted(why, ticket.number());
        open(new FaultSheet(texts, notice, texts.get("ticket.held", ticket.number()), texts.get("ticket.held.more"))
                .way(way("remember", "remixal-camera-line", model::remembered))
                .way(way("retry", "remixmz-printer-line", model::printAgain))
                .way(way("ask", "remixal-customer-service-2-line", navigator::help)));
    }

    private void notTaken(String code) {
        frame().head("", texts.get("ticket.none"), texts.get("ticket.none.lead"));
        frame().reading(null);
        frame().touching(new VBox());
        open(new FaultSheet(texts, new FaultWords(texts).surprise(code), texts.get("ticket.none.kept"), texts.get("ticket.none.kept.more"))
                .way(way("again", "remixmz-refresh-line", () -> model.take(profile.queue().letter())))
                .way(way("ask", "remixal-customer-service-2-line", navigator::help)));
    }

    private KioskTile way(String key, String icon, Runnable action) {
        KioskTile tile = new KioskTile(icon, texts.get("ticket.way." + key), texts.get("ticket.way." + key + ".promise")).onFire(t -> action.run());
        tile.setId("ticket.way." + key);
        return tile;
    }

    private void open(FaultSheet fault) {
        sheet = Optional.of(fault.sheet());
        sheet.ifPresent(layers::open);
    }

    private void closeSheet() {
        sheet.ifPresent(layers::close);
        sheet = Optional.empty();
    }

    private static <T extends Region> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }
}
