package org.madoguchi.app.notices;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.branch.journal.Journal;
import org.madoguchi.app.branch.journal.JournalEntry;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.branch.paper.OfficePrinting;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.store.LastRead;
import org.madoguchi.app.branch.store.Store;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.DeskErrand;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.printer.layout.PosterContent;

/**
 * Whether the notice on the wall says what the configuration says: if not, it stands in the
 * office's list until a clerk has put up the new one and says so. What was put up is known from the
 * journal alone, and so is what was printed last. It has no slip and no resident. Thread-safe.
 */
public final class PostedNotice implements DeskErrand {
  /** As long as a case's id. */
  private static final int ID = 32;

  private final @Nullable OrdinanceNotice notice;
  private final Journal journal;
  private final Instant since;
  private final LastRead<Optional<String>> posted;
  private final LastRead<Optional<String>> printed;
  private final InstantSource clock;
  private final ZoneId zone;
  private final boolean specimen;
  private final Printing printing;
  private final String id;
  private final String digest;

  /** How it comes onto paper. */
  @FunctionalInterface
  interface Printing {
    /**
     * As {@link OfficePrinting#print}.
     *
     * @param languages one after another
     */
    Optional<FailureCode> print(
        List<PosterContent> languages, Consumer<Optional<FailureCode>> written);
  }

  /**
   * @param notice as the configuration has it; null: this branch keeps no record of what hangs on
   *     its wall
   * @param zone the branch's
   * @param specimen whether 見本 stands on it: only in the sandbox
   */
  PostedNotice(
      @Nullable OrdinanceNotice notice,
      Store store,
      Journal journal,
      InstantSource clock,
      ZoneId zone,
      boolean specimen,
      Printing printing) {
    this.notice = notice;
    this.journal = journal;
    this.clock = clock;
    this.zone = zone;
    this.specimen = specimen;
    this.printing = printing;
    this.since = clock.instant();
    String hex = notice == null ? "" : notice.digest().hex();
    this.id = notice == null ? "" : hex.substring(0, ID);
    this.digest = notice == null ? "" : OrdinanceNotice.inGroups(notice.digest());
    this.posted = new LastRead<>(store, c -> last(c, JournalEvent.NOTICE_POSTED));
    this.printed = new LastRead<>(store, c -> last(c, JournalEvent.NOTICE_PRINTED));
  }

  /** Of a branch, if its configuration asks for it. */
  public static PostedNotice of(
      BranchConfig config,
      Store store,
      Journal journal,
      InstantSource clock,
      PaperWork paper,
      boolean specimen,
      OfficePrinting printing) {
    return new PostedNotice(
        config.office().postsNotice() ? OrdinanceNotice.of(config) : null,
        store,
        journal,
        clock,
        config.branch().zone(),
        specimen,
        (languages, written) -> printing.print("n", paper.poster(languages), written));
  }

  private static Optional<String> last(Connection connection, JournalEvent event)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT line FROM journal WHERE instr(line, ?) > 0 ORDER BY seq DESC LIMIT 1")) {
      select.setString(1, "\"event\":\"" + event.text() + "\"");
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? JournalLine.read(row.getString(1)).map(line -> line.detail("digest"))
            : Optional.empty();
      }
    }
  }

  @Override
  public List<CaseAtDesk> cases() {
    if (notice == null) {
      return List.of();
    }
    Optional<String> hangs = posted.get();
    return hangs.equals(Optional.of(digest))
        ? List.of()
        : List.of(
            new CaseAtDesk(
                id,
                "",
                notice.office(),
                LocalizedText.of(
                    language -> {
                      Texts words = OrdinanceNotice.words(language);
                      return words.get(hangs.isPresent() ? "posted.old" : "posted.none");
                    }),
                since,
                new Todo.PostNotice(digest, printed.get().equals(Optional.of(digest)))));
  }

  @Override
  public Optional<FailureCode> handed(String of, Presented.Attested by) {
    if (notice == null || !of.equals(id)) {
      return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
    }
    journal.append(JournalEntry.of(JournalEvent.NOTICE_POSTED, "digest", digest).by(by));
    posted.forget();
    return Optional.empty();
  }

  /** In every language, as it is to be posted. */
  @Override
  public Optional<FailureCode> print(String of, Presented.Attested by) {
    if (notice == null || !of.equals(id)) {
      return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
    }
    LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
    List<PosterContent> contents =
        Language.OF_STAFF.stream()
            .map(language -> NoticePaper.of(notice, language, day, specimen))
            .toList();
    return printing.print(contents, why -> write(why, by));
  }

  private void write(Optional<FailureCode> why, Presented.Attested by) {
    JournalEntry entry =
        JournalEntry.of(
            why.isEmpty() ? JournalEvent.NOTICE_PRINTED : JournalEvent.NOTICE_NOT_PRINTED,
            "digest",
            digest);
    journal.append(why.map(code -> entry.with("why", code.code())).orElse(entry).by(by));
    printed.forget();
  }

  @Override
  public Optional<Scanned> scanned(ScanCode code) {
    return Optional.empty();
  }

  @Override
  public Optional<FailureCode> papersSeen(
      String of, List<PaperSeen> papers, Presented.Attested by) {
    return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
  }

  /** It can't be turned away: it is wrong until the new one hangs there. */
  @Override
  public Optional<FailureCode> turnedAway(String of, TurnedAway why, Presented.Attested by) {
    return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
  }
}
