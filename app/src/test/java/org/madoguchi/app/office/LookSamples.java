package org.madoguchi.app.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.CaseContent;
import org.madoguchi.app.errand.CaseContent.Row;
import org.madoguchi.app.errand.CaseContent.Weight;
import org.madoguchi.app.errand.TurnedAway;
import org.madoguchi.config.LocalizedText;

/** Everything that the office screen can show of what residents told. */
final class LookSamples {
  static final Todo.Judge JUDGE = new Todo.Judge(true, true, Optional.empty());
  static final Todo.Judge BY_POST = new Todo.Judge(false, true, Optional.empty());
  private static final String ID = CaseSamples.ID;

  private LookSamples() {}

  static CaseAtDesk of(Todo todo) {
    return new CaseAtDesk(
        ID,
        "D 0042",
        new LocalizedText("見本市", "Mihon City"),
        new LocalizedText("カードの申請（オンライン）", "Card application (online)"),
        Samples.NOW.minusSeconds(240),
        todo);
  }

  private static Row row(Weight weight, String ja, String en, LocalizedText value) {
    return new Row(new LocalizedText(ja, en), value, weight);
  }

  private static LocalizedText wanted(boolean wish) {
    return wish ? new LocalizedText("希望する", "wanted") : new LocalizedText("希望しない", "not wanted");
  }

  private static List<Row> rows() {
    return List.of(
        row(
            Weight.ALOUD,
            "申請書ID",
            "Form number",
            LocalizedText.same("1234 5678 9012 3456 7890 123")),
        row(Weight.ALOUD, "生年月日", "Birth date", new LocalizedText("昭和26年3月4日", "1951-03-04")),
        row(Weight.READ, "署名用電子証明書", "Certificate for signatures", wanted(true)),
        row(Weight.READ, "利用者証明用電子証明書", "Certificate for authentication", wanted(true)),
        row(Weight.READ, "点字", "Braille", wanted(false)),
        row(Weight.READ, "連絡先のお名前", "Name for the mail", LocalizedText.same("見本花子")),
        row(Weight.READ, "メール", "E-mail", LocalizedText.same("hanako@example.jp")));
  }

  static CaseContent content() {
    return new CaseContent(rows(), photo(827, 1063));
  }

  /** With more and longer words than usual. */
  static CaseContent full() {
    List<Row> rows = new ArrayList<>(rows().subList(0, 5));
    rows.add(
        row(
            Weight.READ,
            "連絡先のお名前",
            "Name for the mail",
            LocalizedText.same("見本アレクサンドラ・マリア・エリーザベト花子")));
    rows.add(
        row(
            Weight.READ,
            "メール",
            "E-mail",
            LocalizedText.same(
                "a-rather-long-name.of-somebody@mail.a-rather-long-host.example.jp")));
    rows.add(
        row(
            Weight.NOTICE,
            "事情",
            "Reason",
            new LocalizedText("治療のためのかぶりもの", "head covered for a treatment")));
    rows.add(
        row(
            Weight.NOTICE,
            "写真の注意",
            "Warnings about the photo",
            new LocalizedText(
                "頭がかたむいている、顔が暗いか、明るすぎる、うしろに物か影がある",
                "the head is tilted, the face is too dark or too light, something or a shadow"
                    + " behind")));
    return new CaseContent(rows, photo(827, 1063));
  }

  private static CaseContent infant() {
    List<Row> rows = new ArrayList<>(rows());
    rows.add(
        row(
            Weight.NOTICE,
            "写真の注意",
            "Warnings about the photo",
            new LocalizedText("1歳未満のため写真なし", "No photo: under one year")));
    return new CaseContent(rows, new byte[0]);
  }

