package yiwang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.contracts.PrivatePcscd;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.social.ChipTraits;
import yiwang.device.simulator.social.SocialCard;
import yiwang.device.simulator.social.SocialCardImage;
import yiwang.device.simulator.social.SocialCardSimulator;

class SocialCardStories {

    private static final String READER = "pcsc:Hall Reader 00 00";

    @TempDir
    private Path folder;

    @Test
    void a_simulated_card_is_read_as_the_person_file_tells_it() throws Exception {
        Path person = folder.resolve("person.json");
        Map<String, String> fields = SamplePersons.social(SamplePersons.WANG_GUILAN, "2.00").fields();
        Files.writeString(person, Cli.JSON.writeValueAsString(fields));
        try (PrivatePcscd pcscd = PrivatePcscd.start("Hall Reader")) {
            Thread simulator = Thread.ofPlatform().daemon().name("simulate").start(() -> Cli.call("simulate", "social-card", "--vpcd", pcscd.slot(0), "--person", person));
            try {
                Cli.Answer answer = Cli.call("card", "read", "--link", READER, "--timeout", "20s");
                assertThat(answer.exit()).isZero();
                JsonNode card = answer.only();
                for (String field : Stream.of("type", "name", "social_security_number", "card_number", "version", "birth", "sex_code").toList()) {
                    assertThat(card.path(field).asText()).as(field).isEqualTo(fields.get(field));
                }
                assertThat(card.has("photo")).isFalse();
            } finally {
                simulator.interrupt();
                simulator.join(10_000);
            }
        }
    }

    @Test
    void no_card_is_3_no_service_is_4_and_a_wrong_check_digit_is_5() throws Exception {
        try (PrivatePcscd pcscd = PrivatePcscd.start("Hall Reader"); SocialCardSimulator cards = SocialCardSimulator.at(pcscd.slot(0))) {
            assertThat(Cli.call("card", "read", "--link", READER, "--timeout", "300ms").exit()).isEqualTo(3);
            byte[] wrong = "990121194203150021".getBytes(StandardCharsets.US_ASCII);
            cards.putOn(new SocialCard(SocialCardImage.of(SamplePersons.social(SamplePersons.WANG_GUILAN, "2.00").fields()).withRecord(0x08, wrong), ChipTraits.CONTACT));
            Cli.Answer refused = Cli.call("card", "read", "--link", READER, "--timeout", "20s");
            assertThat(refused.exit()).isEqualTo(5);
            assertThat(refused.errors()).contains("id_check_digit").doesNotContain("990121194203150021", "王桂兰");
            pcscd.kill();
            assertThat(Cli.call("card", "read", "--link", READER, "--timeout", "300ms").exit()).isEqualTo(4);
        }
    }
}
