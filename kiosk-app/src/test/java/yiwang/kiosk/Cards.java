package yiwang.kiosk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;
import yiwang.device.api.IdentityCard;

/** Cards of the invented persons of demo province 99. */
public final class Cards {

    public static final String WANG_NUMBER = "990121194203150020";
    public static final String LI_NUMBER = "990121196807120011";

    private Cards() { }

    public static IdentityCard wang() {
        return card("王桂兰", WANG_NUMBER);
    }

    public static IdentityCard li() {
        return card("李建国", LI_NUMBER);
    }

    private static IdentityCard card(String name, String number) {
        byte[] photo = new byte[1024];
        Arrays.fill(photo, (byte) 7);
        return new IdentityCard(CardKind.RESIDENT, Map.of(CardField.NAME, name, CardField.ID_NUMBER, number), List.of(), photo, "");
    }
}
