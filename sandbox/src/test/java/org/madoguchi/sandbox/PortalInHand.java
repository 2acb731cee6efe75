package org.madoguchi.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Latest;
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
import org.madoguchi.card.data.MalformedData;
import org.madoguchi.card.data.MyNumber;
import org.madoguchi.card.data.PersonalText;
import org.madoguchi.config.Language;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.issuing.PersonaCards;

/** A portal in a test's hands: it checks every signature, and answers when the test lets it. */
final class PortalInHand implements Registrations {
  /** Whoever waits longer waits in vain. */
  private static final int PATIENCE = 60;

  /** What was told, asked and written, in order; whom by the persona's id. */
  final List<String> lines = new CopyOnWriteArrayList<>();

  final Latest<List<String>> told = new Latest<>();
  final List<PortalStatus> given = new CopyOnWriteArrayList<>();
  final List<MyNumber> numbers = new CopyOnWriteArrayList<>();

  volatile @Nullable CountDownLatch gate;
  volatile @Nullable String otherName;
  volatile @Nullable WriteAnswer answer;
  volatile boolean forgets;

  private final PersonaCards cards;
  private final Map<String, PortalContent> drawn = new ConcurrentHashMap<>();
  private final Map<String, Boolean> insurance = new ConcurrentHashMap<>();
  private final Map<String, BankAccount> accounts = new ConcurrentHashMap<>();

  PortalInHand(PersonaCards cards) {
    this.cards = cards;
  }

  private synchronized void line(String line) {
    lines.add(line);
    told.accept(new ArrayList<>(lines));
  }

  @Override
  public Optional<Availability> now() {
    return Optional.of(new Availability.Now(LocalTime.of(17, 0)));
  }

  @Override
  public void begun(String terminal) {
    line("begun");
  }

  @Override
  public Drawing draw(PortalContent content, String terminal) {
    byte[] id = new byte[16];
    new SecureRandom().nextBytes(id);
    PortalRequest request =
        new PortalRequest(
            HexFormat.of().formatHex(id),
            content.action().word(),
            Digest.of(id),
            "AAAA",
            "mihon-chuo",
            terminal,
            Instant.ofEpochSecond(1_800_000_000));
    drawn.put(request.id(), content);
    if (content instanceof PortalContent.Account(var _, var _, MyNumber number)) {
      line("number " + number.digits().reveal());
      numbers.add(number);
      number.close();
    }
    return new Drawing.Ready(new DrawnRequest(request, new byte[0], new byte[32]));
  }

  private Persona signer(DrawnRequest request, CardConsent signed) {
    try {
      Signature check = Signature.getInstance("SHA256withRSA");
      check.initVerify(signed.certificate());
      check.update(CanonicalPortalRequest.encode(request.request()));
      if (!check.verify(signed.signature())) {
        throw new AssertionError("not signed by this card");
      }
      return cards.holder(signed.certificate()).orElseThrow();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private void waitForGate(String what) {
    CountDownLatch closed = gate;
    if (closed != null) {
      line("asked " + what);
      try {
        if (!closed.await(PATIENCE, TimeUnit.SECONDS)) {
          throw new AssertionError("never let through");
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public ReadAnswer status(DrawnRequest request, CardConsent signed) {
    Persona who = signer(request, signed);
    line("status " + who.id());
    waitForGate("status");
    String other = otherName;
    PortalStatus status =
        new PortalStatus(
            text(other == null ? who.holder().name() : other),
            text(who.holder().kana()),
            insurance.getOrDefault(who.id(), false),
            Optional.ofNullable(accounts.get(who.id()))
                .map(a -> new MaskedAccount("ゆうちょ銀行", a.number().substring(4))));
    given.add(status);
    return new ReadAnswer.Known(status);
  }

  @Override
  public WriteAnswer write(DrawnRequest request, CardConsent signed) {
    Persona who = signer(request, signed);
    PortalContent content = Objects.requireNonNull(drawn.get(request.request().id()));
    WriteAnswer given = answer;
    if (given == null) {
      line("write " + who.id() + " " + content.action().word());
      if (!forgets) {
        switch (content) {
          case PortalContent.Account(BankAccount account, String kana, var _) -> {
            line("account " + account.branch() + " " + account.number() + " " + kana);
            accounts.put(who.id(), account);
          }
          case PortalContent.Insurance _ -> insurance.put(who.id(), true);
          case PortalContent.Status _ -> throw new AssertionError("no writing");
        }
      }
    }
    waitForGate("write");
    return given == null ? new WriteAnswer.Written() : given;
  }

  @Override
  public void ended(String terminal, Optional<FailureCode> why) {
    line("ended " + why.map(FailureCode::code).orElse("well"));
  }

  @Override
  public void dropped(String terminal) {
    line("dropped");
  }

  @Override
  public boolean slip(PortalAction done, Language language) {
    line("slip " + done.word());
    return true;
  }

  private static PersonalText text(String text) {
    try {
      return PersonalText.of(text.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedData e) {
      throw new AssertionError(e);
    }
  }
}
