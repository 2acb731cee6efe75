package org.madoguchi.app.office;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.papers.PaperCheck;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PaperTick;

/**
 * The part of the office session for cases of plugged-in errands: face and papers one after
 * another, and the calls of the branch that follow. The session's thread only.
 */
final class CaseController {
  private final PanelAccess access;
  private final Consumer<Consumer<Badge>> badgeFor;
  private final LookController looks;

  /**
   * @param badgeFor called with what to do once a badge is scanned
   * @param looks what residents told
   */
  CaseController(PanelAccess access, Consumer<Consumer<Badge>> badgeFor, LookController looks) {
    this.access = access;
    this.badgeFor = badgeFor;
    this.looks = looks;
  }

  void touched(OfficeTouch.OfCase touch) {
    looks.touched();
    if (touch instanceof OfficeTouch.OfCase.Show show) {
      turn(new OfficePanel.CaseShown(show.caseId(), false));
      return;
    }
    if (!(access.panel().get() instanceof OfficePanel.OfCase panel)) {
      return;
    }
    switch (touch) {
      case OfficeTouch.OfCase.Show _ -> {}
      case OfficeTouch.OfCase.FaceIsSame _ -> {
        if (panel instanceof OfficePanel.CaseShown(String id, boolean presented) && presented) {
          papersOf(id).ifPresent(_ -> turn(new OfficePanel.ChoosePaper(id, List.of(), false)));
        }
      }
      case OfficeTouch.OfCase.OtherPapers _ -> {
        if (panel instanceof OfficePanel.ChoosePaper c) {
          turn(new OfficePanel.ChoosePaper(c.caseId(), c.seen(), !c.others()));
        }
      }
      case OfficeTouch.OfCase.Take take -> {
        if (panel instanceof OfficePanel.ChoosePaper c) {
          turn(new OfficePanel.LookAtPaper(c.caseId(), c.seen(), take.paper(), Set.of()));
        }
      }
      case OfficeTouch.OfCase.Tick tick -> {
        if (panel instanceof OfficePanel.LookAtPaper l) {
          turn(new OfficePanel.LookAtPaper(l.caseId(), l.seen(), l.paper(), ticked(l, tick)));
        }
      }
      case OfficeTouch.OfCase.Looked _ -> {
        if (panel instanceof OfficePanel.LookAtPaper l) {
          if (papersOf(l.caseId()).filter(Todo.SeePapers::pictures).isPresent()) {
            picture(l);
          } else {
            looked(l, Optional.empty());
          }
        }
      }
      case OfficeTouch.OfCase.PictureAgain _ -> {
        if (panel instanceof OfficePanel.PictureOfPaper p) {
          picture(under(p));
        }
      }
      case OfficeTouch.OfCase.UsePicture _ -> {
        if (panel instanceof OfficePanel.PictureOfPaper p) {
          looked(under(p), Optional.of(p.picture().digest()));
        }
      }
      case OfficeTouch.OfCase.OneMore _ -> {
        if (panel instanceof OfficePanel.PapersSuffice s) {
          turn(new OfficePanel.ChoosePaper(s.caseId(), s.seen(), false));
        }
      }
      case OfficeTouch.OfCase.Confirm _ -> {
        if (panel instanceof OfficePanel.PapersSuffice s) {
          confirm(s, List.of());
        }
      }
      case OfficeTouch.OfCase.Look _ -> {
        if (panel instanceof OfficePanel.CaseShown(String id, boolean presented) && presented) {
          looks.look(id);
        }
      }
      case OfficeTouch.OfCase.Answer answer -> {
        if (panel instanceof OfficePanel.LookAtPhoto l) {
          looks.answer(l, answer);
        }
      }
      case OfficeTouch.OfCase.PhotoLookedAt _ -> {
        if (panel instanceof OfficePanel.LookAtPhoto l) {
          looks.answered(l);
        }
      }
      case OfficeTouch.OfCase.Judge judge -> {
        if (panel instanceof OfficePanel.LookAtTold l) {
          looks.judge(l, judge.how(), List.of());
        }
      }
      case OfficeTouch.OfCase.Handed _ -> {
        if (panel instanceof OfficePanel.CaseShown(String id, boolean presented)
            && (presented || hasNoSlip(id))) {
          looks.handed(id, List.of());
        }
      }
      case OfficeTouch.OfCase.Print _ -> {
        if (panel instanceof OfficePanel.CaseShown(String id, boolean _)) {
          print(id, List.of());
        }
      }
      case OfficeTouch.OfCase.End end -> turn(new OfficePanel.EndCase(panel.caseId(), end.why()));
      case OfficeTouch.OfCase.EndNow _ -> {
        if (panel instanceof OfficePanel.EndCase e) {
          end(e.caseId(), e.why(), List.of());
        }
      }
    }
  }

  private boolean hasNoSlip(String caseId) {
    return access
        .snapshot()
        .get()
        .ofId(caseId)
        .filter(of -> of.todo() instanceof Todo.PostNotice)
        .isPresent();
  }

