package org.madoguchi.photo.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A V4L2 device in C, compiled against the system's header: what this driver believes of structures
 * and numbers is held to what the compiler knows of them.
 */
@SuppressWarnings("restricted")
final class FakeVideo {
  private static final Path HEADER = Path.of("/usr/include/linux/videodev2.h");

  private final SymbolLookup library;
  private final Path folder;

  private FakeVideo(SymbolLookup library, Path folder) {
    this.library = library;
    this.folder = folder;
  }

  /** Compiled anew; the test is skipped where there is no compiler. */
  static FakeVideo compiled(Path folder) throws IOException, InterruptedException {
    assumeTrue(
        Files.exists(HEADER) && Files.isExecutable(Path.of("/usr/bin/cc")),
        "gcc or the kernel's headers (libc6-dev, linux-libc-dev) aren't installed");
    Path source = folder.resolve("fake-v4l2.c");
    Path built = folder.resolve("fake-v4l2.so");
    try (InputStream in = FakeVideo.class.getResourceAsStream("fake-v4l2.c")) {
      if (in == null) {
        throw new AssertionError("missing: fake-v4l2.c");
      }
      Files.copy(in, source);
    }
    Process cc =
        new ProcessBuilder("/usr/bin/cc", "-shared", "-fPIC", "-o", built + "", source + "")
            .inheritIO()
            .start();
    assertEquals(0, cc.waitFor());
    return new FakeVideo(SymbolLookup.libraryLookup(built, Arena.global()), folder);
  }

  Kernel kernel() {
    return new Kernel(library);
  }

  /** A node of this kind. */
  String node(String name, String kind) {
    try {
      return Files.writeString(folder.resolve(name), kind).toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private int call(String name, MemoryLayout[] parameters, Object... arguments) {
    MethodHandle function =
        Linker.nativeLinker()
            .downcallHandle(
                library.findOrThrow(name), FunctionDescriptor.of(ValueLayout.JAVA_INT, parameters));
    try {
      return (int) function.invokeWithArguments(arguments);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** What it takes from now on. */
  void frame(byte[] bytes) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment copy = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
      call(
          "fake_frame",
          new MemoryLayout[] {ValueLayout.ADDRESS, ValueLayout.JAVA_INT},
          copy,
          bytes.length);
    }
  }

  /** It takes this many pictures; the last byte but two of each counts them. */
  void take(int pictures) {
    call("fake_take", new MemoryLayout[] {ValueLayout.JAVA_INT}, pictures);
  }

  /** Nodes, memory and streams that nobody has given back. */
  int held() {
    return call("fake_held", new MemoryLayout[] {});
  }
}
