package org.madoguchi.app.office;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.app.errand.papers.AcceptedPaper;
import org.madoguchi.app.errand.papers.PaperNames;
import org.madoguchi.app.errand.papers.PaperSeen;
import org.madoguchi.app.errand.papers.PaperTick;
import org.madoguchi.config.IdentityPapers;
import org.madoguchi.config.LocalizedText;
import org.madoguchi.config.PaperNeed;
import org.madoguchi.config.PaperRule;
import org.madoguchi.config.PaperUse;

/** Everything that the office screen can show of cases of errands that plug in. */
final class CaseSamples {
  static final String ID = "0".repeat(31) + "7";
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  static final Todo.SeePapers PAPERS = papers(IdentityPapers.usual().rule(PaperUse.PIN_RESET));
  private static final Todo.SeePapers STRICT =
      papers(
          new PaperRule(
              List.of(
                  List.of(PaperNeed.A, PaperNeed.A),
                  List.of(PaperNeed.A, PaperNeed.B),
                  List.of(PaperNeed.NOTICE, PaperNeed.B, PaperNeed.B))));

  static final PaperSeen LICENCE = new PaperSeen("driving-licence", Set.of(PaperTick.NOT_EXPIRED));
  private static final PaperSeen SPOILT =
      new PaperSeen("qualification-certificate", Set.of(PaperTick.NAME));

  private CaseSamples() {}

  private static Todo.SeePapers papers(PaperRule rule) {
    return new Todo.SeePapers(
        IdentityPapers.usual().on(DAY).stream()
            .map(row -> AcceptedPaper.of(row, PaperNames::in))
            .toList(),
        rule,
        DAY);
  }

  static AcceptedPaper paper(String code) {
    return PAPERS.accepted().stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow();
  }

  static CaseAtDesk of(Todo todo) {
    return new CaseAtDesk(
        ID,
        "D 0041",
        new LocalizedText("見本市", "Mihon City"),
        new LocalizedText("利用者証明用の暗証番号の再設定", "Set the user authentication PIN again"),
        Samples.NOW.minusSeconds(240),
        todo);
  }

  static Map<String, OfficeView> all() {
    Map<String, OfficeView> views = new LinkedHashMap<>();
    views.put("case-waits", view(PAPERS, new OfficePanel.Work()));
    views.put(
        "case-alone",
        Samples.view(
            new OfficeSnapshot(
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    Optional.empty(),
                    Optional.empty())
                .with(List.of(of(PAPERS))),
            new OfficePanel.Work()));
    views.put("case-scan-first", view(PAPERS, new OfficePanel.CaseShown(ID, false)));
    views.put("case-face", view(PAPERS, new OfficePanel.CaseShown(ID, true)));
    views.put("case-papers", view(PAPERS, new OfficePanel.ChoosePaper(ID, List.of(), false)));
    views.put("case-papers-others", view(PAPERS, new OfficePanel.ChoosePaper(ID, List.of(), true)));
    views.put(
        "case-papers-strict", view(STRICT, new OfficePanel.ChoosePaper(ID, List.of(), false)));
    views.put(
        "case-papers-second",
        view(STRICT, new OfficePanel.ChoosePaper(ID, List.of(SPOILT, LICENCE), true)));
    views.put("case-look-photo", view(PAPERS, look("driving-licence")));
    views.put("case-look-lasting", view(PAPERS, look("driving-history")));
    views.put("case-look-other", view(PAPERS, look("qualification-certificate", PaperTick.NAME)));
    views.put("case-suffices", view(PAPERS, new OfficePanel.PapersSuffice(ID, List.of(LICENCE))));
    views.put(
        "case-suffices-badge",
        Samples.refused(
            view(PAPERS, new OfficePanel.PapersSuffice(ID, List.of(LICENCE))),
            FailureCode.BADGE_NEEDED));
    views.put("case-asking", view(new Todo.AskMunicipality(), shown()));
    views.put("case-officer", view(new Todo.AwaitOfficer(), shown()));
    views.put("case-lobby", view(new Todo.BackToLobby(), shown()));
    views.put("case-unfinished", view(new Todo.Unfinished(), shown()));
    views.put("case-refused", view(new Todo.Refused(FailureCode.MUNICIPAL_COUNTER), shown()));
    views.put("case-end", view(PAPERS, new OfficePanel.EndCase(ID, TurnedAway.NOT_WANTED)));
    views.put("case-end-ward", view(PAPERS, new OfficePanel.EndCase(ID, TurnedAway.WARD)));
    views.put(
        "case-end-face", view(PAPERS, new OfficePanel.EndCase(ID, TurnedAway.NOT_THE_HOLDER)));
    return views;
  }

  /** The one key that is to be touched now. */
  static List<String> due(OfficePanel.OfCase panel, OfficeSnapshot snapshot) {
    return switch (panel) {
      case OfficePanel.CaseShown c when c.presented() ->
          switch (snapshot.ofId(ID).orElseThrow().todo()) {
            case Todo.SeePapers see when see.pictures() -> List.of("case-papers-begin");
            case Todo.SeePapers _ -> List.of("face-is-same");
            case Todo.Judge _ -> List.of("case-look");
            case Todo.OldCard _ -> List.of("case-old-card");
            case Todo.Appointment(var _, boolean today) when today -> List.of("case-came");
            case Todo.PostNotice _ -> List.of("case-posted");
            default -> List.of();
          };
      case OfficePanel.CaseShown _ ->
          switch (snapshot.ofId(ID).orElseThrow().todo()) {
            case Todo.PostNotice n -> List.of(n.printed() ? "case-posted" : "case-print-notice");
            case Todo.DayList _ -> List.of("case-print-list");
            default -> List.of();
          };
      case OfficePanel.LookAtTold _
          when snapshot.ofId(ID).orElseThrow().todo() instanceof Todo.Judge j && j.papers() ->
          List.of("case-papers");
      case OfficePanel.LookOf l -> LookSamples.due(l, snapshot.ofId(ID).orElseThrow().todo());
      case OfficePanel.LookAtPaper _ -> List.of("paper-looked");
      case OfficePanel.PictureOnItsWay _ -> List.of();
      case OfficePanel.PictureOfPaper p ->
          p.picture().jpeg().length > 3 ? List.of("picture-use") : List.of();
      case OfficePanel.PapersSuffice _ -> List.of("papers-confirm");
      case OfficePanel.ChoosePaper _, OfficePanel.EndCase _ -> List.of();
    };
  }

  private static OfficePanel shown() {
    return new OfficePanel.CaseShown(ID, true);
  }

  private static OfficePanel look(String code, PaperTick... ticks) {
    return new OfficePanel.LookAtPaper(ID, List.of(), paper(code), Set.of(ticks));
  }

  static OfficeView view(Todo todo, OfficePanel panel) {
    return view(of(todo), panel);
  }

  static OfficeView view(CaseAtDesk of, OfficePanel panel) {
    OfficeSnapshot idle =
        new OfficeSnapshot(
            List.of(Samples.SEAL, Samples.TAX),
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.empty(),
            Optional.empty());
    return Samples.view(idle.with(List.of(of)), panel);
  }
}
