package org.madoguchi.app.office;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
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
    };
  }

  private CasePanel shown(boolean presented) {
    return switch (of.todo()) {
      case Todo.SeePapers _ -> presented ? face() : told("case.slip", CasePictures.cardAndFace());
      case Todo.AskMunicipality _ -> told("case.asking", CasePictures.municipality());
      case Todo.AwaitOfficer _ -> told("case.officer", CasePictures.municipality());
      case Todo.Judge _ -> told("case.judge", CasePictures.cardAndFace());
      case Todo.HandOver _ -> told("case.handover", CasePictures.cardAndFace());
      case Todo.BackToLobby _ -> told("case.lobby", CasePictures.cardOnReader());
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
    boolean ends = of.todo() instanceof Todo.BackToLobby || of.todo() instanceof Todo.AwaitOfficer;
    Region foot =
        ends
            ? Layout.row(24, back(), history(), Layout.spring(), notWanted())
            : Layout.row(24, back(), history());
    return new CasePanel(
        words.get(key + ".headline"), sheet(picture, Procedure.all(lines(key)), foot));
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

  private CasePanel end(TurnedAway why) {
    String key =
        switch (why) {
          case NOT_THE_HOLDER -> "case.end.face";
          case WARD -> "case.end.ward";
          case NOT_WANTED -> "case.end";
        };
    Key yes = keys.large("case-end", new OfficeTouch.OfCase.EndNow()).styled("stop");
    return new CasePanel(
        words.get(key + ".headline", of.receipt().replace(' ', '\u00a0')),
        sheet(
            CasePictures.cardAndFace(),
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
