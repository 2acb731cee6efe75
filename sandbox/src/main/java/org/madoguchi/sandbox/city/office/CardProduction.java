package org.madoguchi.sandbox.city.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientId;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.madoguchi.municipality.desk.Acceptances;
import org.madoguchi.municipality.desk.Acceptances.Accepted;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.authority.Credential;
import org.madoguchi.sandbox.city.issuing.NewCardPins;
import org.madoguchi.sandbox.city.issuing.PersonaCards;
import org.madoguchi.sandbox.city.site.FormRegister;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever has cards made of what officers have accepted, and sets the PINs of the envelopes: the
 * weeks between the post office and the postman, at once.
 *
 * <p>Thread rule: one thread at a time.
 */
public final class CardProduction {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PersonaCards cards;
  private final List<Persona> personas;
  private final Credential pinSetting;

  /**
   * @param pinSetting for whose key PINs are enciphered
   */
  public CardProduction(PersonaCards cards, List<Persona> personas, Credential pinSetting) {
    this.cards = cards;
    this.personas = List.copyOf(personas);
    this.pinSetting = pinSetting;
  }

  /**
   * Makes all that are due.
   *
   * @param acceptances of the officers' program
   * @return who has a new card now
   */
  public List<Persona> make(Acceptances acceptances) {
    List<Persona> made = new ArrayList<>();
    for (String id : acceptances.due()) {
      try {
        acceptances.handOver(id, accepted -> make(accepted).ifPresent(made::add));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return made;
  }

  private Optional<Persona> make(Accepted accepted) {
    Optional<Persona> holder =
        personas.stream()
            .filter(p -> FormRegister.idOf(p, false).digits().equals(accepted.form()))
            .filter(p -> p.holder().birth().toString().equals(accepted.birthDate()))
            .findFirst();
    holder.ifPresent(p -> cards.issueAnew(p, pins(accepted)));
    return holder;
  }

  private NewCardPins pins(Accepted accepted) {
    byte[] envelope = accepted.pins();
    if (envelope == null) {
      return NewCardPins.nobodyKnows();
    }
    byte[] block = opened(envelope);
    try {
      JsonNode pins = JSON.readTree(block);
      if (!pins.path("id").asString("").equals(accepted.id())) {
        throw new IllegalStateException("an envelope of another application");
      }
      return NewCardPins.of(name -> pins.path(name).asString(""));
    } finally {
      Arrays.fill(block, (byte) 0);
    }
  }

  private byte[] opened(byte[] envelope) {
    try {
      return new CMSAuthEnvelopedData(envelope)
          .getRecipientInfos()
          .get(new JceKeyTransRecipientId(pinSetting.certificate()))
          .getContent(
              new JceKeyTransAuthEnvelopedRecipient(pinSetting.key())
                  .setContentProvider(new BouncyCastleProvider()));
    } catch (CMSException e) {
      throw new IllegalStateException("no envelope for this key", e);
    }
  }
}
