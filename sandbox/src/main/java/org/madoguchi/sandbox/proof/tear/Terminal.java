package org.madoguchi.sandbox.proof.tear;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.CardRelay;
import org.madoguchi.card.CardResult;
import org.madoguchi.card.CardSignature;
import org.madoguchi.card.JpkiApplication;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinAnswer;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.PinSetting;
import org.madoguchi.card.PrintedFacts;
import org.madoguchi.card.RelayAnswer;
import org.madoguchi.card.RelayOpening;
import org.madoguchi.card.RelayOrder;
import org.madoguchi.card.RelayProfile;
import org.madoguchi.card.SignatureAlgorithm;
import org.madoguchi.sandbox.city.authority.CardKey;
import org.madoguchi.sandbox.city.cardauthority.CardAuthority;
import org.madoguchi.sandbox.city.cardauthority.CardRequest;
import org.madoguchi.sandbox.city.cardauthority.ReadBack;
import org.madoguchi.sandbox.city.cardauthority.ScriptReply;

/**
 * The least that a terminal does between a card and an authority: relays the script, lets the
 * holder set the PIN, reads back. It keeps nothing: whatever breaks off is taken up again by asking
 * authority and card.
 */
final class Terminal {
  private static final long LONGEST_SECONDS = 60;

  private final Supplier<CardReader> reader;
  private final CardAuthority authority;
  private final HolderPins pins;
  private int commands;

  /**
   * @param reader the one that the card lies on now
   */
  Terminal(Supplier<CardReader> reader, CardAuthority authority, HolderPins pins) {
    this.reader = reader;
    this.authority = authority;
    this.pins = pins;
  }

  /** What the holder types. */
  record HolderPins(String userAuthentication, String signature, String fresh) {}

  /** How many commands of scripts were sent so far. */
  int commands() {
    return commands;
  }

  /** One presence of the card, to the end of the order or to where it breaks off. */
  boolean work(CardRequest request) throws InterruptedException {
    return script(request) && (request.operation().key() == null || confirm(request));
  }

  /** The script alone. */
  boolean script(CardRequest request) throws InterruptedException {
    var order = new RelayOrder(request.id(), RelayProfile.globalPlatform("sandbox"), Set.of());
    if (!(got(reader.get().relay(order)) instanceof RelayOpening.Opened(CardRelay relay))) {
      return false;
    }
    try (relay) {
      return relayed(relay, request, authority.exchange(request.id(), 0, List.of()));
    }
  }

  private boolean relayed(CardRelay relay, CardRequest request, ScriptReply first)
      throws InterruptedException {
    ScriptReply reply = first;
    while (true) {
      switch (reply) {
        case ScriptReply.Done _ -> {
          return true;
        }
        case ScriptReply.Failed _ -> {
          return false;
        }
        case ScriptReply.SetPin(long sequence) -> {
          PinReference reference = pin(request);
          Pin fresh = Pin.copyOf(pins.fresh().getBytes(StandardCharsets.US_ASCII));
          CardResult<PinSetting> set = got(relay.setPin(reference, fresh, PrintedFacts.unknown()));
          if (!(set instanceof CardResult.Done<PinSetting>(PinSetting.Done()))) {
            return false;
          }
          reply =
              authority.exchange(request.id(), sequence, List.of(new byte[] {(byte) 0x90, 0x00}));
        }
        case ScriptReply.Commands(long sequence, List<byte[]> batch, int _) -> {
          switch (got(relay.exchange(batch))) {
            case RelayAnswer.Passed(List<byte[]> answers) -> {
              commands += answers.size();
              reply = authority.exchange(request.id(), sequence, answers);
            }
            case RelayAnswer.Stopped(List<byte[]> answers, int _) ->
                reply = authority.exchange(request.id(), sequence, answers);
            case RelayAnswer.Lost _, RelayAnswer.Forbidden _ -> {
              return false;
            }
          }
        }
      }
    }
  }

  private static PinReference pin(CardRequest request) {
    return switch (request.operation()) {
      case UNLOCK_SIGNATURE -> PinReference.DIGITAL_SIGNATURE;
      case UNLOCK_TEXT -> PinReference.TEXT;
      case UNLOCK_REGISTER -> PinReference.RESIDENT_REGISTER;
      default -> PinReference.USER_AUTHENTICATION;
    };
  }

  /** Reads back by the ordinary way and tells the authority. */
  boolean confirm(CardRequest request) throws InterruptedException {
    Optional<ReadBack> read = read(request);
    return read.isPresent()
        && authority.readBack(request.id(), read.get()).filter(s -> !s.open()).isPresent();
  }

  /** The certificate in use and a signature of its key over the order's challenge. */
  Optional<ReadBack> read(CardRequest request) throws InterruptedException {
    boolean signature = request.operation().key() == CardKey.DIGITAL_SIGNATURE;
    JpkiKey key = signature ? JpkiKey.DIGITAL_SIGNATURE : JpkiKey.USER_AUTHENTICATION;
    String pin = signature ? pins.signature() : pins.userAuthentication();
    byte[] digest = sha256(request.challenge());
    CardResult<Optional<ReadBack>> result =
        got(
            reader
                .get()
                .perform(
                    card -> {
                      Optional<JpkiApplication> jpki = card.jpki();
                      Pin typed = Pin.copyOf(pin.getBytes(StandardCharsets.US_ASCII));
                      if (jpki.isEmpty()
                          || !(jpki.get().verify(key.pin(), typed) instanceof PinAnswer.Right)) {
                        return Optional.empty();
                      }
                      Optional<X509Certificate> certificate =
                          jpki.get().certificate(key).optional();
                      return certificate.isPresent()
                              && jpki.get().sign(key, SignatureAlgorithm.RSA_SHA256, digest)
                                  instanceof CardSignature.Signed(byte[] signed)
                          ? Optional.of(new ReadBack(certificate.get(), signed))
                          : Optional.empty();
                    }));
    return result instanceof CardResult.Done<Optional<ReadBack>>(Optional<ReadBack> read)
        ? read
        : Optional.empty();
  }

  private static byte[] sha256(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static <T> T got(CompletableFuture<T> future) throws InterruptedException {
    try {
      return future.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the reader's futures complete with a value", e);
    }
  }
}
