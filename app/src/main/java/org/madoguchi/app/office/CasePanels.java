package org.madoguchi.app.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Group;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/** A case of an errand that plugs in: what it is, what comes next, and how it is ended. */
final class CasePanels {
  private final CaseAtDesk of;
  private final DeskWords words;
  private final CaseKeys keys;

  CasePanels(CaseAtDesk of, DeskWords words, Consumer<OfficeTouch> touch) {
    this.of = of;
    this.words = words;
    keys = new CaseKeys(words, touch);
  }

  CasePanel sheet(OfficePanel.OfCase panel) {
    return switch (panel) {
      case OfficePanel.EndCase end -> end(end.why());
      case OfficePanel.CaseShown(_, boolean presented) -> shown(presented);
      case OfficePanel.PapersOf _ -> shown(true); // the papers have just been taken
      case OfficePanel.LookOf _ -> shown(true); // what was told has just gone its way
    };
  }

  private CasePanel shown(boolean presented) {
    return switch (of.todo()) {
      case Todo.SeePapers see when see.pictures() ->
          presented ? papers() : told("case.slip.papers", CasePictures.paper());
      case Todo.SeePapers _ -> presented ? face() : told("case.slip", CasePictures.cardAndFace());
      case Todo.AskMunicipality _ -> told("case.asking", CasePictures.municipality());
      case Todo.AwaitOfficer _ -> told("case.officer", CasePictures.municipality());
      case Todo.Judge judge -> presented ? look(judge) : told("case.judge", CasePictures.photo());
      case Todo.Sending _ -> told("case.sending", CasePictures.municipality());
      case Todo.Printing _ -> told("case.printing", MachinePictures.printing(1, Optional.empty()));
      case Todo.HandOver(var notAgain) -> handOver(notAgain, presented);
      case Todo.Done(var outcome) -> told("case.done." + outcome.name(), done(outcome));
      case Todo.BackToLobby _ -> told("case.lobby", CasePictures.cardOnReader());
      case Todo.Call(String phone) -> call(phone);
      case Todo.OldCard _ -> oldCard(presented);
      case Todo.Appointment(var _, boolean due) -> appointment(due, presented);
      case Todo.PostNotice n -> notice(n, presented);
      case Todo.DayList(var _, int booked) -> dayList(booked, presented);
      case Todo.SlipToLobby _ -> told("case.slip-to-lobby", CasePictures.municipality());
      case Todo.Unfinished _ -> told("case.unfinished", CasePictures.cardOnReader());
      case Todo.Refused(var why) ->
          new CasePanel(
              words.words(why),
              sheet(
                  CasePictures.municipality(),
                  Procedure.all(List.of(words.cure(why), words.get("case.refused.1"))),
                  Layout.row(24, back(), history())));
    };
  }

  /** What comes next, and who does it; nothing to touch but the way back and the way out. */
  private CasePanel told(String key, Group picture) {
    boolean ends =
        of.todo() instanceof Todo.BackToLobby
            || of.todo() instanceof Todo.AwaitOfficer
            || of.todo() instanceof Todo.SlipToLobby;
    Region foot =
        ends
            ? Layout.row(24, back(), history(), Layout.spring(), notWanted())
            : Layout.row(24, back(), history());
    return new CasePanel(
        words.get(key + ".headline"), sheet(picture, Procedure.all(lines(key)), foot));
  }

  /** Photo and person are compared already; the papers follow, each with a picture. */
  private CasePanel papers() {
    Key begin = keys.large("case-papers-begin", new OfficeTouch.OfCase.FaceIsSame()).styled("go");
    VBox foot =
        Layout.column(20, begin, Layout.row(24, back(), Layout.spring(), ward(), notWanted()));
    return new CasePanel(
        words.get("case.papers.headline"),
        sheet(CasePictures.paper(), Procedure.all(lines("case.papers")), foot));
  }

  private CasePanel call(String phone) {
    List<String> all = new ArrayList<>(lines("case.call"));
    if (!phone.isEmpty()) {
      all.add(words.get("case.call-phone", phone));
    }
    return new CasePanel(
        words.get("case.call.headline"),
        sheet(
            CasePictures.municipality(),
            Procedure.all(all),
            Layout.row(24, back(), history(), Layout.spring(), notWanted())));
  }

