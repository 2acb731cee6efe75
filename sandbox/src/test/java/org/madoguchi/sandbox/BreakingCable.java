package org.madoguchi.sandbox;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A cable for TLS 1.3 that breaks at a message. It can't read any: it goes by the records' lengths
 * (RFC 8446 5.1), of which a long message has the longest.
 */
final class BreakingCable implements AutoCloseable {
  /** Where it breaks. */
  enum At {
    NOWHERE,
    /** The other side gets the first half of the message. */
    IN_THE_MESSAGE,
    /** The other side gets the message; its answer goes nowhere, and nobody hangs up. */
    BEFORE_THE_ANSWER
  }

  private static final int APPLICATION_DATA = 23;

  private final ServerSocket here;
  private final int shortest;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private final AtomicInteger messages = new AtomicInteger();
  private final Semaphore broke = new Semaphore(0);
  private volatile int there;
  private volatile At at = At.NOWHERE;

  /**
   * @param shortest message at which it breaks, bytes; longer than a handshake's records
   */
  BreakingCable(int shortest) throws IOException {
    this.shortest = shortest;
    here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return here.getLocalPort();
  }

  /** Leads to that port from now on, and breaks there. */
  void to(int port, At where) {
    there = port;
    at = where;
  }

  /** Messages that were begun. */
  int messages() {
    return messages.get();
  }

  /** Whether it breaks within that time. */
  boolean breaks(Duration within) throws InterruptedException {
    return broke.tryAcquire(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Hangs up at both ends. */
  void hangUp() {
    ends.forEach(BreakingCable::close);
  }

  private void accept() {
    try {
      while (!here.isClosed()) {
        Socket from = here.accept();
        Socket to = new Socket(InetAddress.getLoopbackAddress(), there);
        ends.add(from);
        ends.add(to);
        Line line = new Line(from, to);
        Thread.ofVirtual().start(line::up);
        Thread.ofVirtual().start(line::down);
      }
    } catch (IOException e) {
      hangUp(); // closed, or nobody is there
    }
  }

  /** A connection. */
  private final class Line {
    private final Socket from;
    private final Socket to;
    private volatile boolean mute;

    Line(Socket from, Socket to) {
      this.from = from;
      this.to = to;
    }

    void up() {
      try (DataInputStream in = new DataInputStream(from.getInputStream());
          OutputStream out = to.getOutputStream()) {
        byte[] head = new byte[5];
        while (true) {
          in.readFully(head);
          byte[] body = new byte[((head[3] & 0xFF) << 8) | (head[4] & 0xFF)];
          in.readFully(body);
          boolean message = head[0] == APPLICATION_DATA && body.length >= shortest;
          int passes = body.length;
          if (message) {
            messages.incrementAndGet();
            passes = at == At.IN_THE_MESSAGE ? body.length / 2 : body.length;
            mute = at == At.BEFORE_THE_ANSWER;
          }
          out.write(head);
          out.write(body, 0, passes);
          out.flush();
          if (passes < body.length) {
            hangUp();
          }
          if (message && at != At.NOWHERE) {
            broke.release();
          }
        }
      } catch (EOFException e) {
        close(to); // hung up
      } catch (IOException e) {
        hangUp();
      }
    }

    void down() {
      try (InputStream in = to.getInputStream();
          OutputStream out = from.getOutputStream()) {
        byte[] some = new byte[16_384];
        for (int count = in.read(some); count >= 0; count = in.read(some)) {
          if (!mute) {
            out.write(some, 0, count);
            out.flush();
          }
        }
      } catch (IOException e) {
        close(from);
      }
    }
  }

  private static void close(Socket end) {
    try {
      end.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    here.close();
    hangUp();
  }
}
