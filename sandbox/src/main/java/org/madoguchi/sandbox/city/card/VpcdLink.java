package org.madoguchi.sandbox.city.card;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a virtual card into a reader of vpcd, the virtual reader of pcscd (card.md 12). Connecting
 * is laying the card on the reader, closing the socket is taking it away. While the card lies there
 * the link connects again and again, so that it outlives a restart of pcscd.
 *
 * <p>Thread rule: any thread. A virtual thread serves the card.
 */
public final class VpcdLink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VpcdLink.class);

  /** The first of the two slots that vpcd opens by itself. */
  public static final int FIRST_SLOT = 35963;

  /** vpcd would wait for ever; half a status word is an answer that is none. */
  private static final byte[] SILENCE = {0};

  private static final Duration CONNECTING = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final InetSocketAddress vpcd;
  private @Nullable Insertion insertion;

  /** A link to the first slot of the vpcd of this machine. */
  public VpcdLink() {
    this("localhost", FIRST_SLOT);
  }

  /** A link to a slot of vpcd. */
  public VpcdLink(String host, int port) {
    this.vpcd = new InetSocketAddress(host, port);
  }

  /** Lays a card on the reader, in place of another that may be there. Returns at once. */
  public synchronized void insert(SimulatedCard card) {
    remove();
    insertion = new Insertion(card);
  }

  /** Takes the card away at once, whatever it is doing. */
  public synchronized void remove() {
    Insertion current = insertion;
    insertion = null;
    if (current != null) {
      current.end();
    }
  }

  /** Waits until vpcd has taken the card. False: not within that time, or there is no card. */
  public boolean awaitTaken(Duration bound) throws InterruptedException {
    Insertion current;
    synchronized (this) {
      current = insertion;
    }
    return current != null && current.taken.await(bound.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    remove();
  }

  /** One card on the reader, until it is taken away. */
  private final class Insertion {
    private final SimulatedCard card;
    private final CountDownLatch taken = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean ended;
    private volatile @Nullable Socket socket;

    Insertion(SimulatedCard card) {
      this.card = card;
      this.thread = Thread.ofVirtual().name("vpcd-link").start(this::run);
    }

    private void run() {
      while (!ended) {
        try (var connection = new Socket()) {
          socket = connection;
          connection.connect(vpcd, (int) CONNECTING.toMillis());
          connection.setTcpNoDelay(true);
          taken.countDown();
          serve(connection);
        } catch (IOException e) {
          LOG.debug("vpcd: {}", e.getMessage());
        } finally {
          card.powerOff();
        }
        pause();
      }
    }

    private void pause() {
      try {
        if (!ended) {
          Thread.sleep(PAUSE);
        }
      } catch (InterruptedException e) {
        ended = true; // only end() interrupts
      }
    }

    void end() {
      ended = true;
      Socket open = socket;
      if (open != null) {
        try {
          open.close();
        } catch (IOException e) {
          LOG.debug("closing the link: {}", e.getMessage());
        }
      }
      card.powerOff();
      thread.interrupt();
    }

    private void serve(Socket connection) throws IOException {
      var in = new DataInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      while (!ended) {
        acknowledgeQuickly(connection);
        byte[] body = new byte[in.readUnsignedShort()];
        acknowledgeQuickly(connection);
        in.readFully(body);
        if (body.length == 1) {
          control(body[0], out);
        } else {
          byte[] answer = card.transmit(body);
          send(out, answer.length == 0 ? SILENCE : answer);
        }
      }
    }

    private void control(byte control, OutputStream out) throws IOException {
      switch (control) {
        case 0 -> card.powerOff();
        case 1 -> card.powerOn();
        case 2 -> card.reset();
        case 4 -> send(out, card.atr());
        default -> LOG.debug("vpcd: unknown control {}", control);
      }
    }

    /** vpcd sends length and body apart; a delayed acknowledgement costs 44 ms each time. */
    private static void acknowledgeQuickly(Socket connection) throws IOException {
      if (connection.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
        connection.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
      }
    }

    private static void send(OutputStream out, byte[] body) throws IOException {
      byte[] frame = new byte[2 + body.length];
      frame[0] = (byte) (body.length >> 8);
      frame[1] = (byte) body.length;
      System.arraycopy(body, 0, frame, 2, body.length);
      out.write(frame);
    }
  }
}
