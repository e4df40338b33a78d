package yiwang.kiosk.route;

/** Where a page may send a person. Called on the screen's thread. */
public interface Navigator {

    void go(Route route);

    /** The home page; what was read of the card is kept. */
    void home();

    /** Ends the session: everything of the person is wiped, the attract page comes. */
    void leave();

    /** Shows where people can help. */
    void help();
}
