package yiwang.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yiwang.device.api.IdentityCard;
import yiwang.kiosk.Cards;

class SessionTest {

    private final Session session = new Session();

    @Test
    void only_masked_name_and_number_are_taken_and_the_photo_is_zeroed() {
        IdentityCard card = Cards.wang();
        assertThat(card.photo()).contains(7);
        Citizen citizen = Citizen.of(card);
        assertThat(citizen.maskedName()).isEqualTo("王*兰");
        assertThat(citizen.number()).isEqualTo(Cards.WANG_NUMBER);
        assertThat(card.photo()).hasSize(1024).containsOnly(0);
        assertThat(citizen.toString()).doesNotContain("王").doesNotContain("99");
    }

    @Test
    void the_end_overwrites_the_person_and_puts_the_switches_back() {
        Citizen citizen = Citizen.of(Cards.wang());
        session.identified(citizen);
        session.modes(new AccessModes(true, true, true));
        session.end();
        assertThat(citizen.wiped()).isTrue();
        assertThat(session.citizen().get()).isEmpty();
        assertThat(session.modes().get()).isEqualTo(AccessModes.USUAL);
    }

    @Test
    void the_next_card_wipes_the_one_before() {
        Citizen first = Citizen.of(Cards.wang());
        session.identified(first);
        session.identified(Citizen.of(Cards.li()));
        assertThat(first.wiped()).isTrue();
    }

    @Test
    void a_failing_wipe_does_not_keep_the_others_from_wiping() {
        List<String> wiped = new ArrayList<>();
        session.wipeWith(() -> {
            throw new IllegalStateException("first");
        });
        session.wipeWith(() -> wiped.add("second"));
        assertThatThrownBy(session::end).hasMessage("first");
        assertThat(wiped).containsExactly("second");
        assertThat(session.modes().get()).isEqualTo(AccessModes.USUAL);
    }
}