  /** A drawn face on grey. */
  static byte[] photo(int width, int height) {
    java.awt.image.BufferedImage image =
        new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
    java.awt.Graphics2D g = image.createGraphics();
    g.setColor(new java.awt.Color(0xE8ECF0));
    g.fillRect(0, 0, width, height);
    g.setColor(new java.awt.Color(0x32506E));
    g.fillOval(-width / 10, height * 3 / 4, width * 6 / 5, height);
    g.setColor(new java.awt.Color(0x2A2420));
    g.fillOval(width / 4, height / 10, width / 2, height / 2);
    g.setColor(new java.awt.Color(0xF0D8C0));
    g.fillOval(width * 3 / 10, height / 6, width * 2 / 5, height * 3 / 5);
    g.setColor(java.awt.Color.BLACK);
    g.fillOval(width * 2 / 5 - 14, height * 2 / 5, 28, 22);
    g.fillOval(width * 3 / 5 - 14, height * 2 / 5, 28, 22);
    g.fillRect(width / 2 - 60, height * 3 / 5, 120, 10);
    g.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  static Map<PhotoQuestion, Boolean> answers(PhotoQuestion... no) {
    Map<PhotoQuestion, Boolean> answers = new EnumMap<>(PhotoQuestion.class);
    for (PhotoQuestion question : PhotoQuestion.values()) {
      answers.put(question, !List.of(no).contains(question));
    }
    return answers;
  }

  static Map<String, OfficeView> all() {
    Map<String, OfficeView> views = new LinkedHashMap<>();
    views.put("look-waits", view(JUDGE, new OfficePanel.Work()));
    views.put("look-scan-first", view(JUDGE, new OfficePanel.CaseShown(ID, false)));
    views.put("look-before", view(JUDGE, shown()));
    views.put("look-photo", view(JUDGE, photo(Map.of())));
    views.put(
        "look-photo-half",
        view(
            JUDGE,
            photo(Map.of(PhotoQuestion.SAME_PERSON, true, PhotoQuestion.BACKGROUND, false))));
    views.put("look-photo-all", view(JUDGE, photo(answers(PhotoQuestion.HAT))));
    views.put("look-photo-another", view(JUDGE, photo(answers(PhotoQuestion.SAME_PERSON))));
    views.put(
        "look-photo-other-slip",
        Samples.refused(view(JUDGE, photo(Map.of())), FailureCode.LOOK_NOT_LEFT));
    views.put(
        "look-photo-broken",
        view(
            JUDGE,
            new OfficePanel.LookAtPhoto(
                ID, new CaseContent(rows(), new byte[] {1, 2, 3}), Map.of())));
    views.put("look-told", view(JUDGE, told(content(), answers())));
    views.put(
        "look-told-doubts",
        view(
            JUDGE,
            told(
                full(), answers(PhotoQuestion.EYES, PhotoQuestion.HAT, PhotoQuestion.BACKGROUND))));
    views.put("look-told-post", view(BY_POST, told(content(), answers())));
    views.put(
        "look-told-infant",
        view(new Todo.Judge(true, false, Optional.empty()), told(infant(), Map.of())));
    views.put(
        "look-told-badge",
        Samples.refused(view(JUDGE, told(full(), answers())), FailureCode.BADGE_NEEDED));
    for (FailureCode why :
        List.of(
            FailureCode.FORM_NOT_KNOWN,
            FailureCode.FORM_STALE,
            FailureCode.PHOTO_REFUSED,
            FailureCode.APPLICATION_SITE_CLOSED,
            FailureCode.PRINTER_OUT_OF_PAPER)) {
      views.put(
          "look-refused-" + why.code(),
          view(new Todo.Judge(true, true, Optional.of(why)), shown()));
    }
    views.put(
        "look-told-refused",
        view(
            new Todo.Judge(true, true, Optional.of(FailureCode.PHOTO_REFUSED)),
            told(content(), answers())));
    views.put("look-sending", view(new Todo.Sending(), shown()));
    views.put("look-printing", view(new Todo.Printing(), shown()));
    views.put("look-hand-over", view(new Todo.HandOver(), shown()));
    views.put(
        "look-hand-over-not-again",
        view(new Todo.HandOver(Optional.of(FailureCode.PRINT_JOB_FAILED)), shown()));
    views.put("look-told-again", view(new Todo.HandOver(), told(content(), answers())));
    for (CaseAtDesk.Outcome outcome : CaseAtDesk.Outcome.values()) {
      views.put("look-done-" + outcome, view(new Todo.Done(outcome), shown()));
    }
    views.put("look-end", view(JUDGE, new OfficePanel.EndCase(ID, TurnedAway.NOT_WANTED)));
    views.put("look-end-face", view(JUDGE, new OfficePanel.EndCase(ID, TurnedAway.NOT_THE_HOLDER)));
    return views;
  }

  /** The one key that is to be touched now. */
  static List<String> due(OfficePanel.LookOf panel, Todo todo) {
    return switch (panel) {
      case OfficePanel.LookAtPhoto p ->
          p.answered() && !p.anotherPerson() ? List.of("photo-looked") : List.of();
      case OfficePanel.LookAtTold t ->
          todo instanceof Todo.Judge j
                  && j.send()
                  && (j.refused().isEmpty() || t.content().photo().length == 0)
              ? List.of("case-send")
              : List.of("case-print");
    };
  }

  private static OfficePanel shown() {
    return new OfficePanel.CaseShown(ID, true);
  }

  private static OfficePanel photo(Map<PhotoQuestion, Boolean> answers) {
    return new OfficePanel.LookAtPhoto(ID, content(), answers);
  }

  private static OfficePanel told(CaseContent content, Map<PhotoQuestion, Boolean> answers) {
    return new OfficePanel.LookAtTold(ID, content, answers);
  }

  private static OfficeView view(Todo todo, OfficePanel panel) {
    return CaseSamples.view(of(todo), panel);
  }
}
