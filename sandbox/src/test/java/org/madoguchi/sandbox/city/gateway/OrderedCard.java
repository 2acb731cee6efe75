package org.madoguchi.sandbox.city.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.custody.CanonicalCardOrder;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.CardOrderId;
import org.madoguchi.app.custody.CardOrderRequest;
import org.madoguchi.app.errand.electronic.AskedOrder;
import org.madoguchi.app.errand.electronic.CardAuthorityLine;
import org.madoguchi.app.errand.electronic.CardAuthorityLine.ScriptAnswer;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardReadBack;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.MyNumberCard;
import org.madoguchi.card.transport.CardAnswer;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.card.CardMemory;
import org.madoguchi.sandbox.city.card.CardQuirks;
import org.madoguchi.sandbox.city.card.RsaKeys;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.card.VirtualCard;

/** A persona's card, and what a terminal does with it for an order, without a terminal. */
final class OrderedCard {
  private static final byte[] OK = {(byte) 0x90, 0x00};

  /** Makes no key of its own: that takes its time, and is tried with the cards. */
  private static final RsaKeys FRESH = RsaKeys.of(GatewayWorld.AUTHORITY.keyPair("ordered-card"));

  private final GatewayWorld world;
  private final Persona persona;
  private final SimulatedCard card;

  OrderedCard(GatewayWorld world, String persona) {
    this.world = world;
    this.persona = world.persona(persona);
    this.card =
        new VirtualCard(
            world.cards.contents(this.persona).orElseThrow(),
            CardQuirks.NONE,
            CardMemory.inMemory(),
            new SecureRandom(),
            () -> FRESH);
  }

  Persona persona() {
    return persona;
  }

  byte[] commitment() {
    return world
        .cards
        .issued(persona)
        .orElseThrow()
        .commitment(GatewayWorld.AUTHORITY.commitmentSalt());
  }

  /** As it was issued. */
  Credential first() {
    return GatewayWorld.AUTHORITY.userAuthentication(world.cards.holder(persona));
  }

  /** With the key that it makes for an order. */
  Credential fresh() {
    return new Credential(inUse(), FRESH.privateKey());
  }

  X509Certificate inUse() {
    try {
      return MyNumberCard.on(command -> CardAnswer.of(card.transmit(command)))
          .jpki()
          .orElseThrow()
          .certificate(JpkiKey.USER_AUTHENTICATION)
          .optional()
          .orElseThrow();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  CardOrderRequest request(CardOperation operation, String challenge) {
    return request(operation, challenge, world.now.get());
  }

  CardOrderRequest request(CardOperation operation, String challenge, Instant at) {
    return new CardOrderRequest(
        CardOrderId.random(new SecureRandom()),
        operation.word(),
        persona.municipality(),
        GatewayWorld.BRANCH,
        "lobby-1",
        at,
        challenge);
  }

  /** The card has signed. */
  AskedOrder signed(CardOrderRequest order) {
    return asked(order, consent(order, first()));
  }

  /** The card hasn't. */
  AskedOrder unsigned(CardOrderRequest order) {
    return asked(order, null);
  }

  AskedOrder asked(CardOrderRequest order, @Nullable CardConsent consent) {
    return new AskedOrder(order, commitment(), consent, null);
  }

  static CardConsent consent(CardOrderRequest order, Credential signer) {
    return new CardConsent(
        sign(signer.key(), CanonicalCardOrder.encode(order)), signer.certificate());
  }

  static CardReadBack readBack(Credential credential, byte[] challenge) {
    return new CardReadBack(credential.certificate(), sign(credential.key(), challenge));
  }

  private static byte[] sign(PrivateKey key, byte[] what) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(what);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Its power was cut. */
  void laidAnew() {
    card.powerOff();
  }

  /** Response APDUs up to the first error. */
  List<byte[]> answers(List<byte[]> commands) {
    List<byte[]> answers = new ArrayList<>();
    for (byte[] command : commands) {
      byte[] answer = card.transmit(command);
      answers.add(answer);
      if (answer.length < 2 || answer[answer.length - 2] != OK[0]) {
        break;
      }
    }
    return answers;
  }

  /** To the end of the script, or to where it doesn't go on; a PIN is set on the way. */
  ScriptAnswer run(CardAuthorityLine line, CardOrderId id) {
    laidAnew();
    ScriptAnswer answer = line.exchange(id, 0, List.of());
    while (true) {
      switch (answer) {
        case ScriptAnswer.Commands(long sequence, List<byte[]> commands, int _) ->
            answer = line.exchange(id, sequence, answers(commands));
        case ScriptAnswer.SetPin(long sequence, int _) ->
            answer = line.exchange(id, sequence, List.of(setPin("8642")));
        case ScriptAnswer.Done _, ScriptAnswer.Failed _, ScriptAnswer.Refused _ -> {
          return answer;
        }
      }
    }
  }

  /** CHANGE REFERENCE DATA in the power session that has unlocked it, as the terminal sends it. */
  private byte[] setPin(String pin) {
    card.transmit(HexFormat.of().parseHex("00A4040C0AD392F000260100000001"));
    card.transmit(HexFormat.of().parseHex("00A4020C020018"));
    byte[] digits = pin.getBytes(StandardCharsets.US_ASCII);
    byte[] command = new byte[5 + digits.length];
    command[1] = 0x24;
    command[2] = 0x01;
    command[3] = (byte) 0x80;
    command[4] = (byte) digits.length;
    System.arraycopy(digits, 0, command, 5, digits.length);
    return card.transmit(command);
  }
}
