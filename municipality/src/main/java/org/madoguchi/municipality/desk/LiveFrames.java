package org.madoguchi.municipality.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.municipality.envelope.FrameSeal;

/**
 * The last picture of each call, in memory alone, and only while an officer has the package open.
 * Thread-safe.
 */
final class LiveFrames {
  private final Map<String, Call> calls = new ConcurrentHashMap<>();

  /**
   * The last picture of a call.
   *
   * @param number its number; 0: none yet
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Frame(long number, byte[] jpeg) {
    @Override
    public String toString() {
      return "Frame[" + number + "]";
    }
  }

  private static final class Call {
    private final byte[] key;
    private Frame last = new Frame(0, new byte[0]);

    Call(byte[] key) {
      this.key = key;
    }

    synchronized boolean take(String id, long number, byte[] sealed) {
      if (number <= last.number()) {
        return false;
      }
      Optional<byte[]> opened = FrameSeal.open(key, id, number, sealed);
      opened.ifPresent(jpeg -> last = new Frame(number, jpeg));
      return opened.isPresent();
    }

    synchronized Frame last() {
      return last;
    }
  }

  /** A call begins; pictures of one before it are forgotten, its numbers aren't used again. */
  void begin(String id, byte[] key) {
    calls.putIfAbsent(id, new Call(key));
  }

  /** Nobody looks any more. */
  void end(String id) {
    calls.remove(id);
  }

  /** Whether somebody looks. */
  boolean wanted(String id) {
    return calls.containsKey(id);
  }

  /**
   * A picture came.
   *
   * @return whether it is of this call and newer than the last
   */
  boolean take(String id, long number, byte[] sealed) {
    Call call = calls.get(id);
    return call != null && call.take(id, number, sealed);
  }

  /** The last one; empty if nobody looks or none came. */
  Optional<Frame> last(String id) {
    return Optional.ofNullable(calls.get(id)).map(Call::last).filter(f -> f.number() > 0);
  }
}
