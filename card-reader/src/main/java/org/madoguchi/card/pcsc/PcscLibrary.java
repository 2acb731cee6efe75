package org.madoguchi.card.pcsc;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The functions of PC/SC that a card needs (PC/SC part 5; pcsc-lite's {@code winscard.h}), called
 * through the platform's foreign function interface. What went to a card and what came from it
 * stands in native memory for the call alone and is overwritten before that is freed.
 *
 * <p>Thread rule: any, but a context and its cards belong to one thread.
 */
@SuppressWarnings("restricted") // calling native functions is what it is for
final class PcscLibrary {
  private static final long SCOPE_SYSTEM = 2;
  private static final int TIMED_OUT = 0x8010000A;

  /** pcsc-lite has room for 16 readers, whose names have up to 128 bytes. */
  private static final int READER_NAMES = 16 * 128 + 1;

  private final PcscAbi abi;
  private final MethodHandle establishContext;
  private final MethodHandle releaseContext;
  private final MethodHandle listReaders;
  private final MethodHandle getStatusChange;
  private final MethodHandle connect;
  private final MethodHandle disconnect;
  private final MethodHandle transmit;

  /**
   * Loads the system's.
   *
   * @throws IllegalArgumentException it isn't installed
   * @throws java.util.NoSuchElementException it lacks a function
   * @throws IllegalCallerException this program may not call native functions
   */
  PcscLibrary() {
    this.abi = PcscAbi.ofThisSystem();
    SymbolLookup in = SymbolLookup.libraryLookup(abi.library(), Arena.global());
    ValueLayout dword = abi.dwordLayout();
    ValueLayout handle = abi.handleLayout();
    ValueLayout pointer = ValueLayout.ADDRESS;
    String text = abi.textSuffix();
    establishContext = function(in, "SCardEstablishContext", dword, pointer, pointer, pointer);
    releaseContext = function(in, "SCardReleaseContext", handle);
    listReaders = function(in, "SCardListReaders" + text, handle, pointer, pointer, pointer);
    getStatusChange = function(in, "SCardGetStatusChange" + text, handle, dword, pointer, dword);
    connect = function(in, "SCardConnect" + text, handle, pointer, dword, dword, pointer, pointer);
    disconnect = function(in, "SCardDisconnect", handle, dword);
    transmit =
        function(in, "SCardTransmit", handle, pointer, pointer, dword, pointer, pointer, pointer);
  }

  /** Whatever the width of its integers, here they are {@code long}. */
  private MethodHandle function(SymbolLookup in, String name, MemoryLayout... parameters) {
    MethodHandle exact =
        Linker.nativeLinker()
            .downcallHandle(
                in.findOrThrow(name), FunctionDescriptor.of(abi.dwordLayout(), parameters));
    MethodType wide = exact.type().changeReturnType(long.class);
    for (int i = 0; i < wide.parameterCount(); i++) {
      if (wide.parameterType(i) == int.class) {
        wide = wide.changeParameterType(i, long.class);
      }
    }
    return MethodHandles.explicitCastArguments(exact, wide);
  }

  /** Another program may have the card at the same time, or not. */
  enum Share {
    EXCLUSIVE(1),
    SHARED(2);

    private final long code;

    Share(long code) {
      this.code = code;
    }
  }

  /** What the two ends may speak. */
  enum Protocols {
    T1(2),
    ANY(3);

    private final long code;

    Protocols(long code) {
      this.code = code;
    }
  }

  /** What becomes of the card at the end of a connection. */
  enum Disposition {
    LEAVE(0),
    RESET(1),
    UNPOWER(2);

    private final long code;

    Disposition(long code) {
      this.code = code;
    }
  }

  /**
   * A connected card.
   *
   * @param protocol that was agreed on
   */
  record Card(long handle, long protocol) {}

  long establishContext() throws PcscException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment context = arena.allocate(ValueLayout.JAVA_LONG);
      call(
          "SCardEstablishContext",
          () ->
              (long)
                  establishContext.invokeExact(
                      SCOPE_SYSTEM, MemorySegment.NULL, MemorySegment.NULL, context));
      return abi.handle(context);
    }
  }

  void releaseContext(long context) throws PcscException {
    call("SCardReleaseContext", () -> (long) releaseContext.invokeExact(context));
  }

  /** Names, in the service's order. */
  List<String> listReaders(long context) throws PcscException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment names = arena.allocate(READER_NAMES);
      MemorySegment length = dword(arena, READER_NAMES);
      call(
          "SCardListReaders",
          () -> (long) listReaders.invokeExact(context, MemorySegment.NULL, names, length));
      return parted(names.asSlice(0, abi.dword(length, 0)).toArray(ValueLayout.JAVA_BYTE));
    } catch (PcscException e) {
      if (e.code() == PcscFault.NO_READERS_AVAILABLE) {
        return List.of();
      }
      throw e;
    }
  }

  /** Texts that each end with a zero, and an empty one after the last. */
  static List<String> parted(byte[] texts) {
    List<String> all = new ArrayList<>();
    int begin = 0;
    for (int end = 0; end < texts.length; end++) {
      if (texts[end] == 0) {
        if (end == begin) {
          break;
        }
        all.add(new String(texts, begin, end - begin, StandardCharsets.UTF_8));
        begin = end + 1;
      }
    }
    return all;
  }

  /**
   * Waits until a reader is no longer as the caller knows it.
   *
   * @return in the same order how they are; when the time was up, as they were known
   */
  List<SlotState> getStatusChange(long context, List<SlotState> known, Duration bound)
      throws PcscException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment states = arena.allocate((long) abi.readerState() * known.size(), Long.BYTES);
      for (int i = 0; i < known.size(); i++) {
        MemorySegment state = states.asSlice((long) i * abi.readerState(), abi.readerState());
        MemorySegment name = arena.allocateFrom(known.get(i).reader());
        state.set(ValueLayout.ADDRESS_UNALIGNED, 0, name);
        abi.setDword(state, abi.currentState(), known.get(i).state());
      }
      long millis = bound.toMillis();
      long count = known.size();
      call(
          "SCardGetStatusChange",
          () -> (long) getStatusChange.invokeExact(context, millis, states, count));
      List<SlotState> now = new ArrayList<>();
      for (int i = 0; i < known.size(); i++) {
        long at = (long) i * abi.readerState() + abi.eventState();
        now.add(known.get(i).now(abi.dword(states, at)));
      }
      return now;
    } catch (PcscException e) {
      if (e.code() == TIMED_OUT) {
        return known;
      }
      throw e;
    }
  }

  Card connect(long context, String reader, Share share, Protocols protocols) throws PcscException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(reader);
      MemorySegment card = arena.allocate(ValueLayout.JAVA_LONG);
      MemorySegment protocol = arena.allocate(ValueLayout.JAVA_LONG);
      call(
          "SCardConnect",
          () ->
              (long)
                  connect.invokeExact(context, name, share.code, protocols.code, card, protocol));
      return new Card(abi.handle(card), abi.dword(protocol, 0));
    }
  }

  void disconnect(Card card, Disposition disposition) throws PcscException {
    call("SCardDisconnect", () -> (long) disconnect.invokeExact(card.handle(), disposition.code));
  }

  /**
   * Sends a command as it is and gives the answer as it is: nothing is repeated, nothing is
   * fetched.
   *
   * @param longest bytes that the answer may have
   */
  byte[] transmit(Card card, byte[] command, int longest) throws PcscException {
    int control = Long.BYTES;
    int sent = control + abi.protocolControl();
    int answer = sent + command.length;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate((long) answer + longest, Long.BYTES);
      abi.setDword(memory, 0, longest);
      abi.setDword(memory, control, card.protocol());
      abi.setDword(memory, control + abi.dword(), abi.protocolControl());
      MemorySegment.copy(command, 0, memory, ValueLayout.JAVA_BYTE, sent, command.length);
      try {
        call(
            "SCardTransmit",
            () ->
                (long)
                    transmit.invokeExact(
                        card.handle(),
                        memory.asSlice(control),
                        memory.asSlice(sent),
                        (long) command.length,
                        MemorySegment.NULL,
                        memory.asSlice(answer),
                        memory));
        return memory.asSlice(answer, abi.dword(memory, 0)).toArray(ValueLayout.JAVA_BYTE);
      } finally {
        memory.fill((byte) 0); // a PIN may be in it, or a name
      }
    }
  }

  private MemorySegment dword(Arena arena, long value) {
    MemorySegment memory = arena.allocate(ValueLayout.JAVA_LONG);
    abi.setDword(memory, 0, value);
    return memory;
  }

  /** A call of a native function. */
  @FunctionalInterface
  private interface Call {
    long result() throws Throwable;
  }

  private static void call(String function, Call call) throws PcscException {
    int code;
    try {
      code = (int) call.result();
    } catch (RuntimeException | Error bug) {
      throw bug;
    } catch (Throwable impossible) { // native functions throw nothing
      throw new IllegalStateException(function, impossible);
    }
    if (code != 0) {
      throw new PcscException(function, code);
    }
  }
}
