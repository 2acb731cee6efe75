package org.madoguchi.app.office;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Badge;
import org.madoguchi.app.branch.staff.Presented;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.Judged;
import org.madoguchi.app.errand.TurnedAway;

/**
 * The part of the office session for what a resident told: it is fetched when a clerk looks at it,
 * and dropped when the clerk leaves it or touches nothing for a while. Meanwhile no slip is
 * scanned: two people's photos at one desk have become one card before. The session's thread only.
 */
final class LookController {
  /** Longer than comparing a number aloud takes. */
  static final Duration LEFT_ALONE = Duration.ofMinutes(3);

  private final PanelAccess access;
  private final Consumer<Consumer<Badge>> badgeFor;
  private final InstantSource clock;
  private Instant touched = Instant.MIN;

  /** The slip of a case that was scanned last: when it is read once more, nothing is wrong. */
  private String slip = "";

  /**
   * @param badgeFor called with what to do once a badge is scanned
   */
  LookController(PanelAccess access, Consumer<Consumer<Badge>> badgeFor, InstantSource clock) {
    this.access = access;
    this.badgeFor = badgeFor;
    this.clock = clock;
  }

  /** A case's slip was scanned or its number typed: what there is to be looked at is shown. */
  void presented(String caseId) {
    access.turn().accept(new OfficePanel.CaseShown(caseId, true));
    boolean first =
        of(caseId)
            .map(CaseAtDesk::todo)
            .filter(t -> t instanceof Todo.Judge j && j.refused().isEmpty())
            .isPresent();
    if (first) {
      look(caseId);
    }
  }

  /** Fetches what was told. */
  void look(String caseId) {
    access.read(
        () -> access.branch().caseContent(caseId),
        content -> {
          touched = clock.instant();
          access.turn().accept(first(caseId, content));
        });
  }

  private static OfficePanel first(String caseId, CaseContent content) {
    return content.photo().length == 0
        ? new OfficePanel.LookAtTold(caseId, content, Map.of())
        : new OfficePanel.LookAtPhoto(caseId, content, Map.of());
  }

  /** The clerk is still there. */
  void touched() {
    touched = clock.instant();
  }

  /** Nobody has touched anything for a while: what was told leaves the screen. */
  void leaveAlone() {
    OfficePanel.OfCase look = personal();
    if (look != null && !clock.instant().isBefore(touched.plus(LEFT_ALONE))) {
      access.turn().accept(new OfficePanel.CaseShown(look.caseId(), false));
    }
  }

  /** What stands on the screen, if it is somebody's. */
  private OfficePanel.@Nullable OfCase personal() {
    return switch (access.panel().get()) {
      case OfficePanel.LookOf look -> look;
      case OfficePanel.PictureOfPaper picture -> picture;
      default -> null;
    };
  }

  /**
   * Whether a scanned text goes no further.
   *
   * @return false if nobody's photo is looked at
   */
  boolean keeps(String text) {
    boolean looking = personal() != null;
    if (looking && !text.equals(slip)) {
      access.refuse().accept(FailureCode.LOOK_NOT_LEFT);
    } else if (text.startsWith("MD1E-")) {
      slip = text; // nothing else: it may be a badge
    }
    return looking;
  }

  void answer(OfficePanel.LookAtPhoto from, OfficeTouch.OfCase.Answer what) {
    Map<PhotoQuestion, Boolean> answers = new EnumMap<>(PhotoQuestion.class);
    answers.putAll(from.answers());
    answers.put(what.question(), what.yes());
    access.turn().accept(new OfficePanel.LookAtPhoto(from.caseId(), from.content(), answers));
  }

  void answered(OfficePanel.LookAtPhoto from) {
    if (from.answered()) {
      access
          .turn()
          .accept(
              from.anotherPerson()
                  ? new OfficePanel.EndCase(from.caseId(), TurnedAway.NOT_THE_HOLDER)
                  : new OfficePanel.LookAtTold(from.caseId(), from.content(), from.answers()));
    }
  }

  void judge(OfficePanel.LookAtTold from, Judged.How how, List<Badge> badges) {
    Judged judged =
        new Judged(
            from.content().lookedAt(),
            from.doubts().stream().map(PhotoQuestion::rule).toList(),
            how);
    badgeFor.accept(badge -> judge(from, how, List.of(badge)));
    access
        .ask()
        .accept(
            () -> access.branch().judged(from.caseId(), judged, presented(badges)),
            () -> access.turn().accept(new OfficePanel.CaseShown(from.caseId(), true)));
  }

  void handed(String caseId, List<Badge> badges) {
    badgeFor.accept(badge -> handed(caseId, List.of(badge)));
    access
        .ask()
        .accept(
            () -> access.branch().handed(caseId, presented(badges)),
            () -> access.turn().accept(new OfficePanel.CaseShown(caseId, true)));
  }

  private Optional<CaseAtDesk> of(String caseId) {
    return access.snapshot().get().ofId(caseId);
  }

  private static Presented presented(List<Badge> badges) {
    return new Presented(Presented.HERE, Presented.How.SCANNED, badges);
  }
}
