package org.madoguchi.app.office;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.PaperPicture;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PaperTick;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.PaperNeed;
import org.madoguchi.config.PaperRule;

/** Everything that the office screen can show of applications that are taken in. */
final class TakenInSamples {
  static final Todo.Judge JUDGE = new Todo.Judge(false, true, Optional.empty(), true);
  static final Todo.SeePapers PAPERS =
      new Todo.SeePapers(
          CaseSamples.PAPERS.accepted(),
          new PaperRule(
              List.of(List.of(PaperNeed.A, PaperNeed.A), List.of(PaperNeed.A, PaperNeed.B))),
          CaseSamples.PAPERS.day(),
          true);

  /**
   * As the program's own table has it: the letter that tells a My Number counts with two others.
   */
  private static final Todo.SeePapers WITH_LETTER =
      new Todo.SeePapers(
          CaseSamples.PAPERS.accepted(),
          new PaperRule(
              List.of(
                  List.of(PaperNeed.A, PaperNeed.A),
                  List.of(PaperNeed.A, PaperNeed.B),
                  List.of(PaperNeed.NOTICE, PaperNeed.B, PaperNeed.B))),
          CaseSamples.PAPERS.day(),
          true);

  private static final String ID = CaseSamples.ID;

  private TakenInSamples() {}

  static CaseAtDesk of(Todo todo) {
    return new CaseAtDesk(
        ID,
        "D 0043",
        new LocalizedText("見本市", "Mihon City"),
        new LocalizedText("カードの申請受付", "Card application, taken in here"),
        Samples.NOW.minusSeconds(240),
        todo);
  }

  static PaperPicture picture() {
    return new PaperPicture(LookSamples.photo(1280, 800));
  }

  static PaperSeen pictured(String code, PaperTick... ticks) {
    return new PaperSeen(code, Set.of(ticks), Optional.of(picture().digest()));
  }

  private static OfficePanel.PictureOfPaper picture(byte[] jpeg) {
    return new OfficePanel.PictureOfPaper(
        ID,
        List.of(),
        CaseSamples.paper("driving-licence"),
        Set.of(PaperTick.NOT_EXPIRED),
        new PaperPicture(jpeg));
  }

  private static OfficePanel.LookAtPaper look(String code) {
    return new OfficePanel.LookAtPaper(ID, List.of(), CaseSamples.paper(code), Set.of());
  }

  static Map<String, OfficeView> all() {
    Map<String, OfficeView> views = new LinkedHashMap<>();
    OfficePanel shown = new OfficePanel.CaseShown(ID, true);
    OfficePanel unscanned = new OfficePanel.CaseShown(ID, false);
    views.put(
        "intake-told",
        view(JUDGE, new OfficePanel.LookAtTold(ID, LookSamples.content(), LookSamples.answers())));
    views.put("intake-scan-first", view(PAPERS, unscanned));
    views.put("intake-papers", view(PAPERS, shown));
    views.put("intake-choose", view(PAPERS, new OfficePanel.ChoosePaper(ID, List.of(), false)));
    views.put("intake-look", view(PAPERS, look("driving-licence")));
    views.put("intake-look-other", view(PAPERS, look("qualification-certificate")));
    views.put(
        "intake-look-no-camera",
        Samples.refused(view(PAPERS, look("driving-licence")), FailureCode.CAMERA_MISSING));
    views.put(
        "intake-taking",
        view(
            PAPERS,
            new OfficePanel.PictureOnItsWay(
                ID, List.of(), CaseSamples.paper("driving-licence"), Set.of())));
    views.put("intake-picture", view(PAPERS, picture(picture().jpeg())));
    views.put(
        "intake-picture-other-slip",
        Samples.refused(view(PAPERS, picture(picture().jpeg())), FailureCode.LOOK_NOT_LEFT));
    views.put("intake-picture-broken", view(PAPERS, picture(new byte[] {1, 2, 3})));
    views.put(
        "intake-suffices",
        view(
            PAPERS,
            new OfficePanel.PapersSuffice(
                ID,
                List.of(
                    pictured("driving-licence", PaperTick.NOT_EXPIRED),
                    pictured("pension", PaperTick.NAME, PaperTick.BIRTH_DATE)))));
    PaperSeen letter = pictured("number-notice", PaperTick.NAME, PaperTick.BIRTH_DATE);
    PaperSeen pension = pictured("pension", PaperTick.NAME, PaperTick.ADDRESS);
    views.put(
        "intake-letter-choose",
        view(WITH_LETTER, new OfficePanel.ChoosePaper(ID, List.of(), false)));
    views.put(
        "intake-letter-others",
        view(WITH_LETTER, new OfficePanel.ChoosePaper(ID, List.of(), true)));
    views.put("intake-letter-look", view(WITH_LETTER, look("number-notice")));
    views.put(
        "intake-letter-more",
        view(WITH_LETTER, new OfficePanel.ChoosePaper(ID, List.of(letter, pension), true)));
    views.put(
        "intake-letter-suffices",
        view(
            WITH_LETTER,
            new OfficePanel.PapersSuffice(
                ID,
                List.of(
                    letter,
                    pension,
                    pictured("mother-and-child", PaperTick.NAME, PaperTick.BIRTH_DATE)))));
    views.put(
        "intake-not-taken",
        view(new Todo.Judge(false, true, Optional.of(FailureCode.OUTSIDE_HOURS), true), shown));
    views.put("intake-call", view(new Todo.Call("0463-00-0000"), shown));
    views.put("intake-call-unknown", view(new Todo.Call(""), shown));
    LocalDateTime slot = LocalDateTime.of(2026, 12, 5, 10, 20);
    views.put("booth-unscanned", view(new Todo.Appointment(slot, true), unscanned));
    views.put("booth-today", view(new Todo.Appointment(slot, true), shown));
    views.put("booth-other-day", view(new Todo.Appointment(slot, false), shown));
    views.put(
        "booth-cancel",
        view(
            new Todo.Appointment(slot, false), new OfficePanel.EndCase(ID, TurnedAway.NOT_WANTED)));
    Todo unprinted = new Todo.PostNotice("17b4 3d65 c252 ccbb", false);
    views.put("notice", view(unprinted, unscanned));
    views.put("notice-on-its-way", view(unprinted, shown));
    views.put("notice-printed", view(new Todo.PostNotice("17b4 3d65 c252 ccbb", true), unscanned));
    Todo list = new Todo.DayList(slot.toLocalDate(), 7);
    views.put("booth-list", view(list, unscanned));
    views.put("booth-list-on-its-way", view(list, shown));
    views.put("booth-came", view(new Todo.Done(CaseAtDesk.Outcome.CAME), shown));
    views.put("intake-old-card", view(new Todo.OldCard(), unscanned));
    views.put("intake-old-card-pouch", view(new Todo.OldCard(), shown));
    views.put("intake-to-lobby", view(new Todo.SlipToLobby(), shown));
    views.put(
        "intake-end",
        view(new Todo.Call("0463-00-0000"), new OfficePanel.EndCase(ID, TurnedAway.NOT_WANTED)));
    return views;
  }

  private static OfficeView view(Todo todo, OfficePanel panel) {
    return CaseSamples.view(of(todo), panel);
  }
}
