package org.madoguchi.app.errand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.papers.AcceptedPaper;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.PaperRule;

/**
 * A case that an office screen shows: one that a clerk has something to do with, or that isn't
 * finished. Immutable, nothing of it is personal.
 *
 * @param id names it for ever, 32 lower-case hexadecimal digits
 * @param receipt receipt number; empty if there was no slip yet
 * @param municipality its name; empty words if another office began it
 * @param what is wanted
 * @param since when the slip was issued; before that, when it began
 * @param todo what comes next
 */
public record CaseAtDesk(
    String id,
    String receipt,
    LocalizedText municipality,
    LocalizedText what,
    Instant since,
    Todo todo) {
  /** Whether it waits for a clerk here: the resident is on the way to the desk, or there. */
  public boolean clerksTurn() {
    return switch (todo) {
      case Todo.SeePapers _, Todo.Judge _, Todo.HandOver _, Todo.OldCard _ -> true;
      case Todo.AskMunicipality _,
          Todo.AwaitOfficer _,
          Todo.Sending _,
          Todo.Printing _,
          Todo.Done _,
          Todo.BackToLobby _,
          Todo.Call _,
          Todo.SlipToLobby _,
          Todo.Unfinished _,
          Todo.Appointment _,
          Todo.PostNotice _,
          Todo.DayList _,
          Todo.Refused _ ->
          false;
    };
  }

  /** A good end of a case at the desk. */
  public enum Outcome {
    /** It is sent, and the site has written to the resident. */
    MAIL_SENT,
    /** It is sent, and nothing is left to do. */
    COMPLETE,
    /** The resident has what was printed. */
    HANDED_OVER,
    /** The resident came to the booth as booked. */
    CAME
  }

  /** What comes next with a case. */
  public sealed interface Todo {
    /**
     * A clerk compares face and card, and looks at papers.
     *
     * @param accepted papers that the municipality accepts on that day, in the order of the screen
     * @param rule which of them suffice
     * @param day the branch's day
     * @param pictures whether a picture of each is taken; the face was compared before
     */
    record SeePapers(List<AcceptedPaper> accepted, PaperRule rule, LocalDate day, boolean pictures)
        implements Todo {
      public SeePapers {
        accepted = List.copyOf(accepted);
      }

      /** Without pictures. */
      public SeePapers(List<AcceptedPaper> accepted, PaperRule rule, LocalDate day) {
        this(accepted, rule, day, false);
      }
    }

    /** A clerk has seen papers; the municipality is asked just now. */
    record AskMunicipality() implements Todo {}

    /** An officer of the municipality decides; nobody here has anything to do. */
    record AwaitOfficer() implements Todo {}

    /**
     * A clerk looks at what the resident told and at the photo.
     *
     * @param send whether it can be sent; printed it can always be
     * @param photo whether there is one
     * @param refused why nothing came of it when it was sent or printed before
     * @param papers whether papers are looked at next: then it is neither sent nor printed yet
     */
    record Judge(boolean send, boolean photo, Optional<FailureCode> refused, boolean papers)
        implements Todo {
      /** Of one that is sent or printed. */
      public Judge(boolean send, boolean photo, Optional<FailureCode> refused) {
        this(send, photo, refused, false);
      }
    }

    /**
     * An officer sees the resident at a lobby terminal, or will; clerk and officer may speak.
     *
     * @param phone the officers' number; empty: not known yet
     */
    record Call(String phone) implements Todo {}

    /** It is accepted: the clerk takes the old card, and says so by the slip. */
    record OldCard() implements Todo {}

    /**
     * A place at a booth is booked.
     *
     * @param slot when it begins
     * @param due whether that is today: then the clerk says that the resident came
     */
    record Appointment(LocalDateTime slot, boolean due) implements Todo {}

    /**
     * The notice on the wall isn't the one of the configuration: a clerk puts up the new one.
     *
     * @param digest its check value, in groups
     * @param printed whether this very one came out of the MFP already
     */
    record PostNotice(String digest, boolean printed) implements Todo {}

    /**
     * Places at a booth are booked for a day, and its list can be printed.
     *
     * @param booked how many wait for their residents
     */
    record DayList(LocalDate day, int booked) implements Todo {}

    /** The resident goes on at a lobby terminal, with the slip. */
    record SlipToLobby() implements Todo {}

    /** It is being sent; nobody here has anything to do. */
    record Sending() implements Todo {}

    /** It is coming out of the MFP. */
    record Printing() implements Todo {}

    /**
     * What was printed lies at the desk; its slip is scanned once more when it is handed over.
     *
     * @param notAgain why it didn't come out when it was printed once more
     */
    record HandOver(Optional<FailureCode> notAgain) implements Todo {
      /** One that came out. */
      public HandOver() {
        this(Optional.empty());
      }
    }

    /** It has come to a good end, and the resident still stands there and is told what follows. */
    record Done(Outcome outcome) implements Todo {}

    /** The resident goes on at a lobby terminal, with the card. */
    record BackToLobby() implements Todo {}

    /** The card may be half written: it must come to a lobby terminal once more. */
    record Unfinished() implements Todo {}

    /** It has come to its end after papers were seen, and the resident still stands there. */
    record Refused(FailureCode why) implements Todo {}
  }
}
