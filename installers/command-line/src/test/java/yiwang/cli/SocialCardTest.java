package yiwang.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import yiwang.device.contracts.StoriesInOwnJvm;

/** The library of the smart card service looks once in its life where the service is: these stories need a life of their own. */
class SocialCardTest {

    @TestFactory
    List<DynamicTest> social_cards_at_the_command_line() throws IOException, InterruptedException {
        return StoriesInOwnJvm.of(SocialCardStories.class, Map.of(), Duration.ofSeconds(110));
    }
}
