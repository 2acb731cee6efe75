package org.madoguchi.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.ui.Fx;
import org.madoguchi.app.ui.PhraseText;

/** What the branch says of a case is what stands there, also while nobody touches anything. */
class CaseScreenTest {
  private final OfficeScreen screen =
      Fx.call(() -> new OfficeScreen(new OfficeScreenTest.Ignoring(), Fx.FAMILY));

  private String headline(Todo todo) {
    OfficeView view = CaseSamples.view(todo, new OfficePanel.CaseShown(CaseSamples.ID, true));
    return Fx.call(
        () -> {
          screen.show(view);
          Node headline = screen.root().lookup("#headline");
          return ((PhraseText) headline).text();
        });
  }

  @Test
  void eachStepHasItsOwnHeadline() {
    List<Todo> steps =
        List.of(
            CaseSamples.PAPERS,
            new Todo.AskMunicipality(),
            new Todo.AwaitOfficer(),
            LookSamples.JUDGE,
            new Todo.Sending(),
            new Todo.Printing(),
            new Todo.HandOver(),
            new Todo.Done(CaseAtDesk.Outcome.MAIL_SENT),
            new Todo.Done(CaseAtDesk.Outcome.COMPLETE),
            new Todo.Done(CaseAtDesk.Outcome.HANDED_OVER),
            new Todo.BackToLobby(),
            TakenInSamples.PAPERS,
            new Todo.Call("0463-00-0000"),
            new Todo.OldCard(),
            new Todo.PostNotice("17b4 3d65 c252 ccbb", false),
            new Todo.Appointment(LocalDateTime.of(2026, 12, 5, 10, 20), true),
            new Todo.DayList(LocalDate.of(2026, 12, 5), 7),
            new Todo.Done(CaseAtDesk.Outcome.CAME),
            new Todo.Unfinished(),
            new Todo.Refused(FailureCode.MUNICIPAL_COUNTER));
    assertEquals(steps.size(), steps.stream().map(this::headline).distinct().count());
    assertNotEquals(headline(steps.getFirst()), headline(steps.getLast()));
  }
}
