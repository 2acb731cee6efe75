package org.madoguchi.sandbox.proof.storm;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.CanonicalPortalRequest;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.PortalRequest;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.DrawnRequest;
import org.madoguchi.app.errand.registration.Portal.ReadAnswer;
import org.madoguchi.app.errand.registration.Portal.WriteAnswer;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.PortalContent;
import org.madoguchi.app.errand.registration.PortalStatus;
import org.madoguchi.app.errand.registration.PortalStatus.MaskedAccount;
import org.madoguchi.app.errand.registration.Registrations;
import org.madoguchi.app.errand.registration.lobby.Standing;
import org.madoguchi.card.data.MalformedData;
import org.madoguchi.card.data.PersonalText;
import org.madoguchi.config.Language;

/**
 * Branch and portal in one, which take whatever a card has signed, and hold it against what was
 * confirmed. Now and then it tells of somebody else.
 */
final class RecordingPortal implements Registrations {
  private static final byte[] NOTHING = {};

  private final Agenda agenda;
  private final RandomGenerator random;
  private final List<CardFolk.Person> people;
  private final Map<Integer, TwoAtOneTerminal.Yes> confirmed;
  private final TwoAtOneTerminal.Counts counts;
  private final Consumer<String> wrong;
  private final Map<String, PortalContent> drawn = new HashMap<>();
  private final Map<Integer, Standing> told = new HashMap<>();
  private final Set<CardFolk.Person> insured = new HashSet<>();
  private final Map<CardFolk.Person, BankAccount> accounts = new HashMap<>();

  /**
   * @param confirmed what was said yes to last in each presence of a card
   * @param wrong told of what must not be
   */
  RecordingPortal(
      Agenda agenda,
      RandomGenerator random,
      List<CardFolk.Person> people,
      Map<Integer, TwoAtOneTerminal.Yes> confirmed,
      TwoAtOneTerminal.Counts counts,
      Consumer<String> wrong) {
    this.agenda = agenda;
    this.random = random;
    this.people = people;
    this.confirmed = confirmed;
    this.counts = counts;
    this.wrong = wrong;
    for (CardFolk.Person person : people) {
      if (random.nextInt(3) == 0) {
        insured.add(person);
      }
      if (random.nextBoolean()) {
        accounts.put(person, new BankAccount("0001", "123", "0123456"));
      }
    }
  }

  /** What was told last to a card in that presence; null: nothing. */
  @Nullable Standing told(int presence) {
    return told.get(presence);
  }

  @Override
  public Drawing draw(PortalContent content, String terminal) {
    PortalRequest request =
        new PortalRequest(
            String.format(Locale.ROOT, "%032x", drawn.size()),
            content.action().word(),
            Digest.of(NOTHING),
            "A".repeat(43),
            "mihon-chuo",
            terminal,
            agenda.instant().truncatedTo(ChronoUnit.SECONDS));
    drawn.put(request.id(), content);
    content.close();
    return new Drawing.Ready(new DrawnRequest(request, NOTHING, new byte[32]));
  }

  private ReadableSignatures.Read signer(DrawnRequest request, CardConsent signed) {
    ReadableSignatures.Read read = ReadableSignatures.Read.of(signed.signature());
    if (!read.digest()
        .equals(Arrays.toString(CanonicalPortalRequest.digest(request.request()).bytes()))) {
      wrong.accept("a signature for another request");
    }
    return read;
  }

  @Override
  public ReadAnswer status(DrawnRequest request, CardConsent signed) {
    ReadableSignatures.Read by = signer(request, signed);
    boolean lie = random.nextInt(10) == 0;
    if (lie) {
      counts.lies++;
    }
    CardFolk.Person of = people.get(lie ? 1 - by.card() : by.card());
    PortalStatus status =
        new PortalStatus(
            text(of.name()),
            text(of.kana()),
            insured.contains(of),
            Optional.ofNullable(accounts.get(of))
                .map(a -> new MaskedAccount("ゆうちょ銀行", a.number().substring(4))));
    told.put(by.presence(), new Standing(status.insurance(), status.account().isPresent()));
    return new ReadAnswer.Known(status);
  }

  @Override
  public WriteAnswer write(DrawnRequest request, CardConsent signed) {
    ReadableSignatures.Read by = signer(request, signed);
    CardFolk.Person who = people.get(by.card());
    PortalContent content = drawn.get(request.request().id());
    if (content instanceof PortalContent.Insurance && insured.contains(who)) {
      return new WriteAnswer.Refused(FailureCode.ALREADY_REGISTERED);
    }
    accepted(by.presence(), who, content);
    return random.nextInt(12) == 0 ? new WriteAnswer.Unknown() : new WriteAnswer.Written();
  }

  /** The writing is for that card's holder; one yes is one writing. */
  private void accepted(int presence, CardFolk.Person who, @Nullable PortalContent content) {
    counts.accepted++;
    TwoAtOneTerminal.Yes yes = confirmed.remove(presence);
    if (yes == null) {
      wrong.accept("accepted, and in that presence nobody has said yes to it");
      return;
    }
    boolean same =
        switch (content) {
          case PortalContent.Insurance _ -> yes.action() == PortalAction.INSURANCE;
          case PortalContent.Account(BankAccount account, String kana, var _) ->
              account.equals(yes.account()) && kana.equals(who.kana());
          case null, default -> false;
        };
    if (!same || !yes.name().equals(who.name())) {
      wrong.accept("accepted for another than who confirmed, or something else");
    }
    if (content instanceof PortalContent.Account a) {
      accounts.put(who, a.account());
    } else {
      insured.add(who);
    }
  }

  @Override
  public void dropped(String terminal) {
    counts.dropped++;
  }

  @Override
  public Optional<Availability> now() {
    return Optional.of(new Availability.Now(LocalTime.of(17, 0)));
  }

  @Override
  public void begun(String terminal) {}

  @Override
  public void ended(String terminal, Optional<FailureCode> why) {}

  @Override
  public boolean slip(PortalAction done, Language language) {
    return true;
  }

  private static PersonalText text(String words) {
    try {
      return PersonalText.of(words.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedData e) {
      throw new AssertionError(e);
    }
  }
}
