package org.madoguchi.app.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.TillDifference;
import org.madoguchi.app.branch.journal.JournalExcerpt;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.errand.papers.AcceptedPaper;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PaperTick;
import org.madoguchi.app.figures.OfficeFigures;
import org.madoguchi.config.Exemption;

/** The content of the large part of the office screen. */
public sealed interface OfficePanel {
  /** The issuance that it asks about. */
  default Optional<Item> about() {
    return switch (this) {
      case ChooseReason c -> Optional.of(c.item());
      case Confirm c -> Optional.of(c.item());
      case OtherFee o -> Optional.of(o.item());
      case ChooseProof p -> Optional.of(p.item());
      case Life l -> Optional.of(l.item());
      case Work _,
          PaperTrouble _,
          Typing _,
          Closing _,
          Unclaimed _,
          Closed _,
          Journal _,
          Figures _,
          Board _,
          OfCase _ ->
          Optional.empty();
    };
  }

  /** Whether the snapshot still has what this panel is about. */
  default boolean fits(OfficeSnapshot now) {
    return switch (this) {
      case Work _, Closed _ -> true;
      case Closing _, Journal _, Figures _, SearchJournal _ -> now.open().isEmpty();
      case PaperTrouble _ -> now.open().filter(o -> o.step() != Step.STOPPED).isPresent();
      case Unclaimed u -> now.open().isEmpty() && u.items().stream().allMatch(now::isHere);
      case Life l -> now.isHere(l.item());
      case ChooseReason c -> now.isHere(c.item());
      case Confirm c -> now.isHere(c.item());
      case OtherFee o -> now.isAt(Step.TAKE_FEE, o.item());
      case ChooseProof p -> now.isAt(Step.TAKE_FEE, p.item());
      case Board b -> now.board().filter(o -> o.terminal().equals(b.terminal())).isPresent();
      case TypeReceipt _ -> now.slipIsDue();
      case CaseShown c -> now.ofId(c.caseId()).isPresent();
      case EndCase c -> now.ofId(c.caseId()).isPresent();
      case PictureOfPaper p when now.alarm().isPresent() -> false;
      case LookOf l -> now.alarm().isEmpty() && now.ofId(l.caseId()).filter(LookOf::of).isPresent();
      case PapersOf p ->
          now.ofId(p.caseId())
              .filter(c -> c.todo() instanceof CaseAtDesk.Todo.SeePapers)
              .isPresent();
    };
  }

  /** The thing to do now. */
  record Work() implements OfficePanel {}

  /** What can be done about missing or spoilt sheets of the open issuance. */
  record PaperTrouble() implements OfficePanel {}

  /** Why is it to be voided? */
  record ChooseReason(Item item) implements OfficePanel {}

  /**
   * Confirmation of a void or a reprint: sheets are counted, badges are scanned.
   *
   * @param sheets that went into the shredder, as counted so far
   * @param seen whose badges were scanned so far
   */
  record Confirm(Item item, DestructiveAction action, int sheets, List<StaffNumber> seen)
      implements OfficePanel {
    public Confirm {
      seen = List.copyOf(seen);
    }
  }

  /** What destroys papers. */
  sealed interface DestructiveAction {
    record Voiding(VoidReason reason) implements DestructiveAction {}

    record Reprinting(ReprintReason reason) implements DestructiveAction {}
  }

  /** The fee isn't paid in cash here: how then? */
  record OtherFee(Item item) implements OfficePanel {}

  /** What was shown for an exemption? */
  record ChooseProof(Item item, Exemption exemption) implements OfficePanel {}

  /**
   * The history of a waiting issuance.
   *
   * @param excerpt the first page of its journal
   */
  record Life(Item item, JournalExcerpt excerpt) implements OfficePanel {}

  /**
   * The day is about to be closed.
   *
   * @param report as it would look now
   */
  record Closing(ClosingReport report, Till till) implements OfficePanel {}

  /**
   * The amount in the till, typed by the clerk. It starts empty, so that nobody copies the expected
   * amount.
   *
   * @param typed digits, at most {@link #MOST}
   * @param counted whether that is all: only then is it compared
   * @param why a reason where it differs
   */
  record Till(String typed, boolean counted, Optional<TillDifference> why) {
    /** No till holds more digits. */
    static final int MOST = 7;

    /** Nothing is counted yet. */
    public static final Till EMPTY = new Till("", false, Optional.empty());

    /** Yen. */
    int yen() {
      return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }

    /** With one more digit; unchanged if there are enough, and for a leading zero. */
    Till with(char digit) {
      boolean more =
          !counted && Character.isDigit(digit) && typed.length() < MOST && !typed.equals("0");
      return more ? new Till(typed + digit, false, why) : this;
    }
  }

  /**
   * Confirmation of voiding the unclaimed issuances, all at once.
   *
   * @param items these, as many as fit on the screen
   * @param younger issuances too recent to be voided
   * @param seen whose badges were scanned so far
   * @param till what was counted already
   */
  record Unclaimed(List<Item> items, List<Item> younger, List<StaffNumber> seen, Till till)
      implements OfficePanel {
    /** How many are listed at a time. */
    static final int MOST = 4;

    public Unclaimed {
      items = List.copyOf(items);
      younger = List.copyOf(younger);
      seen = List.copyOf(seen);
    }
  }

  /** The day is closed. */
  record Closed(ClosingReport report, int countedYen) implements OfficePanel {}

