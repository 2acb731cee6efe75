package org.madoguchi.app.errand.support.branch;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Outcome;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.DeskErrand;
import org.madoguchi.app.errand.EndedCases;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationEvent;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.ApplicationState;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.FormsAwaited;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.SiteState;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;

/**
 * Applications at the desk: a clerk looks at the photo and at what the resident told, then sends it
 * or prints the photo sheet. What the clerk looked at must be what the resident confirmed, down to
 * the last byte of the photo. Thread-safe.
 */
final class ApplicationsAtDesk implements DeskErrand {
  private static final byte[] NOTHING = {};

  private final BranchConfig config;
  private final ApplicationBook book;
  private final Consumer<ApplicationId> send;
  private final PhotoSheets sheets;
  private final Map<Language, Texts> words = new HashMap<>();

  /**
   * Why the site didn't take it; kept over no restart: then it is sent once more, and said anew.
   */
  private final Map<String, FailureCode> refused = new ConcurrentHashMap<>();

  private final FormsAwaited forms;
  private final EndedCases ended;

  private final ApplicationRows rows = ApplicationRows.inWords();

  /**
   * @param send sends one elsewhere, that is kept as being sent
   * @param sheets prints photo sheets
   * @param forms who asks for a form's number
   */
  ApplicationsAtDesk(
      BranchConfig config,
      ApplicationBook book,
      Consumer<ApplicationId> send,
      PhotoSheets sheets,
      FormsAwaited forms,
      InstantSource clock) {
    this.config = config;
    this.book = book;
    this.send = send;
    this.sheets = sheets;
    this.forms = forms;
    for (Language language : Language.OF_STAFF) {
      words.put(language, ApplicationSlips.words(language));
    }
    ended = new EndedCases(clock);
  }

  /** A form's number goes to the lobby terminal that asks for one, and is kept by nobody here. */
  @Override
  public ForeignText foreign(String text) {
    return FormId.in(text)
        .map(form -> forms.give(form) ? ForeignText.TAKEN : ForeignText.NOBODY_WAITS)
        .orElse(ForeignText.NOT_OURS);
  }

  // ---- what the screen shows

  @Override
  public List<CaseAtDesk> cases() {
    return Stream.concat(
            book.notEnded().stream().flatMap(each -> shown(each).stream()), ended.recent().stream())
        .toList();
  }

  private Optional<CaseAtDesk> shown(Case<ApplicationCase> of) {
    return Optional.ofNullable(todo(of)).flatMap(todo -> shown(of, todo));
  }

  /** Empty while its slip isn't out: the resident is at the lobby yet. */
  private Optional<CaseAtDesk> shown(Case<ApplicationCase> of, Todo todo) {
    return Optional.ofNullable(of.receipt())
        .map(
            receipt ->
                new CaseAtDesk(
                    of.id(),
                    receipt.text(),
                    Municipality.nameOf(config.municipalities(), of.state().municipality()),
                    said("desk." + route(of.state().standing()).word()),
                    of.since(),
                    todo));
  }

  private static Route route(ApplicationState state) {
    return switch (state) {
      case ApplicationState.Ready(Route r) -> r;
      case ApplicationState.Printed(Route r) -> r;
      case ApplicationState.Handed _ -> Route.PAPER;
      default -> Route.ONLINE;
    };
  }

  private @Nullable Todo todo(Case<ApplicationCase> of) {
    return switch (of.state().standing()) {
      case ApplicationState.Ready(Route route) ->
          sheets.printing(of.id())
              ? new Todo.Printing()
              : new Todo.Judge(
                  route == Route.ONLINE,
                  book.told(new ApplicationId(of.id())).filter(a -> a.photo() != null).isPresent(),
                  sheets.notPrinted(of.id()).or(() -> Optional.ofNullable(refused.get(of.id()))));
      case ApplicationState.Sending _ -> new Todo.Sending();
      case ApplicationState.Printed _ ->
          sheets.printing(of.id())
              ? new Todo.Printing()
              : new Todo.HandOver(sheets.notPrinted(of.id()));
      case ApplicationState.Gathering _, ApplicationState.Ended _ -> null;
    };
  }

  private LocalizedText said(String key) {
    return LocalizedText.of(language -> Objects.requireNonNull(words.get(language)).get(key));
  }

