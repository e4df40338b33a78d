package yiwang.demo;

/** One step of the main job as it went. @param place where to see its result: a file, an address, or empty */
public record Step(String name, boolean done, String result, String place) {

    public static Step done(String name, String result, String place) {
        return new Step(name, true, result, place);
    }

    public static Step failed(String name, String why) {
        return new Step(name, false, why, "");
    }
}
