package org.madoguchi.app.lan;

import java.util.List;
import org.madoguchi.app.branch.BoardAct;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.app.branch.closing.TillCount;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.errand.papers.PaperSeen;

/** One call of {@link OfficeBranch} as it goes over the LAN, each with its method's parameters. */
public sealed interface OfficeCall {
  record Look() implements OfficeCall {}

  record Scan(String text, Presented presented) implements OfficeCall {
    /** Without the text: it may be a badge held before the wrong field. */
    @Override
    public String toString() {
      return "Scan[]";
    }
  }

  record PrintAgain(IssuanceId open) implements OfficeCall {}

  record AllSheetsCameOut(IssuanceId open) implements OfficeCall {}

  record TakeFee(IssuanceId open, FeeWay way) implements OfficeCall {}

  record Reprint(IssuanceId open, ReprintReason reason, Destruction destruction)
      implements OfficeCall {}

  record VoidIssuance(IssuanceId issuance, VoidReason reason, Destruction destruction)
      implements OfficeCall {}

  record PapersSeen(String caseId, List<PaperSeen> papers, Presented presented)
      implements OfficeCall {
    public PapersSeen {
      caseId = id(caseId);
      papers = List.copyOf(papers);
    }
  }

  record TurnAway(String caseId, TurnedAway why, Presented presented) implements OfficeCall {
    public TurnAway {
      caseId = id(caseId);
    }
  }

  record PrintOfCase(String caseId, Presented presented) implements OfficeCall {
    public PrintOfCase {
      caseId = id(caseId);
    }
  }

  record LookAtCase(String caseId) implements OfficeCall {
    public LookAtCase {
      caseId = id(caseId);
    }
  }

  record PictureOfPaper(String caseId, String paper) implements OfficeCall {
    public PictureOfPaper {
      caseId = id(caseId);
    }
  }

  record Judge(String caseId, Judged judged, Presented presented) implements OfficeCall {
    public Judge {
      caseId = id(caseId);
    }
  }

  record HandOver(String caseId, Presented presented) implements OfficeCall {
    public HandOver {
      caseId = id(caseId);
    }
  }

  private static String id(String caseId) {
    if (!caseId.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("a case's id has 32 hexadecimal digits");
    }
    return caseId;
  }

  record Staff(Badge badge) implements OfficeCall {}

  record AcknowledgeAlarm(long alarm, Presented presented) implements OfficeCall {}

  record Closing() implements OfficeCall {}

  record VoidUnclaimed(List<IssuanceId> which, Destruction destruction) implements OfficeCall {
    public VoidUnclaimed {
      which = List.copyOf(which);
    }
  }

  record CloseDay(TillCount count) implements OfficeCall {}

  record Journal(JournalQuery query) implements OfficeCall {}

  record Figures() implements OfficeCall {}

  record PrintJournal(JournalQuery query) implements OfficeCall {}

  record AnswerCall() implements OfficeCall {}

  record OnBoard(String lobby, BoardAct act) implements OfficeCall {}

  /** Whether it only looks: then it may be done as often as it arrives. */
  default boolean looks() {
    return switch (this) {
      case Look _, LookAtCase _, Staff _, Closing _, Journal _, Figures _ -> true;
      case Scan _,
          PrintAgain _,
          AllSheetsCameOut _,
          TakeFee _,
          Reprint _,
          VoidIssuance _,
          PapersSeen _,
          TurnAway _,
          PrintOfCase _,
          PictureOfPaper _,
          Judge _,
          HandOver _,
          AcknowledgeAlarm _,
          VoidUnclaimed _,
          CloseDay _,
          PrintJournal _,
          AnswerCall _,
          OnBoard _ ->
          false;
    };
  }

  /**
   * Does it at the branch.
   *
   * @param terminal whose call it is, by its certificate: what a call says of itself isn't believed
   */
  default OfficeReply on(OfficeBranch branch, String terminal) {
    return switch (this) {
      case Look _ -> new OfficeReply.Office(branch.office());
      case Scan s -> new OfficeReply.Desk(branch.scan(s.text(), s.presented().at(terminal)));
      case PrintAgain p -> new OfficeReply.Desk(branch.printAgain(p.open()));
      case AllSheetsCameOut a -> new OfficeReply.Desk(branch.allSheetsCameOut(a.open()));
      case TakeFee f -> new OfficeReply.Desk(branch.takeFee(f.open(), f.way()));
      case Reprint r -> new OfficeReply.Desk(branch.reprint(r.open(), r.reason(), r.destruction()));
      case VoidIssuance v ->
          new OfficeReply.Desk(branch.voidIssuance(v.issuance(), v.reason(), v.destruction()));
      case PapersSeen p ->
          new OfficeReply.Desk(
              branch.papersSeen(p.caseId(), p.papers(), p.presented().at(terminal)));
      case TurnAway t ->
          new OfficeReply.Desk(branch.turnAway(t.caseId(), t.why(), t.presented().at(terminal)));
      case PrintOfCase p ->
          new OfficeReply.Desk(branch.printOfCase(p.caseId(), p.presented().at(terminal)));
      case LookAtCase l -> new OfficeReply.Content(branch.caseContent(l.caseId()));
      case PictureOfPaper p -> new OfficeReply.Picture(branch.paperPicture(p.caseId(), p.paper()));
      case Judge j ->
          new OfficeReply.Desk(branch.judged(j.caseId(), j.judged(), j.presented().at(terminal)));
      case HandOver h ->
          new OfficeReply.Desk(branch.handed(h.caseId(), h.presented().at(terminal)));
      case Staff s -> new OfficeReply.Whose(branch.staff(s.badge()));
      case AcknowledgeAlarm a ->
          new OfficeReply.Desk(branch.acknowledgeAlarm(a.alarm(), a.presented().at(terminal)));
      case Closing _ -> new OfficeReply.Closing(branch.closing());
      case VoidUnclaimed v ->
          new OfficeReply.Desk(branch.voidUnclaimed(v.which(), v.destruction()));
      case CloseDay c -> new OfficeReply.Desk(branch.closeDay(c.count()));
      case Journal j -> new OfficeReply.Journal(branch.journal(j.query()));
      case Figures _ -> new OfficeReply.Figures(branch.figures());
      case PrintJournal p -> new OfficeReply.Desk(branch.printJournal(p.query()));
      case OnBoard o -> {
        branch.onBoard(o.lobby(), o.act());
        yield new OfficeReply.Heard();
      }
      case AnswerCall _ -> {
        branch.answerCall();
        yield new OfficeReply.Heard();
      }
    };
  }
}