  /** Said by the slip that is scanned once more, so that no other card lands in the pouch. */
  private CasePanel oldCard(boolean presented) {
    VBox foot = Layout.column(20);
    if (presented) {
      foot.getChildren()
          .add(keys.large("case-old-card", new OfficeTouch.OfCase.Handed()).styled("go"));
    }
    foot.getChildren().add(Layout.row(24, back(), history(), Layout.spring(), notWanted()));
    return new CasePanel(
        words.get("case.old-card.headline"),
        sheet(
            CasePictures.cardAndFace(),
            Procedure.all(lines(presented ? "case.old-card.pouch" : "case.old-card")),
            foot));
  }

  /** Who has the slip has the place: with it one comes, or gives it back. */
  private CasePanel appointment(boolean due, boolean presented) {
    VBox foot = Layout.column(20);
    if (due && presented) {
      foot.getChildren().add(keys.large("case-came", new OfficeTouch.OfCase.Handed()).styled("go"));
    }
    HBox small = Layout.row(24, back(), history());
    if (presented) {
      small.getChildren().addAll(Layout.spring(), notWanted());
    }
    foot.getChildren().add(small);
    String key = presented ? due ? "case.booked.today" : "case.booked.other" : "case.booked";
    return new CasePanel(
        words.get(key + ".headline"),
        sheet(CasePictures.municipality(), Procedure.all(lines(key)), foot));
  }

  /** Nobody stands there, and no slip belongs to it. */
  private CasePanel notice(Todo.PostNotice of, boolean sent) {
    List<String> all = new ArrayList<>(lines("case.notice"));
    all.add(words.get("case.notice-value", of.digest().replace(' ', '\u00a0')));
    Key posted = keys.large("case-posted", new OfficeTouch.OfCase.Handed());
    Region print = sent ? onItsWay() : print("case-print-notice", !of.printed());
    return new CasePanel(
        words.get("case.notice.headline"),
        sheet(
            CasePictures.letter(),
            Procedure.all(all),
            Layout.column(
                20,
                new EqualColumns(24, print, of.printed() || sent ? posted.styled("go") : posted),
                Layout.row(24, back()))));
  }

  /** For the municipality's people at the booth; nobody's name stands on it. */
  private CasePanel dayList(int booked, boolean sent) {
    List<String> all = new ArrayList<>(lines("case.day-list"));
    all.addFirst(words.get("case.day-list.booked", booked));
    return new CasePanel(
        words.get("case.day-list.headline"),
        sheet(
            CasePictures.municipality(),
            Procedure.all(all),
            Layout.column(
                20, sent ? onItsWay() : print("case-print-list", true), Layout.row(24, back()))));
  }

  private Key print(String id, boolean next) {
    Key key = keys.large(id, new OfficeTouch.OfCase.Print());
    return next ? key.styled("go") : key;
  }

  /** Once: the key is gone until the panel is left. */
  private Region onItsWay() {
    HBox hint =
        Layout.row(
            0, Layout.growing(new PhraseText(HPos.CENTER, words.get("journal.sent"), "body")));
    hint.getStyleClass().addAll("hint", "tone-well");
    hint.setId("case-sent");
    return hint;
  }

  private CasePanel face() {
    Key differs =
        keys.large("face-differs", new OfficeTouch.OfCase.End(TurnedAway.NOT_THE_HOLDER))
            .styled("stop");
    Key same = keys.large("face-is-same", new OfficeTouch.OfCase.FaceIsSame()).styled("go");
    VBox foot =
        Layout.column(
            20,
            new EqualColumns(24, differs, same),
            Layout.row(24, back(), Layout.spring(), ward(), notWanted()));
    return new CasePanel(
        words.get("case.face.headline"),
        sheet(CasePictures.cardAndFace(), Procedure.all(lines("case.face")), foot));
  }

  private static Group done(CaseAtDesk.Outcome outcome) {
    return switch (outcome) {
      case MAIL_SENT, COMPLETE -> CasePictures.letter();
      case HANDED_OVER -> DeskPictures.handOver();
      case CAME -> CasePictures.municipality();
    };
  }

  /** Its content is on the way, or it didn't go its way when it was sent or printed. */
  private CasePanel look(Todo.Judge judge) {
    Key look = keys.large("case-look", new OfficeTouch.OfCase.Look()).styled("go");
    VBox foot =
        Layout.column(20, look, Layout.row(24, back(), history(), Layout.spring(), notWanted()));
    Optional<FailureCode> refused = judge.refused();
    List<String> all =
        refused
            .map(why -> List.of(cure(why), words.get("case.look.again")))
            .orElseGet(() -> lines("case.look"));
    return new CasePanel(
        refused.map(words::words).orElseGet(() -> words.get("case.look.headline")),
        sheet(CasePictures.photo(), Procedure.all(all), foot));
  }