  @Override
  public Optional<Scanned> scanned(ScanCode code) {
    Optional<Case<ApplicationCase>> found =
        switch (code) {
          case ScanCode.ErrandCode errand -> book.find(new ApplicationId(errand.id()));
          case ScanCode.Receipt receipt -> book.find(receipt.number());
          case ScanCode.SlipCode _, ScanCode.PageCode _, ScanCode.AppointmentCode _ ->
              Optional.empty();
        };
    return found.map(f -> new Scanned(f.id(), shown(f).isPresent() || ended.shows(f.id())));
  }

  @Override
  public Optional<String> paperAtDesk() {
    return sheets.atDesk();
  }

  @Override
  public Optional<CaseContent> content(String id) {
    ApplicationId application = new ApplicationId(id);
    boolean looked =
        book.find(application).filter(f -> toBeLookedAt(f.state().standing())).isPresent();
    return looked ? book.told(application).map(this::content) : Optional.empty();
  }

  /** A sheet that came out badly is looked at once more, and printed again. */
  private static boolean toBeLookedAt(ApplicationState state) {
    return state instanceof ApplicationState.Ready || state instanceof ApplicationState.Printed;
  }

  private CaseContent content(Application told) {
    ApplicantPhoto photo = told.photo();
    return new CaseContent(rows.of(told), photo == null ? NOTHING : photo.jpeg());
  }

  // ---- what a clerk does

  @Override
  public Optional<FailureCode> judged(String id, Judged judged, Presented.Attested by) {
    ApplicationId application = new ApplicationId(id);
    Case<ApplicationCase> found = book.find(application).orElse(null);
    Application told = book.told(application).orElse(null);
    if (found == null
        || told == null
        || !toBeLookedAt(found.state().standing())
        || sheets.printing(id)) {
      return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
    }
    ApplicantPhoto photo = told.photo();
    boolean looked = content(told).lookedAt().equals(judged.looked());
    if (!looked || (photo != null && !photo.asShown())) {
      book.apply(application, new ApplicationEvent.PhotoDisagreed(FailureCode.PHOTO_DISAGREES));
      return Optional.of(FailureCode.PHOTO_DISAGREES);
    }
    return switch (judged.how()) {
      case SEND -> sent(application, told, judged, by);
      case PAPERS -> outOfTurn(); // identity is checked where the card is handed over
      case PRINT -> photo == null ? outOfTurn() : sheets.print(application, photo, by);
    };
  }

  private Optional<FailureCode> sent(
      ApplicationId id, Application told, Judged judged, Presented.Attested by) {
    refused.remove(id.hex());
    if (book.send(id, told.doubted(judged.doubts()), by).isEmpty()) {
      return outOfTurn();
    }
    send.accept(id);
    return Optional.empty();
  }

  private static Optional<FailureCode> outOfTurn() {
    return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
  }

  /** The site doesn't take it. */
  void refusedBySite(ApplicationId id, FailureCode why) {
    refused.put(id.hex(), why);
  }

  /** The site has it. */
  void takenBySite(Case<ApplicationCase> sent, SiteState site) {
    ended(
        sent,
        switch (site) {
          case MAIL_SENT -> Outcome.MAIL_SENT;
          case COMPLETE -> Outcome.COMPLETE;
        });
  }

  private void ended(Case<ApplicationCase> application, Outcome outcome) {
    shown(application, new Todo.Done(outcome)).ifPresent(ended::add);
  }

  @Override
  public Optional<FailureCode> handed(String id, Presented.Attested by) {
    Optional<Case<ApplicationCase>> handed =
        book.apply(new ApplicationId(id), new ApplicationEvent.SheetHanded(by));
    handed.ifPresent(h -> ended(h, Outcome.HANDED_OVER));
    return handed.isPresent() ? Optional.empty() : outOfTurn();
  }

  /** No papers are looked at: identity is checked where the card is handed over. */
  @Override
  public Optional<FailureCode> papersSeen(
      String id, List<PaperSeen> papers, Presented.Attested by) {
    return outOfTurn();
  }

  @Override
  public Optional<FailureCode> turnedAway(String id, TurnedAway why, Presented.Attested by) {
    FailureCode code =
        switch (why) {
          case NOT_THE_HOLDER -> FailureCode.HOLDER_NOT_RECOGNISED;
          case WARD -> FailureCode.MUNICIPAL_COUNTER;
          case NOT_WANTED -> FailureCode.RESIDENT_STOPPED;
        };
    return book.apply(new ApplicationId(id), new ApplicationEvent.TurnedAway(code, by)).isPresent()
        ? Optional.empty()
        : outOfTurn();
  }
}
