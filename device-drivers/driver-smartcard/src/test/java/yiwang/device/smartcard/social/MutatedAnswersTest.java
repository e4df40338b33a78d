package yiwang.device.smartcard.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.smartcard.apdu.CardLostException;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.social.ChipTraits;
import yiwang.device.simulator.social.SimulatedChip;
import yiwang.device.simulator.social.SocialCard;
import yiwang.device.simulator.social.SocialCardImage;

/**
 * Whole conversations with cards that answer wrongly. A million mutated answers as a rule;
 * {@code -Dyiwang.fuzz.frames=50000000} for more (device-drivers/README.md).
 */
class MutatedAnswersTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    private static final long FRAMES = Long.getLong("yiwang.fuzz.frames", 1_000_000);
    /** Two files with every record, each command followed twice. */
    private static final int MOST_COMMANDS = 120;

    private final Random random = new Random(20261121);
    private long answers;
    private int commands;

    @Test
    void mutated_answers_neither_hang_nor_throw_nor_make_a_person_that_fails_its_checks() {
        List<SocialCard> cards = List.of(card("1.00", ChipTraits.CONTACT), card("2.00", ChipTraits.CONTACT), card("2.00", ChipTraits.CONTACTLESS),
                card("3.00", ChipTraits.OLD_FASHIONED), card("1.00", ChipTraits.OLD_FASHIONED));
        long[] ends = new long[5];
        while (answers < FRAMES) {
            SocialCard card = cards.get(random.nextInt(cards.size()));
            int rarity = 1 + random.nextInt(40);
            card.reset();
            commands = 0;
            ends[end(card, rarity)]++;
        }
        assertThat(ends).as("read, check failed, unknown, lost, other").satisfies(counts -> assertThat(Arrays.stream(counts).limit(4)).allMatch(count -> count > 0));
        assertThat(ends[4]).isZero();
    }

    private int end(SimulatedChip card, int rarity) {
        try {
            return switch (new SocialCardReading(command -> answer(card, command, rarity), random.nextBoolean(), TODAY).run()) {
                case CardReadOutcome.Read(var read) -> {
                    // Word for word: a damaged name may be a single letter, which is in every sentence.
                    if (!read.toString().equals("IdentityCard[social, " + read.fields().size() + " fields]")) {
                        fail("a name in " + read);
                    }
                    yield 0;
                }
                case CardReadOutcome.CheckFailed c -> 1;
                case CardReadOutcome.UnknownCard u -> 2;
                default -> 4;
            };
        } catch (CardLostException e) {
            return 3;
        }
    }

    private byte[] answer(SimulatedChip card, byte[] command, int rarity) {
        answers++;
        if (++commands > MOST_COMMANDS) {
            fail("a card is asked without end");
        }
        byte[] answer = card.answer(command);
        return random.nextInt(rarity) == 0 ? mutated(answer) : answer;
    }

    private byte[] mutated(byte[] answer) {
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(answer, random.nextInt(answer.length + 4));
            case 1 -> randomBytes(random.nextInt(300));
            case 2 -> status(answer, random.nextInt(0x10000));
            case 3 -> status(answer, (random.nextBoolean() ? 0x6100 : 0x6C00) | random.nextInt(256));
            default -> {
                for (int i = 0; i < 1 + random.nextInt(3) && answer.length > 0; i++) {
                    answer[random.nextInt(answer.length)] = (byte) random.nextInt(256);
                }
                yield answer;
            }
        };
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] status(byte[] answer, int word) {
        answer[answer.length - 2] = (byte) (word >> 8);
        answer[answer.length - 1] = (byte) word;
        return answer;
    }

    private static SocialCard card(String version, ChipTraits traits) {
        return new SocialCard(SocialCardImage.of(SamplePersons.social(SamplePersons.WANG_GUILAN, version).fields()), traits);
    }
}
