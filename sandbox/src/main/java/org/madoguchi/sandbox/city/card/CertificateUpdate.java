package org.madoguchi.sandbox.city.card;

import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.card.CardContents.KeyAndCertificate;
import org.madoguchi.sandbox.city.card.CertificateSlot.State;

/**
 * One key of the JPKI application with its electronic certificate, and a new pair that is being
 * written in its place.
 *
 * <p>One byte says how many updates were activated, and by that which of two slots is in use: even,
 * slot 0; odd, slot 1. Writing that byte is the commit point. A card that updates in place has only
 * slot 0: from the new key on until the activation nothing can be read or signed. One thread at a
 * time.
 */
final class CertificateUpdate {
  private final String name;
  private final @Nullable KeyAndCertificate issued;
  private final boolean inPlace;
  private final CardMemory memory;

  /**
   * @param name card, application and key, e.g. {@code hanako/JPKI/0017}
   * @param issued what the card was issued with
   */
  CertificateUpdate(
      String name, @Nullable KeyAndCertificate issued, boolean inPlace, CardMemory memory) {
    this.name = name;
    this.issued = issued;
    this.inPlace = inPlace;
    this.memory = memory;
  }

  /** What the application's files answer from; null: no electronic certificate. */
  @Nullable KeyAndCertificate current() {
    int activated = activated();
    if (number("/deactivated", -1) == activated) {
      return null;
    }
    CertificateSlot slot = slot(activated);
    if (slot == null) {
      return activated == 0 ? issued : null;
    }
    byte[] authority = issued == null ? new byte[0] : issued.authority();
    return slot.update() == activated
        ? new KeyAndCertificate(slot.privateKey(), slot.certificate(), authority)
        : null;
  }

  /** How many updates were activated, modulo 256. */
  int activated() {
    return number("/active", 0);
  }

  State state() {
    CertificateSlot spare = spare();
    return spare == null ? State.NONE : spare.state();
  }

  /** The new pair that isn't in use yet. */
  @Nullable CertificateSlot spare() {
    int next = next();
    CertificateSlot slot = slot(next);
    return slot != null && slot.update() == next ? slot : null;
  }

  /** A new key, in place of another that was being written. */
  void generate(RSAPrivateCrtKey key) {
    write(new CertificateSlot(next(), key.getEncoded(), new byte[0]));
  }

  /** Writes a part of the electronic certificate. */
  StatusWord write(int offset, byte[] part) {
    CertificateSlot spare = spare();
    if (spare == null) {
      return StatusWord.CONDITIONS_NOT_SATISFIED;
    }
    CertificateSlot now = spare.with(offset, part);
    if (now == null) {
      return StatusWord.OFFSET_OUTSIDE_FILE;
    }
    write(now);
    return StatusWord.OK;
  }

  /** The commit point: one byte. Refused unless all that was written has that SHA-256. */
  StatusWord activate(byte[] sha256) {
    CertificateSlot spare = spare();
    if (spare == null || spare.state() != State.COMPLETE) {
      return StatusWord.CONDITIONS_NOT_SATISFIED;
    }
    if (!MessageDigest.isEqual(spare.digest(), sha256)) {
      return StatusWord.WRONG_DATA;
    }
    memory.writeRecord(name + "/active", new byte[] {(byte) next()});
    return StatusWord.OK;
  }

  /** The electronic certificate isn't to be used any more; an update ends that. */
  void deactivate() {
    memory.writeRecord(name + "/deactivated", new byte[] {(byte) activated()});
  }

  private void write(CertificateSlot slot) {
    memory.writeRecord(slotName(slot.update()), slot.bytes());
  }

  private @Nullable CertificateSlot slot(int update) {
    byte[] bytes = memory.record(slotName(update));
    return bytes == null ? null : CertificateSlot.parse(bytes);
  }

  private String slotName(int update) {
    return name + "/slot" + (inPlace ? 0 : update & 1);
  }

  private int next() {
    return (activated() + 1) & 0xFF;
  }

  private int number(String which, int otherwise) {
    byte[] kept = memory.record(name + which);
    return kept == null ? otherwise : kept[0] & 0xFF;
  }
}
