package org.madoguchi.municipality.web;

import java.util.Optional;
import java.util.Set;
import org.madoguchi.municipality.desk.Decisions;
import org.madoguchi.municipality.desk.Desk;
import org.madoguchi.municipality.desk.OfficersQueue.Waiting;
import org.madoguchi.municipality.desk.OpenPackage;
import org.madoguchi.municipality.desk.Verdict;

/**
 * What officers do. Each form has a token of its page, and is done once however often it arrives.
 * Blocks on the database.
 */
final class Actions {
  private static final Set<String> ADDRESSES =
      Set.of("/open-next", "/open", "/look", "/phrase", "/give-back", "/choose", "/decide");

  private final Desk desk;
  private final Choices choices;
  private final PageTokens tokens;
  private final Once once = new Once();

  Actions(Desk desk, Choices choices, PageTokens tokens) {
    this.desk = desk;
    this.choices = choices;
    this.tokens = tokens;
  }

  /** Whether something can be done there. */
  static boolean here(String path) {
    return ADDRESSES.contains(path);
  }

  /** Does it. */
  Answer answer(String path, FormBody form, Visit visit) {
    String id = form.get("id");
    if (!id.isEmpty() && !Address.isId(id)) {
      return MessagePage.of(visit, 400, "bad-form");
    }
    if (!tokens.genuine(form.get("token"), visit.officer(), id, action(path, form))) {
      return MessagePage.of(visit, 403, "stale");
    }
    return once.answer(
        visit.officer() + "\n" + path + "\n" + form.text(), () -> done(path, id, form, visit));
  }

  /** What the token is for: a form can't be sent with another choice than its page offered. */
  private static String action(String path, FormBody form) {
    return switch (path) {
      case "/look" -> "look." + form.get("item");
      case "/decide" -> "decide." + form.get("verdict");
      default -> path.substring(1);
    };
  }

  private Answer done(String path, String id, FormBody form, Visit visit) {
    return switch (path) {
      case "/open-next" -> openNext(visit);
      case "/open" ->
          desk.officers().open(id, visit.officer())
              ? new Answer.SeeOther(Items.at(id))
              : standing(visit, id);
      case "/look" -> look(id, form, visit);
      case "/phrase" -> phrase(id, form, visit);
      case "/give-back" ->
          desk.officers().giveBack(id, visit.officer())
              ? new Answer.SeeOther("/")
              : standing(visit, id);
      case "/choose" -> choose(id, form, visit);
      default -> decide(id, form, visit);
    };
  }

  private Answer standing(Visit visit, String id) {
    return StandingPage.of(visit, id, desk.officers().standing(id));
  }

  /** Whoever has one open goes on with it: nobody is forgotten in the middle of a call. */
  private Answer openNext(Visit visit) {
    Optional<String> next =
        QueuePage.mine(visit, desk.officers().waiting())
            .map(Waiting::id)
            .or(() -> desk.officers().openNext(visit.officer()));
    return new Answer.SeeOther(next.map(Items::at).orElse("/"));
  }

  private Answer look(String id, FormBody form, Visit visit) {
    String agrees = form.get("agrees");
    if (!agrees.equals("yes") && !agrees.equals("no")) {
      return MessagePage.of(visit, 400, "bad-form");
    }
    int item = Integer.parseInt(form.get("item")); // the token holds: it is one of ours
    return desk.officers().look(id, visit.officer(), item, agrees.equals("yes"))
        ? desk.officers()
            .opened(id, visit.officer())
            .<Answer>map(open -> new Answer.SeeOther(Items.onward(open)))
            .orElseGet(() -> standing(visit, id))
        : standing(visit, id);
  }

  private Answer phrase(String id, FormBody form, Visit visit) {
    String phrase = form.get("phrase");
    if (!CallPanel.PHRASES.contains(phrase)) {
      return MessagePage.of(visit, 400, "bad-form");
    }
    if (!desk.officers().phrase(id, visit.officer(), phrase)) {
      return standing(visit, id);
    }
    Address back = Address.of(form.get("back"));
    String page = back.page() && back.id().equals(id) ? back.path() : Items.at(id);
    return new Answer.SeeOther(page + "?said=" + phrase + "#call");
  }

  private Answer choose(String id, FormBody form, Visit visit) {
    Optional<OpenPackage> open = desk.officers().opened(id, visit.officer());
    if (open.isEmpty()) {
      return standing(visit, id);
    }
    Optional<Verdict> verdict = Choice.of(form.get("verdict"));
    if (verdict.isEmpty()) {
      return DecidePages.choose(visit, open.get(), visit.say("decide.choose-one"), 400);
    }
    if (!(verdict.get() instanceof Verdict.Suspended) && !open.get().allLooked()) {
      return DecidePages.choose(visit, open.get(), visit.say("decide.not-looked"), 409);
    }
    if (Choice.accepts(verdict.get()) && !open.get().allAgree()) {
      return DecidePages.choose(visit, open.get(), visit.say("decide.not-agreed"), 409);
    }
    choices.keep(visit.officer(), id, verdict.get());
    return new Answer.SeeOther(Items.at(id) + "/confirm");
  }

  private Answer decide(String id, FormBody form, Visit visit) {
    Verdict verdict = Choice.of(form.get("verdict")).orElseThrow(); // the token holds
    Decisions.Outcome outcome = desk.decisions().decide(id, visit.officer(), verdict);
    return switch (outcome) {
      case DECIDED -> {
        choices.forget(visit.officer(), id);
        yield new Answer.SeeOther(Items.at(id));
      }
      case NOT_YOURS -> standing(visit, id);
      case NOT_LOOKED -> refused(id, visit, "decide.not-looked");
      case DISAGREES -> refused(id, visit, "decide.not-agreed");
    };
  }

  private Answer refused(String id, Visit visit, String key) {
    return desk.officers()
        .opened(id, visit.officer())
        .map(open -> DecidePages.choose(visit, open, visit.say(key), 409))
        .orElseGet(() -> standing(visit, id));
  }
}
