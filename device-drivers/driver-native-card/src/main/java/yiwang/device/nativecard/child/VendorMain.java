package yiwang.device.nativecard.child;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import yiwang.device.nativecard.wire.RamFolder;
import yiwang.device.nativecard.wire.VendorAnswer;
import yiwang.device.nativecard.wire.VendorFrames;
import yiwang.device.nativecard.wire.VendorFunction;

/**
 * The process of a maker's library. Requests come on standard input; answers go to the file named, because libraries print
 * on standard output. When the driver is gone its working folder is wiped, even while the library hangs.
 */
public final class VendorMain {

    private record Request(VendorFunction function, int argument) { }

    private VendorMain() { }

    /** @param args  sdtapi, termb or wlt2bmp, the library's path, the file for answers */
    public static void main(String[] args) throws IOException {
        BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("vendor-library").start(() -> serve(args[0], Path.of(args[1]), args[2], requests));
        try (DataInputStream in = new DataInputStream(System.in)) {
            VendorFunction[] functions = VendorFunction.values();
            while (true) {
                requests.add(new Request(functions[in.readUnsignedByte() % functions.length], in.readInt()));
            }
        } catch (EOFException e) {
            end();
        }
    }

    private static void serve(String api, Path library, String answers, BlockingQueue<Request> requests) {
        try (OutputStream out = new FileOutputStream(answers)) {
            VendorLibrary vendor = switch (api) {
                case "termb" -> new TermbLibrary(library);
                case "wlt2bmp" -> new PhotoLibrary(library);
                default -> new SdtLibrary(library);
            };
            VendorFrames.send(VendorAnswer.of(0), out);
            while (true) {
                Request request = requests.take();
                VendorAnswer answer = vendor.call(request.function(), request.argument());
                VendorFrames.send(answer, out);
                answer.wipe();
            }
        } catch (Throwable e) {
            // A library that cannot be called makes this process useless; its end says so.
            end();
        }
    }

    private static void end() {
        try {
            RamFolder.wipe(Path.of("").toAbsolutePath());
        } catch (IOException e) {
            // The driver wipes as well, or the next one does.
        }
        Runtime.getRuntime().halt(1);
    }
}
