package yiwang.device.nativecard.child;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** C functions of one shared library that return an int and take ints and pointers. */
final class NativeCalls {

    private final Arena arena = Arena.ofShared();
    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols;
    private final Map<String, MethodHandle> handles = new HashMap<>();

    /** @throws IllegalArgumentException when the file is no library that this machine can load */
    NativeCalls(Path library) {
        symbols = SymbolLookup.libraryLookup(library, arena);
    }

    boolean has(String function) {
        return symbols.find(function).isPresent();
    }

    /** @param arguments  Integer or MemorySegment */
    int call(String function, Object... arguments) throws Throwable {
        MethodHandle handle = handles.computeIfAbsent(function, name -> {
            MemoryLayout[] types = Arrays.stream(arguments).map(NativeCalls::layout).toArray(MemoryLayout[]::new);
            return linker.downcallHandle(symbols.findOrThrow(name), FunctionDescriptor.of(ValueLayout.JAVA_INT, types));
        });
        return (int) handle.invokeWithArguments(arguments);
    }

    MemorySegment buffer(int bytes) {
        return arena.allocate(bytes, 8);
    }

    private static MemoryLayout layout(Object argument) {
        return argument instanceof Integer ? ValueLayout.JAVA_INT : ValueLayout.ADDRESS;
    }
}
