package yiwang.sync.protocol.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.catalogue.Catalogue;
import yiwang.sync.domain.problem.Checked;

class CatalogueFuzzTest {

    @Test
    void a_damaged_package_is_refused_or_read_never_half_understood() {
        byte[] sound = CatalogueJson.samplePackage();
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = sound.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            if (CatalogueJson.read(damaged) instanceof Checked.Sound<Catalogue> read) {
                assertThat(read.value().items()).hasSize(21);
                assertThat(CatalogueJson.read(CatalogueJson.write(read.value())).toOptional()).contains(read.value());
            }
        }
    }

    @Test
    void a_cut_package_is_refused() {
        byte[] sound = CatalogueJson.samplePackage();
        Random random = new Random(12);
        for (int round = 0; round < 200; round++) {
            assertThat(CatalogueJson.read(Arrays.copyOf(sound, random.nextInt(sound.length - 2))).problems()).hasSize(1);
        }
    }
}
