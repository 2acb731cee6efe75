package org.madoguchi.sandbox.city.cardauthority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.Pin;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.authority.SandboxAuthority;
import org.madoguchi.sandbox.city.card.CardMemory;
import org.madoguchi.sandbox.city.card.CardQuirks;
import org.madoguchi.sandbox.city.card.RsaKeys;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.card.VirtualCard;
import org.madoguchi.sandbox.city.issuing.PersonaCards;

/** The card authority of the city, with two cards to order for. */
abstract class AuthorityDesk {
  static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  static final byte[] OK = {(byte) 0x90, 0x00};

  final SandboxAuthority sandbox = new SandboxAuthority(SandboxAuthority.CITY);
  final List<Persona> personas =
      Personas.load().stream()
          .filter(p -> p.card() instanceof Persona.Card.MyNumber)
          .limit(2)
          .toList();
  final PersonaCards cards = new PersonaCards(sandbox, personas, LocalDate.of(2026, 12, 1));
  final IssuedCard first = cards.issued(personas.getFirst()).orElseThrow();
  final IssuedCard second = cards.issued(personas.getLast()).orElseThrow();
  final RsaKeys keys = RsaKeys.of(sandbox.keyPair("card-authority-test"));
  Instant now = old().getNotAfter().toInstant().minus(Duration.ofDays(30));
  final CardAuthority authority =
      new CardAuthority(sandbox, List.of(first, second), () -> now, new SecureRandom());

  X509Certificate old() {
    return first.userAuthentication().get();
  }

  SimulatedCard card(Persona persona) {
    return new VirtualCard(
        cards.contents(persona).orElseThrow(),
        CardQuirks.NONE,
        CardMemory.inMemory(),
        new SecureRandom(),
        () -> keys);
  }

  CardRequest request(String id, CardOperation operation, IssuedCard of) {
    return new CardRequest(id, operation, of.commitment(authority.commitmentSalt()), new byte[32]);
  }

  CardRequest opened(String id, CardOperation operation) {
    CardRequest request = request(id, operation, first);
    assertEquals(new OrderAnswer.Opened(OrderState.OPEN), authority.open(request));
    return request;
  }

  static List<byte[]> answers(SimulatedCard card, List<byte[]> commands) {
    List<byte[]> answers = new ArrayList<>();
    for (byte[] command : commands) {
      byte[] answer = card.transmit(command);
      answers.add(answer);
      if (answer.length < 2 || answer[answer.length - 2] != (byte) 0x90) {
        break;
      }
    }
    return answers;
  }

  /** To the end of the script, or to where it doesn't go on. */
  ScriptReply run(SimulatedCard card, String id) {
    card.powerOff();
    ScriptReply reply = authority.exchange(id, 0, List.of());
    while (reply instanceof ScriptReply.Commands(long sequence, List<byte[]> commands, int _)) {
      reply = authority.exchange(id, sequence, answers(card, commands));
    }
    return reply;
  }

  ReadBack readBack(X509Certificate certificate) throws Exception {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.privateKey());
    signature.update(new byte[32]);
    return new ReadBack(certificate, signature.sign());
  }

  static X509Certificate inUse(SimulatedCard card) throws Exception {
    return MyNumberCard.on(command -> CardAnswer.of(card.transmit(command)))
        .jpki()
        .orElseThrow()
        .certificate(JpkiKey.USER_AUTHENTICATION)
        .optional()
        .orElseThrow();
  }

  X509Certificate signature(SimulatedCard card) throws Exception {
    var jpki =
        MyNumberCard.on(command -> CardAnswer.of(card.transmit(command))).jpki().orElseThrow();
    String password =
        cards.contents(personas.getFirst()).orElseThrow().secrets().signaturePassword();
    var key = JpkiKey.DIGITAL_SIGNATURE;
    jpki.verify(key.pin(), Pin.copyOf(password.getBytes(StandardCharsets.US_ASCII)));
    return jpki.certificate(key).optional().orElseThrow();
  }
}
