package org.madoguchi.app.errand.intake.branch;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Texts;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.Case;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.DeskErrand;
import org.madoguchi.app.errand.EndedCases;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.intake.IntakeEvent;
import org.madoguchi.app.errand.intake.IntakeMessages;
import org.madoguchi.app.errand.intake.IntakePackage;
import org.madoguchi.app.errand.intake.IntakeState;
import org.madoguchi.app.errand.intake.KeptIntake;
import org.madoguchi.app.errand.intake.PaperCamera;
import org.madoguchi.app.errand.intake.ShownPaper;
import org.madoguchi.app.errand.papers.AcceptedPaper;
import org.madoguchi.app.errand.papers.PaperCheck;
import org.madoguchi.app.errand.papers.PaperNames;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PapersToday;
import org.madoguchi.app.errand.papers.Shown;
import org.madoguchi.app.errand.support.ApplicantPhoto;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.branch.ApplicationRows;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.Municipality;
import org.madoguchi.config.PaperNeed;
import org.madoguchi.config.PaperUse;

/**
 * Applications that are taken in, at the desk: a clerk looks at photo and person, sees papers and
 * takes a picture of each; later takes the old card. A package holds no paper without a picture
 * that the clerk has seen. Thread-safe.
 */
final class IntakesAtDesk implements DeskErrand {
  private static final byte[] NOTHING = {};

  /** That a PIN is right the card says, and none lies at the desk: a tick would only be a word. */
  private static final List<PaperNeed> NOT_HERE = List.of(PaperNeed.PIN);

  /** So many bytes of a package still fit into one message: it is sealed and written in base64. */
  private static final int MOST_PACKAGE_BYTES =
      IntakeMessages.MOST_INTAKE_BYTES / 4 * 3 - 16 * 1024;

  private final BranchConfig config;
  private final IntakeBook book;
  private final Calls calls;
  private final PaperCamera camera;
  private final Consumer<ApplicationId> send;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final IntakeEnds ends;
  private final DeskMemory memory;
  private final ApplicationRows rows = ApplicationRows.inWords();
  private final EndedCases ended;
  private final Map<Language, Texts> words = new HashMap<>();
  private final Map<Language, PaperNames> names = new HashMap<>();

  /**
   * @param camera under which papers are laid
   * @param send sends a package elsewhere
   * @param ends how one ends that is turned away
   */
  IntakesAtDesk(
      BranchConfig config,
      IntakeBook book,
      Calls calls,
      PaperCamera camera,
      Consumer<ApplicationId> send,
      IntakeEnds ends,
      DeskMemory memory,
      InstantSource clock,
      SecureRandom random) {
    this.config = config;
    this.book = book;
    this.calls = calls;
    this.camera = camera;
    this.send = send;
    this.ends = ends;
    this.memory = memory;
    this.clock = clock;
    this.random = random;
    ended = new EndedCases(clock);
    for (Language language : Language.OF_STAFF) {
      words.put(language, IntakeSlips.words(language));
      names.put(language, PaperNames.in(language));
    }
  }

  // ---- what the screen shows

  @Override
  public List<CaseAtDesk> cases() {
    return Stream.concat(
            book.notEnded().stream()
                .flatMap(of -> Optional.ofNullable(todo(of)).flatMap(t -> shown(of, t)).stream()),
            ended.recent().stream())
        .toList();
  }

  /** Empty while its slip isn't out: the resident is at the lobby yet. */
  private Optional<CaseAtDesk> shown(Case<IntakeCase> of, Todo todo) {
    return Optional.ofNullable(of.receipt())
        .map(
            receipt ->
                new CaseAtDesk(
                    of.id(),
                    receipt.text(),
                    municipality(of)
                        .map(Municipality::name)
                        .orElse(LocalizedText.same(of.state().municipality())),
                    said("desk.intake"),
                    of.since(),
                    todo));
  }

  private LocalizedText said(String key) {
    return LocalizedText.of(language -> Objects.requireNonNull(words.get(language)).get(key));
  }

  private Optional<Municipality> municipality(Case<IntakeCase> of) {
    return Municipality.of(config.municipalities(), of.state().municipality());
  }

