package org.madoguchi.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A cable between a terminal and its branch that can be cut, and put together again. */
final class CutCable implements AutoCloseable {
  private final ServerSocket here;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private volatile int there;
  private volatile boolean open = true;

  CutCable() throws IOException {
    here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** Leads to that port from now on. */
  void to(int port) {
    there = port;
  }

  int port() {
    return here.getLocalPort();
  }

  /** Breaks what goes over it now; what comes afterwards goes through. */
  void shake() {
    // those that are there now: what is laid meanwhile may stay
    List.copyOf(ends).forEach(CutCable::close);
  }

  /** Lets nothing through any more. */
  void cut() {
    open = false;
    shake();
  }

  void mend() {
    open = true;
  }

  private void accept() {
    try {
      while (!here.isClosed()) {
        Socket terminal = here.accept();
        ends.add(terminal);
        if (open) {
          join(terminal);
        } else {
          close(terminal);
        }
      }
    } catch (IOException e) {
      shake(); // closed
    }
  }

  private void join(Socket terminal) {
    try {
      Socket branch = new Socket(InetAddress.getLoopbackAddress(), there);
      ends.add(branch);
      if (!open) {
        shake();
      }
      Thread.ofVirtual().start(() -> pump(terminal, branch));
      Thread.ofVirtual().start(() -> pump(branch, terminal));
    } catch (IOException e) {
      close(terminal); // the branch isn't there
    }
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      close(to); // cut
    }
  }

  private static void close(Socket end) {
    try {
      end.close(); // once more does nothing
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    here.close();
    shake();
  }
}
