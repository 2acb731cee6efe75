package org.madoguchi.app.office;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.branch.Branch;
import org.madoguchi.app.branch.LobbyCall;
import org.madoguchi.app.branch.LobbyVisit;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.WritingBoards;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.journal.JournalExcerpt;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.Finding;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.custody.HolderText;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.custody.SignedRequest;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.MunicipalityOffer;
import org.madoguchi.app.errand.certificate.Preparation;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.Selection;
import org.madoguchi.app.errand.certificate.SlipIssue;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.figures.OfficeFigures;
import org.madoguchi.config.Language;

/**
 * A branch with a desk and nothing else. A receipt number without its space is a slip's code; that
 * with {@code -1} is its first page's. Printing takes no time.
 */
final class PlayedDesk implements Branch {
  final List<String> done = Collections.synchronizedList(new ArrayList<>());
  volatile boolean broken;
  private final WritingBoards boards = new WritingBoards(this::tell);

  /** Whether a number that is typed at the hand-over needs a badge. */
  volatile boolean asksForBadge;

  private final List<Item> waiting = new ArrayList<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private Optional<Open> open = Optional.empty();
  private Optional<LobbyCall> call = Optional.empty();
  private Optional<Alarm> alarm = Optional.empty();
  private List<CaseAtDesk> cases = List.of();

  /** What residents told. */
  volatile CaseContent content = LookSamples.content();

  volatile @Nullable PaperPicture picture;

  /** A picture is taken when this is open. */
  volatile CountDownLatch shutter = new CountDownLatch(0);

  PlayedDesk(Item... waiting) {
    this.waiting.addAll(List.of(waiting));
  }

  synchronized void put(Open now) {
    waiting.removeIf(i -> i.id().equals(now.item().id()));
    open = Optional.of(now);
    listeners.forEach(Runnable::run);
  }

  synchronized void raise(Alarm now) {
    alarm = Optional.of(now);
    listeners.forEach(Runnable::run);
  }

  synchronized void put(CaseAtDesk now) {
    cases = List.of(now);
    listeners.forEach(Runnable::run);
  }

  @Override
  public synchronized void callStaff(
      String terminal, LobbyCall.Reason reason, LobbyCall.Place place) {
    call = Optional.of(new LobbyCall(terminal, reason, place, Samples.NOW));
    listeners.forEach(Runnable::run);
  }