  /** Where "back" leads from a panel. */
  static OfficePanel before(OfficePanel.OfCase from) {
    return switch (from) {
      case OfficePanel.CaseShown _ -> new OfficePanel.Work();
      case OfficePanel.LookAtPaper l -> new OfficePanel.ChoosePaper(l.caseId(), l.seen(), false);
      case OfficePanel.PictureOnItsWay p -> under(p);
      case OfficePanel.PictureOfPaper p -> under(p);
      case OfficePanel.ChoosePaper c -> new OfficePanel.CaseShown(c.caseId(), true);
      case OfficePanel.PapersSuffice s -> new OfficePanel.CaseShown(s.caseId(), true);
      case OfficePanel.EndCase e -> new OfficePanel.CaseShown(e.caseId(), true);
      case OfficePanel.LookAtPhoto l -> new OfficePanel.CaseShown(l.caseId(), true);
      case OfficePanel.LookAtTold l ->
          l.answers().isEmpty()
              ? new OfficePanel.CaseShown(l.caseId(), true)
              : new OfficePanel.LookAtPhoto(l.caseId(), l.content(), l.answers());
    };
  }

  private static Set<PaperTick> ticked(OfficePanel.LookAtPaper from, OfficeTouch.OfCase.Tick what) {
    Set<PaperTick> ticks = EnumSet.noneOf(PaperTick.class);
    ticks.addAll(from.ticks());
    if (!ticks.remove(what.tick())) {
      ticks.add(what.tick());
    }
    return ticks;
  }

  private static OfficePanel.LookAtPaper under(OfficePanel.PictureOnItsWay p) {
    return new OfficePanel.LookAtPaper(p.caseId(), p.seen(), p.paper(), p.ticks());
  }

  private static OfficePanel.LookAtPaper under(OfficePanel.PictureOfPaper p) {
    return new OfficePanel.LookAtPaper(p.caseId(), p.seen(), p.paper(), p.ticks());
  }

  /** The branch takes one of what lies before the camera; the clerk says whether it will do. */
  private void picture(OfficePanel.LookAtPaper from) {
    OfficePanel onItsWay =
        new OfficePanel.PictureOnItsWay(from.caseId(), from.seen(), from.paper(), from.ticks());
    turn(onItsWay);
    access.read(
        () -> access.branch().paperPicture(from.caseId(), from.paper().code()),
        picture -> {
          if (access.panel().get().equals(onItsWay)) { // else another slip was scanned meanwhile
            looks.touched();
            turn(
                new OfficePanel.PictureOfPaper(
                    from.caseId(), from.seen(), from.paper(), from.ticks(), picture));
          }
        },
        () -> {
          if (access.panel().get().equals(onItsWay)) {
            turn(from);
          }
        });
  }

  private void looked(OfficePanel.LookAtPaper from, Optional<Digest> picture) {
    List<PaperSeen> seen = new ArrayList<>(from.seen());
    seen.removeIf(s -> s.code().equals(from.paper().code())); // looked at once more
    seen.add(new PaperSeen(from.paper().code(), from.ticks(), picture));
    papersOf(from.caseId())
        .ifPresent(
            papers ->
                turn(
                    CasePapers.check(papers, seen) instanceof PaperCheck.Sufficient
                        ? new OfficePanel.PapersSuffice(from.caseId(), seen)
                        : new OfficePanel.ChoosePaper(from.caseId(), seen, false)));
  }

  private Optional<Todo.SeePapers> papersOf(String caseId) {
    return access
        .snapshot()
        .get()
        .ofId(caseId)
        .map(CaseAtDesk::todo)
        .filter(Todo.SeePapers.class::isInstance)
        .map(Todo.SeePapers.class::cast);
  }

  private void confirm(OfficePanel.PapersSuffice shown, List<Badge> badges) {
    badgeFor.accept(badge -> confirm(shown, List.of(badge)));
    access
        .ask()
        .accept(
            () -> access.branch().papersSeen(shown.caseId(), shown.seen(), presented(badges)),
            () -> turn(new OfficePanel.CaseShown(shown.caseId(), true)));
  }

  private void print(String caseId, List<Badge> badges) {
    badgeFor.accept(badge -> print(caseId, List.of(badge)));
    access
        .ask()
        .accept(
            () -> access.branch().printOfCase(caseId, presented(badges)),
            () -> turn(new OfficePanel.CaseShown(caseId, true)));
  }

  private void end(String caseId, TurnedAway why, List<Badge> badges) {
    badgeFor.accept(badge -> end(caseId, why, List.of(badge)));
    access
        .ask()
        .accept(
            () -> access.branch().turnAway(caseId, why, presented(badges)),
            () -> turn(new OfficePanel.Work()));
  }

  private static Presented presented(List<Badge> badges) {
    return new Presented(Presented.HERE, Presented.How.SCANNED, badges);
  }

  private void turn(OfficePanel next) {
    access.turn().accept(next);
  }
}
