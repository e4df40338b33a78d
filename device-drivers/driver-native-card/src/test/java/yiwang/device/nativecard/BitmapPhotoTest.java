package yiwang.device.nativecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yiwang.device.api.CardPicture;

class BitmapPhotoTest {

    @Test
    void rows_of_a_bitmap_stand_upside_down_unless_its_height_is_negative() {
        byte[] file = bitmap();
        file[54 + 308 * 125] = 1;
        file[54 + 308 * 125 + 2] = 3;
        CardPicture picture = BitmapPhoto.read(file).orElseThrow();
        assertThat(Arrays.copyOf(picture.pixels(), 3)).containsExactly(3, 0, 1);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(22, -126);
        assertThat(BitmapPhoto.read(file).orElseThrow().pixels()[125 * 102 * 3]).isEqualTo((byte) 3);
    }

    @Test
    void cut_at_any_byte_it_is_no_photo() {
        byte[] file = bitmap();
        for (int length = 0; length < file.length; length++) {
            assertThat(BitmapPhoto.read(Arrays.copyOf(file, length))).as("%d bytes", length).isEmpty();
        }
    }

    /** {@code -Dyiwang.fuzz.frames=50000000} for the long run (device-drivers/README.md). */
    @Test
    void a_million_mutated_heads_give_a_photo_of_that_size_or_none() {
        long frames = Long.getLong("yiwang.fuzz.frames", 1_000_000);
        Random random = new Random(20261124);
        byte[] head = Arrays.copyOf(bitmap(), 54);
        byte[] file = bitmap();
        long photos = 0;
        for (long frame = 0; frame < frames; frame++) {
            System.arraycopy(head, 0, file, 0, head.length);
            for (int changes = random.nextInt(16); changes >= 0; changes--) {
                file[random.nextInt(54)] = (byte) random.nextInt(256);
            }
            Optional<CardPicture> picture = BitmapPhoto.read(file);
            if (picture.isPresent()) {
                photos++;
                assertThat(picture.get().pixels()).hasSize(102 * 126 * 3);
            }
        }
        assertThat(photos).isBetween(frames / 100, frames / 2);
    }

    private static byte[] bitmap() {
        ByteBuffer file = ByteBuffer.allocate(54 + 308 * 126).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort(0, (short) 0x4D42).putInt(2, file.capacity()).putInt(10, 54).putInt(14, 40).putInt(18, 102).putInt(22, 126)
                .putShort(26, (short) 1).putShort(28, (short) 24);
        return file.array();
    }
}