  @Override
  public void visitEnded(LobbyVisit visit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public LobbyCall.Answer staffCall(String terminal) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void endCall(String terminal) {
    throw new UnsupportedOperationException();
  }

  @Override
  public synchronized OfficeSnapshot office() {
    return new OfficeSnapshot(
            waiting,
            open,
            Optional.empty(),
            true,
            Optional.empty(),
            call,
            alarm,
            new OfficeSnapshot.Rules(2, Duration.ofMinutes(3)))
        .with(cases)
        .with(boards.first());
  }

  @Override
  public synchronized DeskAnswer scan(String text) {
    done.add("scan " + text);
    if (broken) {
      throw new IllegalStateException("broken on purpose");
    }
    if (text.startsWith("MD1E-")) {
      return cases.isEmpty()
          ? no(FailureCode.CASE_ENDED)
          : new DeskAnswer.Shows(cases.getFirst().id());
    }
    if (text.matches("[A-Z]\\d{4}")) {
      return slip(text);
    }
    if (open.isEmpty() || open.get().step() != Step.SCAN_PAGES) {
      return no(FailureCode.CODE_UNKNOWN);
    }
    return page(text, open.get());
  }

  @Override
  public synchronized DeskAnswer scan(String text, Presented presented) {
    boolean typed = presented.how() == Presented.How.TYPED;
    if (!asksForBadge || !typed || open.filter(o -> o.step() == Step.HAND_OVER).isEmpty()) {
      return scan(text);
    }
    List<Badge> badges = presented.badges();
    if (badges.isEmpty()) {
      return no(FailureCode.BADGE_NEEDED);
    }
    return staff(badges.getFirst()) instanceof Finding.Found
        ? scan(text, badges.getFirst())
        : no(FailureCode.BADGE_UNKNOWN);
  }

  private DeskAnswer scan(String text, Badge by) {
    done.add("scan " + text + " typed, " + by.text());
    return slip(text);
  }

  private DeskAnswer slip(String text) {
    Optional<Open> ready =
        open.filter(o -> o.step() == Step.HAND_OVER && number(o.item()).equals(text));
    if (ready.isPresent()) {
      open = Optional.empty();
      return new DeskAnswer.Done();
    }
    Optional<Item> found = waiting.stream().filter(i -> number(i).equals(text)).findFirst();
    if (found.isEmpty()) {
      return no(FailureCode.CODE_UNKNOWN);
    }
    if (open.isPresent()) {
      return no(FailureCode.DESK_OCCUPIED);
    }
    waiting.remove(found.get());
    open = Optional.of(new Open(found.get(), Step.SCAN_PAGES, Set.of(), Optional.empty()));
    return new DeskAnswer.Done();
  }

  private static String number(Item item) {
    return item.receipt().replace(" ", "");
  }

  private DeskAnswer page(String text, Open now) {
    String[] parts = text.split("-", -1);
    if (!parts[0].equals(number(now.item()))) {
      FailureCode why = FailureCode.PAGE_OF_ANOTHER_ISSUANCE;
      open = Optional.of(new Open(now.item(), Step.STOPPED, now.scanned(), Optional.of(why)));
      return no(why);
    }
    Set<Integer> scanned = new TreeSet<>(now.scanned());
    if (!scanned.add(Integer.parseInt(parts[1]))) {
      return no(FailureCode.PAGE_ALREADY_SCANNED);
    }
    Step next = scanned.size() == now.item().pages() ? Step.TAKE_FEE : Step.SCAN_PAGES;
    open = Optional.of(new Open(now.item(), next, scanned, Optional.empty()));
    return new DeskAnswer.Done();
  }

  private static DeskAnswer no(FailureCode why) {
    return new DeskAnswer.NotDone(why);
  }

  private DeskAnswer step(String name, Predicate<Step> due, Optional<Step> next) {
    done.add(name);
    if (open.filter(o -> due.test(o.step())).isEmpty()) {
      return no(FailureCode.SCAN_OUT_OF_TURN);
    }
    open =
        open.flatMap(
            o -> next.map(s -> new Open(o.item(), s, o.scanned(), Optional.<FailureCode>empty())));
    return new DeskAnswer.Done();
  }

  @Override
  public synchronized DeskAnswer printAgain(IssuanceId issuance) {
    return step("print again", s -> s == Step.PRINT_FAILED, Optional.of(Step.PRINTING));
  }

  @Override
  public synchronized DeskAnswer allSheetsCameOut(IssuanceId issuance) {
    return step("all sheets", s -> s == Step.PRINT_IN_DOUBT, Optional.of(Step.SCAN_PAGES));
  }

  @Override
  public synchronized DeskAnswer takeFee(IssuanceId issuance, FeeWay way) {
    return step(
        way instanceof FeeWay.Cash ? "fee" : "fee " + way,
        s -> s == Step.TAKE_FEE,
        Optional.of(Step.HAND_OVER));
  }

  @Override
  public synchronized DeskAnswer reprint(
      IssuanceId issuance, ReprintReason reason, Destruction destruction) {
    return step(
        "reprint " + reason + destroyed(destruction), _ -> true, Optional.of(Step.SCAN_PAGES));
  }

  private static String destroyed(Destruction destruction) {
    return destruction.equals(Destruction.NOTHING)
        ? ""
        : " %d sheets, %d badges".formatted(destruction.sheets(), destruction.badges().size());
  }

  @Override
  public Finding<StaffNumber> staff(Badge badge) {
    return badge.text().startsWith("MD1B-")
        ? new Finding.Found<>(new StaffNumber(badge.text().substring(5)))
        : new Finding.NotFound<>(FailureCode.BADGE_UNKNOWN);
  }

  @Override
  public synchronized Finding<ClosingReport> closing() {
    return new Finding.Found<>(ClosingSamples.closing(false));
  }

  @Override
  public synchronized DeskAnswer voidUnclaimed(List<IssuanceId> which, Destruction destruction) {
    done.add("void unclaimed " + which.size() + ", " + destruction.badges().size() + " badges");
    waiting.removeIf(i -> which.contains(i.id()));
    return new DeskAnswer.Done();
  }

  @Override
  public synchronized DeskAnswer closeDay(TillCount count) {
    done.add("close " + count.countedYen() + count.why().map(w -> " " + w).orElse(""));
    return open.isPresent() ? no(FailureCode.DESK_NOT_EMPTY) : new DeskAnswer.Done();
  }

  @Override
  public synchronized Finding<JournalExcerpt> journal(JournalQuery query) {
    return new Finding.Found<>(JournalSamples.excerpt(query));
  }

  @Override
  public Finding<OfficeFigures> figures() {
    return new Finding.Found<>(JournalSamples.figures());
  }

  @Override
  public synchronized DeskAnswer printJournal(JournalQuery query) {
    done.add("print " + query);
    return open.isPresent() ? no(FailureCode.DESK_NOT_EMPTY) : new DeskAnswer.Done();
  }

  @Override
  public synchronized DeskAnswer acknowledgeAlarm(long number) {
    done.add("alarm " + number);
    alarm = Optional.empty();
    return new DeskAnswer.Done();
  }

  @Override
  public synchronized DeskAnswer papersSeen(
      String caseId, List<PaperSeen> papers, Presented presented) {
    if (asksForBadge && presented.badges().isEmpty()) {
      return new DeskAnswer.NotDone(FailureCode.BADGE_NEEDED);
    }
    done.add("papers " + papers.stream().map(PaperSeen::code).toList());
    return new DeskAnswer.Done();
  }

  @Override
  public synchronized Finding<CaseContent> caseContent(String caseId) {
    done.add("content");
    return cases.isEmpty()
        ? new Finding.NotFound<>(FailureCode.SCAN_OUT_OF_TURN)
        : new Finding.Found<>(content);
  }

  @Override
  public Finding<PaperPicture> paperPicture(String caseId, String paper) {
    try {
      shutter.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      done.add("picture " + paper);
      PaperPicture taken = picture;
      return taken == null
          ? new Finding.NotFound<>(FailureCode.CAMERA_MISSING)
          : new Finding.Found<>(taken);
    }
  }

  @Override
  public synchronized DeskAnswer judged(String caseId, Judged judged, Presented presented) {
    if (asksForBadge && presented.badges().isEmpty()) {
      return no(FailureCode.BADGE_NEEDED);
    }
    if (!judged.looked().equals(content.lookedAt())) {
      return no(FailureCode.PHOTO_DISAGREES);
    }
    done.add(judged.how() + " " + judged.doubts());
    return new DeskAnswer.Done();
  }

  @Override
  public synchronized DeskAnswer handed(String caseId, Presented presented) {
    if (asksForBadge && presented.badges().isEmpty()) {
      return no(FailureCode.BADGE_NEEDED);
    }
    done.add("handed");
    return new DeskAnswer.Done();
  }

  @Override
  public synchronized DeskAnswer printOfCase(String caseId, Presented presented) {
    done.add("printed");
    return new DeskAnswer.Done();
  }

  @Override
  public synchronized DeskAnswer turnAway(String caseId, TurnedAway why, Presented presented) {
    done.add("turned away " + why);
    cases = List.of();
    return new DeskAnswer.Done();
  }

  @Override
  public synchronized DeskAnswer voidIssuance(
      IssuanceId issuance, VoidReason reason, Destruction destruction) {
    done.add("void " + reason + destroyed(destruction));
    waiting.removeIf(i -> i.id().equals(issuance));
    open = open.filter(o -> !o.item().id().equals(issuance));
    return new DeskAnswer.Done();
  }

  @Override
  public synchronized void answerCall() {
    done.add("answer call");
    call = Optional.empty();
  }

  @Override
  public synchronized Subscription subscribe(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }

  @Override
  public List<MunicipalityOffer> offers() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Preparation prepare(Selection selection) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<FailureCode> examine(X509Certificate electronicCertificate) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Submission submit(SignedRequest request, Optional<HolderText> holder) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SlipIssue cardTaken(IssuanceId issuance, Language language) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void abandon(IssuanceId issuance, FailureCode why) {
    throw new UnsupportedOperationException();
  }

  private synchronized void tell() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public WritingBoards boards() {
    return boards;
  }
}