  private @Nullable Todo todo(Case<IntakeCase> of) {
    ApplicationId id = new ApplicationId(of.id());
    return switch (of.state().standing()) {
      case IntakeState.Ready _ ->
          memory.judged(of.id())
              ? municipality(of).map(this::papers).orElse(null)
              : new Todo.Judge(
                  false,
                  told(id).filter(t -> t.application().photo() != null).isPresent(),
                  memory.refused(of.id()),
                  true);
      case IntakeState.Waiting _, IntakeState.InCall _ -> new Todo.Call(calls.said(id).phone());
      case IntakeState.Accepted(_, boolean oldCard, _) ->
          oldCard ? new Todo.OldCard() : new Todo.SlipToLobby();
      case IntakeState.Gathering _, IntakeState.Ended _ -> null;
    };
  }

  private Todo.SeePapers papers(Municipality municipality) {
    PapersToday papers =
        PapersToday.of(
            municipality.identityPapers(),
            PaperUse.CARD_INTAKE,
            LocalDate.ofInstant(clock.instant(), config.branch().zone()),
            language -> Objects.requireNonNull(names.get(language)),
            NOT_HERE);
    return new Todo.SeePapers(papers.accepted(), papers.rule(), papers.day(), true);
  }

  private Optional<KeptIntake.Told> told(ApplicationId id) {
    return book.kept(id).filter(KeptIntake.Told.class::isInstance).map(KeptIntake.Told.class::cast);
  }

  @Override
  public Optional<Scanned> scanned(ScanCode code) {
    return found(code)
        .map(
            f ->
                new Scanned(
                    f.id(),
                    Optional.ofNullable(todo(f)).flatMap(t -> shown(f, t)).isPresent()
                        || ended.shows(f.id())));
  }

  /** Whose slip or number that is. */
  Optional<Case<IntakeCase>> found(ScanCode code) {
    return switch (code) {
      case ScanCode.ErrandCode errand -> book.find(new ApplicationId(errand.id()));
      case ScanCode.Receipt receipt -> book.find(receipt.number());
      case ScanCode.SlipCode _, ScanCode.PageCode _, ScanCode.AppointmentCode _ -> Optional.empty();
    };
  }

  @Override
  public Optional<CaseContent> content(String id) {
    ApplicationId intake = new ApplicationId(id);
    return book.find(intake)
            .filter(f -> f.state().standing() instanceof IntakeState.Ready)
            .isEmpty()
        ? Optional.empty()
        : told(intake).map(this::content);
  }

  private CaseContent content(KeptIntake.Told told) {
    List<CaseContent.Row> all = new ArrayList<>(rows.of(told.application()));
    all.add(row("moving", told.details().moving()));
    all.add(row("old-card", told.details().oldCard()));
    ApplicantPhoto photo = told.application().photo();
    return new CaseContent(all, photo == null ? NOTHING : photo.jpeg());
  }

  private CaseContent.Row row(String label, boolean yes) {
    return new CaseContent.Row(
        said("row." + label), said(yes ? "yes" : "no"), CaseContent.Weight.READ);
  }

  // ---- what a clerk does

  @Override
  public Optional<FailureCode> judged(String id, Judged judgement, Presented.Attested by) {
    ApplicationId intake = new ApplicationId(id);
    KeptIntake.Told told = told(intake).orElse(null);
    if (told == null || judgement.how() != Judged.How.PAPERS) {
      return outOfTurn();
    }
    ApplicantPhoto photo = told.application().photo();
    boolean looked = content(told).lookedAt().equals(judgement.looked());
    if (!looked || (photo != null && !photo.asShown())) {
      book.apply(intake, new IntakeEvent.Disagreed(FailureCode.PHOTO_DISAGREES));
      memory.forget(id);
      return Optional.of(FailureCode.PHOTO_DISAGREES);
    }
    KeptIntake doubted =
        new KeptIntake.Told(told.application().doubted(judgement.doubts()), told.details());
    if (book.apply(intake, List.of(), Optional.of(doubted), List.of()).isEmpty()) {
      return outOfTurn();
    }
    memory.judge(id);
    return Optional.empty();
  }

  @Override
  public Finding<PaperPicture> picture(String id, String paper) {
    if (!(todoOf(id) instanceof Todo.SeePapers see)
        || see.accepted().stream().noneMatch(a -> a.code().equals(paper))) {
      return new Finding.NotFound<>(FailureCode.SCAN_OUT_OF_TURN);
    }
    return switch (camera.take()) {
      case PaperCamera.Shot.Failed(FailureCode why) -> new Finding.NotFound<>(why);
      case PaperCamera.Shot.Taken(PaperPicture picture) -> {
        memory.pictures().put(id, paper, picture);
        yield new Finding.Found<>(picture);
      }
    };
  }

