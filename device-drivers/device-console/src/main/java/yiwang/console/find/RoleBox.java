package yiwang.console.find;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import yiwang.console.words.DeviceWords;
import yiwang.device.runtime.DeviceRole;

/** Roles to choose from, in people's words. */
public final class RoleBox {

    private RoleBox() { }

    public static ComboBox<DeviceRole> of(DeviceWords words, List<DeviceRole> roles) {
        ComboBox<DeviceRole> box = new ComboBox<>();
        box.getItems().setAll(roles);
        box.setVisibleRowCount(15);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(DeviceRole role) {
                return role == null ? "" : words.role(role);
            }

            @Override
            public DeviceRole fromString(String text) {
                return roles.stream().filter(role -> words.role(role).equals(text)).findFirst().orElse(null);
            }
        });
        return box;
    }
}
