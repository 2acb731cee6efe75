package org.madoguchi.sandbox.proof.storm;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.madoguchi.card.PinReference;
import org.madoguchi.sandbox.city.card.CardContents;
import org.madoguchi.sandbox.city.card.CardInside;
import org.madoguchi.sandbox.city.card.CardMemory;
import org.madoguchi.sandbox.city.card.CardQuirks;
import org.madoguchi.sandbox.city.card.RsaKeys;
import org.madoguchi.sandbox.city.card.VirtualCard;

/** One person's card in one world, and what its holder knows and has typed. For one thread. */
final class HeldCard {
  private final CardFolk.Person person;
  private final CardQuirks quirks;
  private final CardMemory memory = CardMemory.inMemory();
  private final SecureRandom random;
  private final Supplier<RsaKeys> newKeys;
  private final Set<BigInteger> moduli = new HashSet<>();
  private final List<String> typed = new ArrayList<>();

  /**
   * @param inPlace whether it writes over what was there
   * @param fresh a key pair at each asking that no card has
   */
  HeldCard(CardFolk.Person person, boolean inPlace, SecureRandom random, Supplier<RsaKeys> fresh) {
    this.person = person;
    this.quirks =
        inPlace
            ? CardQuirks.NONE.withCertificateUpdate(CardQuirks.CertificateUpdate.IN_PLACE)
            : CardQuirks.NONE;
    this.random = random;
    this.newKeys =
        () -> {
          RsaKeys made = fresh.get();
          moduli.add(made.publicKey().getModulus());
          return made;
        };
    for (int key : new int[] {0x17, 0x1A}) {
      CardContents.KeyAndCertificate issued = inside(key).inUse();
      if (issued != null) {
        moduli.add(issued.key().getModulus());
      }
    }
    CardContents.Secrets secrets = person.contents().secrets();
    typed.add(secrets.userAuthenticationPin());
    typed.add(secrets.signaturePassword());
    typed.add(secrets.textPin());
    typed.add(secrets.residentRegisterPin());
  }

  CardFolk.Person person() {
    return person;
  }

  /** The card as it is laid on a reader; torn away at a command, if it is to be. */
  VirtualCard laid(int tearAt, boolean before) {
    CardQuirks here =
        tearAt == 0 ? quirks : before ? quirks.withTearBefore(tearAt) : quirks.withTearAt(tearAt);
    return new VirtualCard(person.contents(), here, memory, random, newKeys);
  }

  CardInside inside(int key) {
    return new CardInside(person.contents(), quirks, memory, key);
  }

  /** Whether the card made that key, or was issued with it. */
  boolean made(RSAPrivateKey key) {
    return moduli.contains(key.getModulus());
  }

  /** What the holder types for a PIN. */
  String pin(PinReference which) {
    String changed = memory.changed(counter(which));
    if (changed != null) {
      return changed;
    }
    CardContents.Secrets secrets = person.contents().secrets();
    return switch (which) {
      case DIGITAL_SIGNATURE -> secrets.signaturePassword();
      case TEXT -> secrets.textPin();
      case RESIDENT_REGISTER -> secrets.residentRegisterPin();
      default -> secrets.userAuthenticationPin();
    };
  }

  private String counter(PinReference which) {
    return person.contents().id()
        + switch (which) {
          case DIGITAL_SIGNATURE -> "/JPKI/001B";
          case TEXT -> "/text/0011";
          case RESIDENT_REGISTER -> "/juki/001C";
          default -> "/JPKI/0018";
        };
  }

  /** Whether what stands for that PIN was typed by the holder, and may be presented. */
  boolean holdersOwn(PinReference which) {
    return typed.contains(pin(which)) && memory.left(counter(which), 1) > 0;
  }

  /** The holder types something. */
  void types(String secret) {
    typed.add(secret);
  }

  /** All that must never leave the terminal. */
  List<String> secrets() {
    return typed;
  }
}
