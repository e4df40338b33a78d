package yiwang.device.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;

/** What every reader of resident cards does. */
public abstract class ResidentCardReaderContract extends IdentityCardReaderContract {

    @Override
    protected final CardKind kind() {
        return CardKind.RESIDENT;
    }

    @Override
    protected final Map<CardField, String> person(String name, String number, String sex) {
        return ResidentPerson.fields(name, number, sex);
    }

    @Test
    void a_card_valid_for_ever_says_so() {
        Map<CardField, String> person = person("王桂兰", "990121194203150020", "2");
        person.put(CardField.VALID_TO, "长期");
        now().putOn(CardKind.RESIDENT, person, List.of());
        assertThat(read().fields()).isEqualTo(person);
    }

    @Test
    void additional_addresses_come_newest_first() {
        List<String> addresses = List.of("示范省青溪县城关街道东门社区6栋201室", "示范省青溪县望河镇上坝村21号");
        now().putOn(CardKind.RESIDENT, person("李建国", "990121197906080018", "1"), addresses);
        assertThat(read().additionalAddresses()).isEqualTo(addresses);
    }
}
