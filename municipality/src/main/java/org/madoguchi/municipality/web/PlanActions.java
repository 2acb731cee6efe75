package org.madoguchi.municipality.web;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.config.ConfigMistake;
import org.madoguchi.config.MunicipalityOfficeConfig;
import org.madoguchi.municipality.figures.FiguresDesk;
import org.madoguchi.municipality.plan.FollowUp;
import org.madoguchi.municipality.plan.PlanInputs;
import org.madoguchi.municipality.plan.PlanSample;
import org.madoguchi.municipality.plan.shelf.PlanShelf;
import org.madoguchi.municipality.plan.shelf.PlanShelf.Kept;

/** What officers do with plans. As {@link Actions}: each form once, and only from its page. */
final class PlanActions {
  private static final Set<String> ADDRESSES =
      Set.of(
          "/plan-new",
          "/plan-save",
          "/plan-record",
          "/plan-take-back",
          "/plan-delete",
          PlanUploadPart.ADDRESS);

  private static final String NUMBER = "[0-9]{1,9}";

  private final PlanShelf shelf;
  private final @Nullable FiguresDesk figures;
  private final MunicipalityOfficeConfig config;
  private final PageTokens tokens;
  private final Once once = new Once();

  PlanActions(
      PlanShelf shelf,
      @Nullable FiguresDesk figures,
      MunicipalityOfficeConfig config,
      PageTokens tokens) {
    this.shelf = shelf;
    this.figures = figures;
    this.config = config;
    this.tokens = tokens;
  }

  /** Whether something can be done there. */
  static boolean here(String path) {
    return ADDRESSES.contains(path);
  }

  /** Whether a form with files is sent there. */
  static boolean takesFiles(String path) {
    return path.equals(PlanUploadPart.ADDRESS);
  }

  /** Does it. */
  Answer answer(String path, FormBody form, Visit visit) {
    if (!form.get(FileForm.TOO_LONG).isEmpty()) {
      return MessagePage.of(visit, 413, "too-long");
    }
    String id = form.get("id");
    String version = form.get("version");
    if ((!id.isEmpty() && !Address.isId(id)) || !version.matches("(" + NUMBER + ")?")) {
      return MessagePage.of(visit, 400, "bad-form");
    }
    String action =
        switch (path) {
          case "/plan-save" -> "plan-save." + version;
          case "/plan-record" -> "plan-record." + form.get("month");
          case PlanUploadPart.ADDRESS -> PlanUploadPart.action(version);
          default -> path.substring(1);
        };
    if (!tokens.genuine(form.get("token"), visit.officer(), id, action)) {
      return MessagePage.of(visit, 403, "stale");
    }
    return once.answer(
        visit.officer() + "\n" + path + "\n" + form.text(), () -> done(path, id, form, visit));
  }

  private Answer done(String path, String id, FormBody form, Visit visit) {
    if (path.equals("/plan-new")) {
      return start(form, visit);
    }
    if (path.equals(PlanUploadPart.ADDRESS)) {
      return upload(id, form, visit);
    }
    Optional<Kept> kept = shelf.of(id);
    if (kept.isEmpty()) {
      return MessagePage.of(visit, 404, "not-found");
    }
    return switch (path) {
      case "/plan-save" -> save(kept.get(), form, visit);
      case "/plan-record" -> record(kept.get(), form, visit);
      case "/plan-delete" ->
          shelf.delete(id, version(form), visit.officer())
              ? new Answer.SeeOther(PlanAddress.LIST)
              : MessagePage.of(visit, 409, "other-officer");
      default ->
          shelf.takeBack(id, version(form), visit.officer())
              ? new Answer.SeeOther(PlanAddress.at(id))
              : MessagePage.of(visit, 409, "other-officer");
    };
  }

  private static int version(FormBody form) {
    return form.get("version").isEmpty() ? 0 : Integer.parseInt(form.get("version"));
  }

  private Answer start(FormBody form, Visit visit) {
    PlanInputs.Body body = new PlanInputs.Body(config.code(), config.name(), false);
    PlanInputs plan =
        PlanSample.of(
            body, !form.get("kind").equals("issue"), visit.local(visit.now()).toLocalDate());
    return new Answer.SeeOther(PlanAddress.at(shelf.make(plan, visit.officer())));
  }

  /** A new plan from a file, or another in the place of one. */
  private Answer upload(String id, FormBody form, Visit visit) {
    PlanUpload sent = PlanUpload.of(form);
    return switch (sent.read()) {
      case PlanUpload.Read.Wrong(List<ConfigMistake> mistakes) ->
          PlanListPage.wrongFile(visit, id, form.get("version"), sent.shown(), mistakes);
      case PlanUpload.Read.Well well when id.isEmpty() ->
          new Answer.SeeOther(
              PlanAddress.at(shelf.make(well.inputs(), well.record(), visit.officer())));
      case PlanUpload.Read.Well well ->
          shelf.change(id, version(form), well.inputs(), well.actuals(), visit.officer())
              ? new Answer.SeeOther(PlanAddress.at(id))
              : MessagePage.of(visit, 409, "other-officer");
    };
  }

  private Answer save(Kept kept, FormBody form, Visit visit) {
    PlanInputs before = kept.plan().inputs();
    PlanForm typed = PlanForm.of(before, form);
    return switch (typed.read(before, visit)) {
      case PlanForm.Read.Wrong(List<String> mistakes) -> one(visit, kept, typed, mistakes);
      case PlanForm.Read.Well(PlanInputs plan) ->
          shelf.change(kept.id(), version(form), plan, visit.officer())
              ? new Answer.SeeOther(PlanAddress.at(kept.id()))
              : MessagePage.of(visit, 409, "other-officer");
    };
  }

  /** The same page again, with what was typed and what is wrong with it. */
  private Answer one(Visit visit, Kept kept, PlanForm typed, List<String> mistakes) {
    return PlanPages.one(visit, kept, PlanReads.figures(figures, visit), typed, mistakes, 400);
  }

  private Answer record(Kept kept, FormBody form, Visit visit) {
    List<String> mistakes = new ArrayList<>();
    int[] numbers =
        PlanRecordPart.FIELDS.stream().mapToInt(f -> number(f, form, visit, mistakes)).toArray();
    if (!mistakes.isEmpty()) {
      return one(visit, kept, PlanForm.of(kept.plan().inputs()), mistakes);
    }
    FollowUp.Actual actual =
        new FollowUp.Actual(
            YearMonth.parse(form.get("month")), // the token holds: it is one of ours
            numbers[0],
            numbers[1],
            numbers[2],
            numbers[3],
            numbers[4]);
    return shelf.record(kept.id(), version(form), actual, visit.officer())
        ? new Answer.SeeOther(PlanAddress.at(kept.id()))
        : MessagePage.of(visit, 409, "other-officer");
  }

  private static int number(String field, FormBody form, Visit visit, List<String> mistakes) {
    String typed =
        Normalizer.normalize(form.get(field), Normalizer.Form.NFKC).strip().replace(",", "");
    if (typed.matches(NUMBER)) {
      return Integer.parseInt(typed);
    }
    mistakes.add(
        visit.say("plans.mistake", visit.say("cell." + field), visit.say("plans.kind.number")));
    return 0;
  }
}