  /** The cures of a waiting run say that it goes on by itself; this one has ended. */
  private String cure(FailureCode why) {
    return switch (why) {
      case PRINTER_UNREACHABLE, PRINTER_OUT_OF_PAPER, PRINTER_NEEDS_ATTENTION ->
          words.get("case.look.printer");
      default -> words.cure(why);
    };
  }

  private CasePanel handOver(Optional<FailureCode> notAgain, boolean presented) {
    VBox foot = Layout.column(20);
    if (presented) {
      Key again = keys.small("case-print-again", new OfficeTouch.OfCase.Look());
      Key handed = keys.small("case-handed", new OfficeTouch.OfCase.Handed());
      foot.getChildren().add(new EqualColumns(24, again, handed));
    }
    foot.getChildren().add(Layout.row(24, back(), history(), Layout.spring(), notWanted()));
    List<String> all =
        notAgain.map(why -> List.of(cure(why))).orElseGet(() -> lines("case.handover"));
    return new CasePanel(
        notAgain.map(words::words).orElseGet(() -> words.get("case.handover.headline")),
        sheet(CasePictures.photo(), Procedure.all(all), foot));
  }

  /** What somebody told goes with the case; a card lay nowhere. */
  private boolean told() {
    return of.todo() instanceof Todo.Judge
        || of.todo() instanceof Todo.HandOver
        || (of.todo() instanceof Todo.SeePapers see && see.pictures());
  }

  /** It is a place at a booth. */
  private boolean booked() {
    return of.todo() instanceof Todo.Appointment;
  }

  /** An officer has or had its package. */
  private boolean sent() {
    return switch (of.todo()) {
      case Todo.Call _, Todo.OldCard _, Todo.SlipToLobby _ -> true;
      default -> false;
    };
  }

  private CasePanel end(TurnedAway why) {
    String end =
        switch (why) {
          case NOT_THE_HOLDER -> "case.end.face";
          case WARD -> "case.end.ward";
          case NOT_WANTED -> "case.end";
        };
    String key = booked() ? "booked." + end : sent() ? "sent." + end : told() ? "told." + end : end;
    Key yes = keys.large("case-end", new OfficeTouch.OfCase.EndNow()).styled("stop");
    return new CasePanel(
        words.get(key + ".headline", of.receipt().replace(' ', '\u00a0')),
        sheet(
            booked()
                ? CasePictures.municipality()
                : told() || sent() ? CasePictures.photo() : CasePictures.cardAndFace(),
            Procedure.all(lines(key)),
            new EqualColumns(24, keys.large("back", new OfficeTouch.Back()), yes)));
  }

  private Region sheet(Group picture, Region lines, Region keys) {
    VBox right = Layout.column(24, about(of, true, words), lines, Layout.spring(), keys);
    return Panels.withPicture(picture, right);
  }

  /** Number and what is wanted; below, of which municipality. */
  static Region about(CaseAtDesk of, boolean whose, DeskWords words) {
    String number = of.receipt().isEmpty() ? "" : "*%s*\u2002 ".formatted(of.receipt());
    VBox about = Layout.column(2, new PhraseText(number + words.of(of.what()), "body"));
    if (whose) {
      about.getChildren().add(new PhraseText(words.of(of.municipality()), "small", "second"));
    }
    return about;
  }

  private List<String> lines(String key) {
    return words.several(key);
  }

  private Key back() {
    return wide(keys.back());
  }

  private static Key wide(Key key) {
    return CaseKeys.wide(key, 320);
  }

  /** What the journal says about it so far. */
  private Key history() {
    return wide(
        keys.small(
            "case-journal",
            new OfficeTouch.Journal(new JournalQuery.LifeOfCase(of.id(), of.receipt(), 0))));
  }

  private Key ward() {
    return wide(keys.small("case-ward", new OfficeTouch.OfCase.End(TurnedAway.WARD)))
        .styled("quiet");
  }

  private Key notWanted() {
    return wide(keys.small("case-not-wanted", new OfficeTouch.OfCase.End(TurnedAway.NOT_WANTED)))
        .styled("quiet");
  }
}