  private @Nullable Todo todoOf(String id) {
    return book.find(new ApplicationId(id)).map(this::todo).orElse(null);
  }

  @Override
  public Optional<FailureCode> papersSeen(
      String id, List<PaperSeen> papers, Presented.Attested by) {
    ApplicationId intake = new ApplicationId(id);
    Case<IntakeCase> found = book.find(intake).orElse(null);
    KeptIntake.Told told = told(intake).orElse(null);
    if (found == null
        || told == null
        || !(todo(found) instanceof Todo.SeePapers(var accepted, var rule, var day, _))
        || !(found.state().standing() instanceof IntakeState.Ready(boolean again))) {
      return outOfTurn();
    }
    Optional<List<Shown.Paper>> shown = PaperSeen.in(accepted, papers);
    if (shown.isEmpty() || PaperCheck.of(rule, shown.get(), day) instanceof PaperCheck.Missing) {
      return Optional.of(FailureCode.PAPERS_NOT_ENOUGH);
    }
    List<ShownPaper> pictured = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      PaperSeen seen = papers.get(i);
      if (PaperSeen.counts(shown.get().get(i), day)) {
        Optional<PaperPicture> picture =
            memory
                .pictures()
                .of(id, seen.code())
                .filter(p -> seen.picture().equals(Optional.of(p.digest())));
        if (picture.isEmpty()) {
          return Optional.of(FailureCode.PAPER_WITHOUT_PICTURE);
        }
        pictured.add(new ShownPaper(paper(accepted, seen.code()), seen.ticks(), picture.get()));
      }
    }
    return sealed(
        found,
        told,
        again,
        pictured,
        new IntakeEvent.PapersNoted(PaperSeen.classes(shown.get(), day), by));
  }

  private static AcceptedPaper paper(List<AcceptedPaper> accepted, String code) {
    return accepted.stream().filter(a -> a.code().equals(code)).findFirst().orElseThrow();
  }

  /** Each package has a name of its own: a decision about an earlier one says nothing of it. */
  private Optional<FailureCode> sealed(
      Case<IntakeCase> of,
      KeptIntake.Told told,
      boolean again,
      List<ShownPaper> papers,
      IntakeEvent.PapersNoted noted) {
    ApplicationId id = new ApplicationId(of.id());
    String municipality = of.state().municipality();
    KeptIntake.Packed packed =
        IntakePackage.of(
            again ? ApplicationId.random(random) : id,
            municipality,
            config.branch().id(),
            told,
            papers,
            random);
    if (packed.content().length > MOST_PACKAGE_BYTES) {
      return Optional.of(FailureCode.REQUEST_INVALID); // no camera here makes such pictures
    }
    if (book.apply(
            id,
            List.of(noted, new IntakeEvent.PackageSealed(papers.size())),
            Optional.of(packed),
            List.of())
        .isEmpty()) {
      return outOfTurn();
    }
    memory.forget(of.id());
    calls.add(id, municipality, packed);
    send.accept(id);
    return Optional.empty();
  }

  /** An officer has decided; what was refused is told while the resident may still be here. */
  void decided(Case<IntakeCase> of) {
    if (of.state().standing() instanceof IntakeState.Refused(FailureCode why)) {
      shown(of, new Todo.Refused(why)).ifPresent(ended::add);
    }
  }

  /** The old card lies in its pouch. */
  @Override
  public Optional<FailureCode> handed(String id, Presented.Attested by) {
    return book.apply(new ApplicationId(id), new IntakeEvent.OldCardTaken(by)).isPresent()
        ? Optional.empty()
        : outOfTurn();
  }

  @Override
  public Optional<FailureCode> turnedAway(String id, TurnedAway why, Presented.Attested by) {
    FailureCode code =
        switch (why) {
          case NOT_THE_HOLDER -> FailureCode.HOLDER_NOT_RECOGNISED;
          case WARD -> FailureCode.MUNICIPAL_COUNTER;
          case NOT_WANTED -> FailureCode.RESIDENT_STOPPED;
        };
    return ends.ends(new ApplicationId(id), new IntakeEvent.TurnedAway(code, by), code)
        ? Optional.empty()
        : outOfTurn();
  }

  private static Optional<FailureCode> outOfTurn() {
    return Optional.of(FailureCode.SCAN_OUT_OF_TURN);
  }
}
