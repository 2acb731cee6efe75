package org.madoguchi.app.errand.registration.branch;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.store.StoreGuard;
import org.madoguchi.app.custody.CardConsent;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.PortalRequest;
import org.madoguchi.app.errand.Availability;
import org.madoguchi.app.errand.registration.DrawnRequest;
import org.madoguchi.app.errand.registration.Portal;
import org.madoguchi.app.errand.registration.Portal.ReadAnswer;
import org.madoguchi.app.errand.registration.Portal.WriteAnswer;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.registration.PortalContent;
import org.madoguchi.app.errand.registration.PortalLine;
import org.madoguchi.app.errand.registration.Registrations;
import org.madoguchi.config.BranchIdentity;
import org.madoguchi.config.Language;

/**
 * Registrations of this branch. Each is a handful of journal lines, and nothing else is kept.
 *
 * <p>Thread-safe; see {@link Registrations}.
 */
public final class LocalRegistrations implements Registrations {
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 16;
  private static final String TERMINAL = "terminal";

  private final BranchIdentity branch;
  private final PortalLine line;
  private final Consumer<JournalEntry> journal;
  private final StoreGuard guard;
  private final InstantSource clock;
  private final SecureRandom random;
  private final BooleanSupplier running;
  private final RegistrationSlips slips;

  /**
   * @param journal appends a line; may throw what a store throws
   * @param running whether the branch works
   * @param slips prints them
   */
  public LocalRegistrations(
      BranchIdentity branch,
      PortalLine line,
      Consumer<JournalEntry> journal,
      StoreGuard guard,
      InstantSource clock,
      SecureRandom random,
      BooleanSupplier running,
      RegistrationSlips slips) {
    this.branch = branch;
    this.line = line;
    this.journal = journal;
    this.guard = guard;
    this.clock = clock;
    this.random = random;
    this.running = running;
    this.slips = slips;
  }

  @Override
  public Optional<Availability> now() {
    return Optional.of(
        Availability.at(
            branch.hours(),
            LocalDateTime.ofInstant(clock.instant(), branch.zone()),
            running.getAsBoolean()));
  }

  @Override
  public void begun(String terminal) {
    note(JournalEntry.of(JournalEvent.PORTAL_BEGUN, TERMINAL, terminal));
  }

  @Override
  public Drawing draw(PortalContent content, String terminal) {
    try (content) {
      return switch (line.portal().greet()) {
        case Portal.Greeting.Closed(FailureCode why) -> new Drawing.Failed(why);
        case Portal.Greeting.Welcome(String nonce) ->
            new Drawing.Ready(drawn(content, nonce, terminal));
      };
    }
  }

  private DrawnRequest drawn(PortalContent content, String nonce, String terminal) {
    byte[] answerKey = bytes(KEY_BYTES);
    byte[] sealed = SealedContent.of(content, answerKey, line.sealFor());
    return new DrawnRequest(
        new PortalRequest(
            HexFormat.of().formatHex(bytes(ID_BYTES)),
            content.action().word(),
            Digest.of(sealed),
            nonce,
            branch.id(),
            terminal,
            clock.instant().truncatedTo(ChronoUnit.SECONDS)),
        sealed,
        answerKey);
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public ReadAnswer status(DrawnRequest request, CardConsent signed) {
    ReadAnswer answer = line.portal().status(request, signed);
    if (answer instanceof ReadAnswer.Known) {
      note(
          JournalEntry.of(JournalEvent.PORTAL_STATUS_READ, TERMINAL, request.request().terminal()));
    }
    return answer;
  }

  @Override
  public WriteAnswer write(DrawnRequest request, CardConsent signed) {
    WriteAnswer answer = line.portal().write(request, signed);
    if (answer instanceof WriteAnswer.Unknown
        && line.portal().receipt(request.request().id()).orElse(false)) {
      answer = new WriteAnswer.Written();
    }
    if (answer instanceof WriteAnswer.Written) {
      note(
          JournalEntry.of(JournalEvent.PORTAL_WRITTEN, TERMINAL, request.request().terminal())
              .with("action", request.request().action()));
    }
    return answer;
  }

  @Override
  public void ended(String terminal, Optional<FailureCode> why) {
    JournalEntry ended = JournalEntry.of(JournalEvent.PORTAL_ENDED, TERMINAL, terminal);
    note(why.map(code -> ended.with("why", code.code())).orElse(ended));
  }

  @Override
  public void dropped(String terminal) {
    note(JournalEntry.of(JournalEvent.PORTAL_ANSWER_DROPPED, TERMINAL, terminal));
  }

  @Override
  public boolean slip(PortalAction done, Language language) {
    return slips.print(
        HexFormat.of().formatHex(bytes(ID_BYTES)),
        done,
        language,
        why -> note(JournalEntry.of(JournalEvent.SLIP_NOT_PRINTED, "why", why)));
  }

  /** What can't be written down stands still at the guard, which the office screen shows. */
  private void note(JournalEntry entry) {
    guard.changing(
        () -> {
          journal.accept(entry);
          return true;
        },
        _ -> false);
  }
}
