package yiwang.device.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StationProfileTest {

    @TempDir
    private Path folder;

    @Test
    void a_profile_names_devices_and_their_settings() throws IOException {
        StationProfile profile = read("""
                # the counter by the door
                card=serial:/dev/serial/by-id/usb-reader
                tickets = escpos:tcp:192.0.2.50:9100
                tickets.back-channel=none
                documents=queue:办公室
                """);
        assertThat(profile.binding(DeviceRole.CARD)).hasValueSatisfying(b -> assertThat(b.address()).hasToString("serial:/dev/serial/by-id/usb-reader"));
        assertThat(profile.binding(DeviceRole.TICKETS)).hasValueSatisfying(b -> assertThat(b.settings()).containsEntry("back-channel", "none"));
        assertThat(profile.binding(DeviceRole.DOCUMENTS)).hasValueSatisfying(b -> assertThat(b.address().rest()).isEqualTo("办公室"));
        assertThat(profile.binding(DeviceRole.SCANNER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kard=serial:/dev/x          | unknown device 'kard'; known: card, tickets, documents, scanner",
        "card=somewhere              | line 'card': not a device address: 'somewhere'",
        "card                        | line 'card': not a device address: ''",
        "tickets.back-channel=none   | there are settings for 'tickets' and no line tickets=ADDRESS",
        "card.=9600                  | line 'card.': a setting is written card.NAME=VALUE",
        "card=serial:\\u00zz         | devices.properties",
    })
    void a_malformed_line_is_told_by_its_key(String line, String sentence) {
        assertThatThrownBy(() -> read(line)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(sentence);
    }

    private StationProfile read(String text) throws IOException {
        return StationProfile.read(Files.writeString(folder.resolve("devices.properties"), text));
    }
}