  /**
   * A page of the journal.
   *
   * @param sent whether it was given to the MFP
   */
  record Journal(JournalExcerpt excerpt, boolean sent) implements OfficePanel {}

  /** What was done in the last month and in this one so far. */
  record Figures(OfficeFigures figures) implements OfficePanel {}

  /**
   * The writing board of a lobby terminal. What stands on it is the snapshot's.
   *
   * @param terminal lobby terminal
   */
  record Board(String terminal) implements OfficePanel {}

  /** A case of an errand that plugs in. */
  sealed interface OfCase extends OfficePanel {
    /** 32 lower-case hexadecimal digits. */
    String caseId();
  }

  /**
   * What it is, and what comes next with it.
   *
   * @param presented whether its slip was scanned or its number typed; only then can papers be
   *     checked
   */
  record CaseShown(String caseId, boolean presented) implements OfCase {}

  /** Its papers are being looked at, one after another. */
  sealed interface PapersOf extends OfCase {
    /** Those that were looked at already. */
    List<PaperSeen> seen();
  }

  /**
   * Which paper is shown?
   *
   * @param others whether the second part of the table stands there
   */
  record ChoosePaper(String caseId, List<PaperSeen> seen, boolean others) implements PapersOf {
    public ChoosePaper {
      seen = List.copyOf(seen);
    }
  }

  /** What was found on that paper? */
  record LookAtPaper(String caseId, List<PaperSeen> seen, AcceptedPaper paper, Set<PaperTick> ticks)
      implements PapersOf {
    public LookAtPaper {
      seen = List.copyOf(seen);
      ticks = Set.copyOf(ticks);
    }
  }

  /** Its picture is being taken: a camera needs some seconds, an MFP up to a minute. */
  record PictureOnItsWay(
      String caseId, List<PaperSeen> seen, AcceptedPaper paper, Set<PaperTick> ticks)
      implements PapersOf {
    public PictureOnItsWay {
      seen = List.copyOf(seen);
      ticks = Set.copyOf(ticks);
    }
  }

  /**
   * Its picture: is it whole and can it be read? Personal, as {@link LookOf}.
   *
   * @param picture as the branch has it
   */
  record PictureOfPaper(
      String caseId,
      List<PaperSeen> seen,
      AcceptedPaper paper,
      Set<PaperTick> ticks,
      PaperPicture picture)
      implements PapersOf {
    public PictureOfPaper {
      seen = List.copyOf(seen);
      ticks = Set.copyOf(ticks);
    }
  }

  /** They suffice: is all that right? */
  record PapersSuffice(String caseId, List<PaperSeen> seen) implements PapersOf {
    public PapersSuffice {
      seen = List.copyOf(seen);
    }
  }

  /**
   * What its resident told is being looked at. Personal: it is here as long as it stands on the
   * screen, and nowhere else.
   */
  sealed interface LookOf extends OfCase {
    CaseContent content();

    /** What the clerk has answered about the photo so far. */
    Map<PhotoQuestion, Boolean> answers();

    /** Whether a case is one to be looked at. */
    static boolean of(CaseAtDesk of) {
      return of.todo() instanceof CaseAtDesk.Todo.Judge
          || of.todo() instanceof CaseAtDesk.Todo.HandOver;
    }
  }

  /** Is the photo right? */
  record LookAtPhoto(String caseId, CaseContent content, Map<PhotoQuestion, Boolean> answers)
      implements LookOf {
    public LookAtPhoto {
      answers = Map.copyOf(answers);
    }

    /** Whether nothing is left to answer. */
    public boolean answered() {
      return answers.size() == PhotoQuestion.values().length;
    }

    /** Whether the clerk has said that it is somebody else. */
    boolean anotherPerson() {
      return Boolean.FALSE.equals(answers.get(PhotoQuestion.SAME_PERSON));
    }
  }

  /** Is what was told right? Then it goes its way. */
  record LookAtTold(String caseId, CaseContent content, Map<PhotoQuestion, Boolean> answers)
      implements LookOf {
    public LookAtTold {
      answers = Map.copyOf(answers);
    }

    /** What the clerk doesn't find right, in the order of the page. */
    List<PhotoQuestion> doubts() {
      return answers.entrySet().stream()
          .filter(answer -> !answer.getValue())
          .map(Map.Entry::getKey)
          .sorted()
          .toList();
    }
  }

  /** It is about to be ended. */
  record EndCase(String caseId, TurnedAway why) implements OfCase {}

  /** A receipt number that is being typed by hand. */
  sealed interface Typing extends OfficePanel {
    /** A letter and four digits. */
    int LENGTH = 5;

    /** A letter, then up to four digits; empty at first. */
    String typed();

    /** The same with other characters. */
    Typing with(String typed);

    /** What is typed with one more character; empty if that one can't be next. */
    default Optional<String> typed(char character) {
      boolean letterDue = typed().isEmpty();
      return letterDue == Character.isDigit(character)
          ? Optional.empty()
          : Optional.of(typed() + character);
    }
  }

  /** In place of a scanned slip. */
  record TypeReceipt(String typed) implements Typing {
    @Override
    public TypeReceipt with(String other) {
      return new TypeReceipt(other);
    }
  }

  /** To find its history in the journal. */
  record SearchJournal(String typed) implements Typing {
    @Override
    public SearchJournal with(String other) {
      return new SearchJournal(other);
    }
  }
}
