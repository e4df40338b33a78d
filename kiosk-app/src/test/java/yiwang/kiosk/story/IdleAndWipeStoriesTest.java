package yiwang.kiosk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.IdentityCard;
import yiwang.device.api.PrintOutcome;
import yiwang.kiosk.Cards;
import yiwang.kiosk.route.Purpose;
import yiwang.kiosk.route.Route;
import yiwang.kiosk.session.Citizen;

/** Somebody walks away. */
class IdleAndWipeStoriesTest {

    private static DemoStation demo;

    @BeforeAll
    static void openTheHall(@TempDir Path folder) throws Exception {
        demo = DemoStation.start(folder);
    }

    @AfterAll
    static void closeTheHall() {
        demo.close();
    }

    private static KioskStage stage(IdentityCard card) throws Exception {
        // The reader gives its card away once and keeps nothing of it.
        AtomicReference<IdentityCard> there = new AtomicReference<>(card);
        return KioskStage.upright(demo, kiosk -> {
            kiosk.readerIsReady(limit -> CompletableFuture.completedFuture(new CardReadOutcome.Read(there.getAndSet(null))));
            kiosk.printerIsReady((ticket, limit) -> CompletableFuture.completedFuture(new PrintOutcome.Printed()));
        });
    }

    @Test
    void every_page_asks_after_45_seconds_and_ends_after_60() throws Exception {
        String item = demo.station().catalogue().items().getFirst().handleCode();
        for (Route route : List.of(new Route.Home(), new Route.Items(), new Route.Guide(item), new Route.Matters(),
                new Route.TakeTicket(Optional.of(item)), new Route.PlaceCard(new Purpose.Matters()))) {
            KioskStage stage = KioskStage.upright(demo, kiosk -> {
                kiosk.readerIsReady(limit -> new CompletableFuture<>());
                kiosk.printerIsReady((ticket, limit) -> new CompletableFuture<>());
            });
            KioskStage.onFx(() -> {
                stage.kiosk().shell().home();
                stage.kiosk().session().identified(Citizen.of(Cards.wang()));
                stage.kiosk().shell().go(route);
                return true;
            });
            stage.waits(Duration.ofSeconds(44));
            assertThat(stage.seesNow("您还在吗")).as("too early on " + route).isFalse();
            stage.waits(Duration.ofSeconds(2)).sees("您还在吗");
            assertThat(stage.seesNow("王*兰")).as("the person is hidden at once on " + route).isFalse();
            stage.waits(Duration.ofSeconds(15)).sees("轻触屏幕，开始");
            assertThat(stage.kiosk().session().citizen().get()).isEmpty();
        }
    }

    @Test
    void still_here_and_more_time_keep_the_page() throws Exception {
        KioskStage stage = stage(Cards.wang());
        stage.touch("attract.begin").touch("home.matters").sees("王*兰");
        stage.waits(Duration.ofSeconds(50)).touchWords("我还在，接着办").sees("王*兰");
        stage.waits(Duration.ofSeconds(50)).touchWords("再多给 2 分钟").sees("王*兰");
        stage.waits(Duration.ofSeconds(150)).sees("王*兰");
        stage.waits(Duration.ofSeconds(20)).touchWords("不办了，清掉").sees("轻触屏幕，开始");
    }

    @Test
    void a_touch_on_the_glass_is_an_answer_too() throws Exception {
        KioskStage stage = stage(Cards.wang());
        stage.touch("attract.begin").touch("home.matters").waits(Duration.ofSeconds(55)).sees("您还在吗");
        stage.touchTheGlass().waits(Duration.ofSeconds(40)).sees("王*兰");
    }

    @Test
    void nothing_of_the_person_can_be_reached_when_the_session_is_over() throws Exception {
        IdentityCard card = Cards.wang();
        KioskStage stage = stage(card);
        stage.touch("attract.begin").touch("home.matters").sees("王*兰").sees("没有查到您的办件");
        assertThat(personal(stage.kiosk())).as("while the person is there, the search does find it").isNotEmpty();
        stage.touch("matters.leave").sees("轻触屏幕，开始");
        assertThat(card.photo()).containsOnly(0);
        assertThat(personal(stage.kiosk())).isEmpty();
        assertThat(personal(stage.scene())).isEmpty();
    }

    @Test
    void the_wipe_after_an_idle_end_is_as_thorough() throws Exception {
        KioskStage stage = stage(Cards.wang());
        stage.touch("attract.begin").touch("home.ticket").sees("王*兰");
        stage.waits(Duration.ofSeconds(61)).sees("轻触屏幕，开始");
        assertThat(personal(stage.kiosk())).isEmpty();
    }

    private static List<String> personal(Object from) throws Exception {
        return KioskStage.onFx(() -> Reach.texts(from).stream()
                .filter(text -> text.contains("王*兰") || text.contains("王桂兰") || text.contains(Cards.WANG_NUMBER)).toList());
    }
}
