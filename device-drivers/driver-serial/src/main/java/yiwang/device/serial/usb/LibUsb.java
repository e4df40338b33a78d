package yiwang.device.serial.usb;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Optional;
import yiwang.device.api.DeviceFault;
import yiwang.device.serial.link.LinkException;

/** libusb 1.0, bound without a wrapper. Loaded once for each file name and never unloaded; any thread. */
final class LibUsb {

    static final String USUAL = "libusb-1.0.so.0";
    static final int ACCESS = -3;
    static final int NO_DEVICE = -4;
    static final int NOT_FOUND = -5;
    static final int BUSY = -6;
    static final int TIMEOUT = -7;
    private static final Map<String, LibUsb> LOADED = new ConcurrentHashMap<>();

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;
    private final Map<String, MethodHandle> handles = new ConcurrentHashMap<>();

    private LibUsb(SymbolLookup symbols) {
        this.symbols = symbols;
    }

    /** @throws LinkException when the library is not installed */
    static LibUsb load(String name) throws LinkException {
        try {
            return LOADED.computeIfAbsent(name, n -> new LibUsb(SymbolLookup.libraryLookup(n, Arena.global())));
        } catch (IllegalArgumentException e) {
            throw new LinkException(DeviceFault.Kind.OTHER, name + " is not installed (package libusb-1.0-0)");
        }
    }

    /** A function that returns an int, or nothing (then 0). @param arguments  Integer, Byte or MemorySegment */
    int call(String function, Object... arguments) {
        return ((Number) Optional.ofNullable(invoke(function, returns(function), arguments)).orElse(0)).intValue();
    }

    /** A function that returns the number of devices. */
    long count(String function, Object... arguments) {
        return (long) invoke(function, ValueLayout.JAVA_LONG, arguments);
    }

    private static MemoryLayout returns(String function) {
        return switch (function) {
            case "libusb_close", "libusb_exit", "libusb_free_device_list" -> null;
            case "libusb_get_bus_number" -> ValueLayout.JAVA_BYTE;
            default -> ValueLayout.JAVA_INT;
        };
    }

    private Object invoke(String function, MemoryLayout result, Object... arguments) {
        MethodHandle handle = handles.computeIfAbsent(function, name -> {
            MemoryLayout[] types = Arrays.stream(arguments).map(LibUsb::layout).toArray(MemoryLayout[]::new);
            return linker.downcallHandle(symbols.findOrThrow(name), result == null ? FunctionDescriptor.ofVoid(types) : FunctionDescriptor.of(result, types));
        });
        try {
            return handle.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(function + " cannot be called", e);
        }
    }

    private static MemoryLayout layout(Object argument) {
        return switch (argument) {
            case Integer i -> ValueLayout.JAVA_INT;
            case Byte b -> ValueLayout.JAVA_BYTE;
            case MemorySegment s -> ValueLayout.ADDRESS;
            default -> throw new IllegalArgumentException(argument.getClass().getName());
        };
    }
}
