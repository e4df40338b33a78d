package yiwang.kiosk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import yiwang.kiosk.Cards;
import yiwang.kiosk.route.Purpose;
import yiwang.kiosk.route.Route;
import yiwang.kiosk.session.AccessModes;
import yiwang.kiosk.session.Citizen;
import yiwang.kiosk.session.Session;

class ShellViewModelTest {

    private final Session session = new Session();
    private final ShellViewModel shell = new ShellViewModel(session, new Route.Attract());

    @Test
    void one_comes_back_the_way_one_went() {
        shell.go(new Route.Home());
        shell.go(new Route.Items());
        shell.go(new Route.Guide("X"));
        shell.back();
        assertThat(shell.route().get()).isEqualTo(new Route.Items());
        shell.back();
        assertThat(shell.route().get()).isEqualTo(new Route.Home());
        assertThat(shell.canGoBack().get()).isFalse();
    }

    @Test
    void no_way_back_takes_a_second_number_or_a_second_card() {
        shell.go(new Route.Home());
        shell.go(new Route.PlaceCard(new Purpose.Ticket(Optional.empty())));
        shell.go(new Route.TakeTicket(Optional.empty()));
        assertThat(shell.canGoBack().get()).isFalse();
        shell.back();
        assertThat(shell.route().get()).isEqualTo(new Route.TakeTicket(Optional.empty()));
        shell.go(new Route.Items());
        shell.back();
        assertThat(shell.route().get()).isEqualTo(new Route.Home());
    }

    @Test
    void home_keeps_the_person_and_leaving_does_not() {
        Citizen citizen = Citizen.of(Cards.wang());
        session.identified(citizen);
        shell.home();
        assertThat(session.citizen().get()).contains(citizen);
        shell.switchElder();
        shell.leave();
        assertThat(citizen.wiped()).isTrue();
        assertThat(shell.route().get()).isEqualTo(new Route.Attract());
        assertThat(session.modes().get()).isEqualTo(AccessModes.USUAL);
    }

    @Test
    void the_switches_combine_freely() {
        shell.switchElder();
        shell.switchLowReach();
        shell.switchCaption();
        shell.switchElder();
        assertThat(session.modes().get()).isEqualTo(new AccessModes(false, true, true));
    }
}
