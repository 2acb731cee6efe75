package org.madoguchi.sandbox.proof.replay;

import static org.madoguchi.sandbox.proof.replay.Stage.must;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.certificate.Submission;
import org.madoguchi.sandbox.city.gateway.GatewayFaults;
import org.madoguchi.sandbox.city.gateway.GatewayFaults.Fault;

/** Accidents whose cause lay at the municipality's end (domain.md 1.9, 1.10, 1.12). */
final class GatewayAccidents {
  private static final String ONE = "ordinary";
  private static final String OTHER = "household";
  private static final String KIND = "residence";

  private GatewayAccidents() {}

  static List<Accident> all() {
    return List.of(
        new Accident(
            "yokohama-2023",
            "2023-03-27",
            "横浜市",
            "Under load a wait exceeded its limit; the time-out released only the print-order lock,"
                + " and the next applicant's file was printed for the present one.",
            "A time-out cancels the whole issuance; its document, given to the next request, names"
                + " another request under its seal, and the branch refuses it (K01).",
            GatewayAccidents::yokohama),
        new Accident(
            "adachi-2023",
            "2023-04-28",
            "足立区",
            "A defect in the data-update part put other people's data into the papers.",
            "The gateway reads from the finished pages whom they are about; a right seal is never"
                + " put around the wrong person's pages, and nothing is issued (G04).",
            stage -> {
              document(stage, ONE);
              stage.gateway(GatewayFaults.of(Fault.WRONG_PAGE));
              refused(stage.ask(OTHER, KIND), FailureCode.GATEWAY_REFUSED);
            }),
        new Accident(
            "kawasaki-2023",
            "2023-05-02",
            "川崎市",
            "Two requests in two shops within one second; the later overwrote the earlier under a"
                + " name made of the time.",
            "Issuances have random ids and no shared file; the earlier asker is sent the later"
                + " one's answer, which names another request, and the branch refuses it (K01).",
            GatewayAccidents::kawasaki),
        new Accident(
            "munakata-2023",
            "2023-06-28",
            "宗像市",
            "A fix of 2019 was never deployed at this site: the previous user's paper came out.",
            "What the branch compares doesn't depend on the far end's build: a document left over"
                + " from the user before names another request and is refused (K01).",
            stage -> {
              document(stage, ONE);
              stage.gateway(GatewayFaults.of(Fault.DUPLICATE));
              refused(stage.ask(OTHER, KIND), FailureCode.ANSWER_FOR_ANOTHER_REQUEST);
            }),
        new Accident(
            "okayama-2023",
            "2023-07",
            "岡山市",
            "After the start of a new system 14 certificates without the electronic seal went out;"
                + " issue and check both missed it.",
            "The branch looks at the finished pages, when they come and before they are printed:"
                + " without seal impression they are refused (K09).",
            stage -> {
              stage.gateway(GatewayFaults.of(Fault.PAPER_WITHOUT_SEAL));
              refused(stage.ask(ONE, KIND), FailureCode.PAPER_INCOMPLETE);
            }),
        new Accident(
            "okayama-2023-on-screens",
            "2023-07",
            "岡山市",
            "The same end by another cause: the seal lies on the page without the flag for print;"
                + " whoever checks on a screen sees it, and the printer leaves it out.",
            "What is looked at is what is printed: something on a page that a printer would leave"
                + " out is refused at the look, before anything is printed (K09).",
            stage -> {
              stage.gateway(GatewayFaults.of(Fault.SEAL_ON_SCREENS_ONLY));
              refused(stage.ask(ONE, KIND), FailureCode.PAPER_INCOMPLETE);
            }),
        new Accident(
            "takamatsu-2024",
            "2024-04-04",
            "高松市",
            "A site with several servers was given the single-server build: of two almost"
                + " simultaneous requests one got the other's paper.",
            "Both answers name the other's request and holder; the branch refuses both (K01).",
            GatewayAccidents::takamatsu),
        new Accident(
            "misaki-2022",
            "2022-07-11",
            "美咲町",
            "A hold for a victim's protection was shown; clerk and second checker overlooked it.",
            "A hold is no warning that a person may overlook: the municipality's gateway refuses in"
                + " neutral words (G04); no slip and no paper exist, and the office has nothing to"
                + " overlook.",
            stage -> {
              refused(stage.ask("held", KIND), FailureCode.GATEWAY_REFUSED);
              must(stage.branch().office().waiting().isEmpty(), "something waits at the desk");
              must(
                  stage.journal().stream().noneMatch(l -> l.contains("支援") || l.contains("held")),
                  "the journal tells of the hold");
            }));
  }

  private static void yokohama(Stage stage) {
    stage.gateway(GatewayFaults.late(Duration.ofMinutes(5)));
    refused(stage.ask(ONE, KIND), FailureCode.GATEWAY_TIMEOUT);
    stage.gateway(GatewayFaults.of(Fault.DUPLICATE)); // the late document goes to the next
    refused(stage.ask(OTHER, KIND), FailureCode.ANSWER_FOR_ANOTHER_REQUEST);
    stage.gateway(GatewayFaults.NONE);
    document(stage, OTHER); // and after it the service goes on
  }

  private static void kawasaki(Stage stage) {
    stage.gateway(GatewayFaults.of(Fault.NAMED_BY_SECOND));
    for (int attempt = 0; attempt < 20; attempt++) {
      Future<Submission> first = stage.askBeside(ONE, KIND);
      Future<Submission> second = stage.askBeside(OTHER, KIND);
      int overwritten = 0;
      for (Submission answer : List.of(stage.answer(first), stage.answer(second))) {
        if (answer instanceof Submission.Failed failed) {
          refused(failed, FailureCode.ANSWER_FOR_ANOTHER_REQUEST);
          overwritten++;
        }
      }
      if (overwritten > 0) {
        return; // they fell into one second
      }
    }
    throw new Stage.Missed("two requests never fell into one second");
  }

  private static void takamatsu(Stage stage) {
    stage.gateway(GatewayFaults.of(Fault.SWAP));
    for (int attempt = 0; attempt < 20; attempt++) {
      Future<Submission> first = stage.askBeside(ONE, KIND);
      Future<Submission> second = stage.askBeside(OTHER, KIND);
      List<Submission> answers = List.of(stage.answer(first), stage.answer(second));
      if (answers.stream().allMatch(a -> a instanceof Submission.Failed)) {
        answers.forEach(a -> refused(a, FailureCode.ANSWER_FOR_ANOTHER_REQUEST));
        return;
      }
    }
    throw new Stage.Missed("two requests never met");
  }

  private static void document(Stage stage, String persona) {
    must(stage.ask(persona, KIND) instanceof Submission.Accepted, "no document for " + persona);
  }

  private static void refused(Submission answer, FailureCode expected) {
    must(
        answer instanceof Submission.Failed(var why) && why == expected,
        "not refused with " + expected.code() + ": " + answer);
  }
}
