package org.madoguchi.sandbox.proof;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads every message that a gateway and the card authority behind it receive, as it comes out of
 * TLS, and notes those in which something stands that a resident has typed. Thread-safe.
 */
public final class LineWatch extends Filter {
  private final TypedSecrets secrets;
  private final Queue<String> found = new ConcurrentLinkedQueue<>();
  private final AtomicLong read = new AtomicLong();

  public LineWatch(TypedSecrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public String description() {
    return "looks for PINs in bodies";
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    read.incrementAndGet();
    if (secrets.in(body)) {
      found.add(exchange.getRequestURI().getPath());
    }
    exchange.setStreams(new ByteArrayInputStream(body), null);
    chain.doFilter(exchange);
  }

  /** Paths of the messages that held one, in order. */
  public Queue<String> found() {
    return new ConcurrentLinkedQueue<>(found);
  }

  /** How many messages were read. */
  public long read() {
    return read.get();
  }
}
