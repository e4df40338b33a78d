import java.nio.file.Path;
import yiwang.endtoend.Hall;
import yiwang.endtoend.rig.LongQueueMain;

/** {@code QueueFill FOLDER CASES}: a station bound to a gateway that is gone afterwards, and that many cases accepted since; prints its folder. */
final class QueueFill {

    private QueueFill() { }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path station;
        String form;
        try (Hall hall = Hall.open(folder)) {
            station = hall.station;
            form = hall.form(folder).toString();
        }
        LongQueueMain.main(new String[] {station.toString(), form, arguments[1]});
        System.out.println(station);
    }
}
