package org.madoguchi.sandbox.city.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.Pin;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.Signing;
import org.madoguchi.card.transport.ReaderStatus;

/** Somebody before a reader, who waits for every answer, but not for ever. */
final class Resident {
  static final byte[] REQUEST = "a request".getBytes(StandardCharsets.UTF_8);

  private static final int PATIENCE_SECONDS = 120;

  private final CardReader reader;
  private final BlockingQueue<ReaderStatus> heard = new LinkedBlockingQueue<>();

  Resident(CardReader reader) {
    this.reader = reader;
    reader.listen(heard::add);
  }

  /** Waits until the reader tells this status, whatever it tells before. */
  void waitFor(ReaderStatus status) throws InterruptedException {
    waitFor(status, PATIENCE_SECONDS);
  }

  void waitFor(ReaderStatus status, int seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    ReaderStatus last = null;
    while (last != status) {
      last = heard.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      assertTrue(last != null, "the reader never told " + status);
    }
  }

  Recognition recognise() throws InterruptedException, ExecutionException, TimeoutException {
    return reader.recognise().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  Recognition.MyNumberCard recogniseMyNumberCard()
      throws InterruptedException, ExecutionException, TimeoutException {
    return assertInstanceOf(Recognition.MyNumberCard.class, recognise());
  }

  /** Types the digits and signs; sees to it that the PIN is wiped. */
  Signing sign(int... digits)
      throws InterruptedException, ExecutionException, TimeoutException, GeneralSecurityException {
    var pin = new Pin(digits.length);
    for (int digit : digits) {
      pin.append(digit);
    }
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(REQUEST);
    Signing signing = reader.sign(pin, digest).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertEquals(0, pin.length(), "the PIN is wiped");
    return signing;
  }

  void release() throws InterruptedException, ExecutionException, TimeoutException {
    reader.release().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Has the reader look at once, instead of with its next look; doesn't wait for it. */
  void nudge() {
    var _ = reader.release();
  }

  static void assertValid(Signing signing, Recognition.MyNumberCard card)
      throws GeneralSecurityException {
    Signing.Signed signed = assertInstanceOf(Signing.Signed.class, signing);
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(card.certificate().getPublicKey());
    verifier.update(REQUEST);
    assertTrue(verifier.verify(signed.signature()));
  }
}
