package yiwang.clerk.devices;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import yiwang.clerk.shell.PageKey;
import yiwang.clerk.shell.PageView;
import yiwang.console.page.ConsoleView;
import yiwang.ui.view.Subscriptions;

/** The device console as a page of the counter, for hall managers. */
public final class DevicesPage extends PageView {

    public static final String PLACE = "devices";

    private final ConsoleView console;

    public DevicesPage(ConsoleView console) {
        this.console = console;
    }

    @Override
    public String place() {
        return PLACE;
    }

    @Override
    public Parent root() {
        return console.root();
    }

    @Override
    public List<Node> regions() {
        return console.regions();
    }

    @Override
    public List<PageKey> keys() {
        return console.keys().stream().map(key -> new PageKey(key.cap(), key.combination(), key.word(), key.action())).toList();
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        console.show();
        whileShown.add(console::hide);
    }
}
