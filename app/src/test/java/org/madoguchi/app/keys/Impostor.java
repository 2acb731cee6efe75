package org.madoguchi.app.keys;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/** Speaks TLS rightly, with certificates on both sides, and HTTP as it is told. */
public final class Impostor implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d{1,6})\r\n");

  private final KeyPair keys = Issued.pair("EC", 256);
  private final X509Certificate certificate = Issued.server(keys);
  private final SSLContext tls = context();
  private final SSLServerSocket socket;
  private final AtomicReference<Function<String, RawAnswer>> next = new AtomicReference<>();

  /** Listens on a free port. */
  public Impostor() throws IOException {
    socket =
        (SSLServerSocket)
            tls.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  private SSLContext context() {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("tls", keys.getPrivate(), new char[0], new X509Certificate[] {certificate});
      KeyManagerFactory own =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      own.init(store, new char[0]);
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("gateway", certificate);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext made = SSLContext.getInstance("TLSv1.3");
      made.init(own.getKeyManagers(), trust.getTrustManagers(), null);
      return made;
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What it says from now on, whatever is asked. */
  public void says(RawAnswer said) {
    says(_ -> said);
  }

  /** What it says from now on to a request with that head. */
  public void says(Function<String, RawAnswer> said) {
    next.set(said);
  }

  /** Its key, and itself as the one that is trusted. */
  public SSLContext tls() {
    return tls;
  }

  /** What it shows, and trusts. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** Where it listens on this machine. */
  public int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket one = socket.accept();
        Thread.ofVirtual().start(() -> answer(one));
      } catch (IOException e) {
        // a handshake that failed, or closed
      }
    }
  }

  private void answer(Socket one) {
    try (one) {
      InputStream in = one.getInputStream();
      String head = head(in);
      Matcher body = LENGTH.matcher(head);
      if (body.find()) {
        in.readNBytes(Integer.parseInt(body.group(1)));
      }
      Objects.requireNonNull(next.get()).apply(head).speech().speak(one.getOutputStream());
      one.getOutputStream().flush();
    } catch (IOException e) {
      // the client has had enough
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        throw new EOFException();
      }
      head.append((char) c);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
