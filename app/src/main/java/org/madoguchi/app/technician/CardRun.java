package org.madoguchi.app.technician;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.madoguchi.card.CardAccess;
import org.madoguchi.card.CardResult;
import org.madoguchi.card.CardWork;
import org.madoguchi.card.PinAnswer;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.ReaderDirectory;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One work with the card on a reader, and the words and exit code for what came of it. */
final class CardRun {
  /** What a work puts together: its report, and how the command ends. */
  record Report(ObjectNode report, Verdict verdict) {}

  /** The card refuses what the PIN, right a moment ago, had opened. */
  static final Verdict PIN_FORGOTTEN =
      new Verdict(ExitCode.TRANSPORT, "the card forgot that the PIN was right");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private CardRun() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Works, prints what came of it, and returns the exit code. */
  static int run(
      TechDevices devices, CardOptions options, CommandLine command, CardWork<Report> work)
      throws InterruptedException {
    PrintWriter out = command.getOut();
    PrintWriter err = command.getErr();
    Report report;
    ReaderOptions wanted = options.reader();
    List<String> advice = List.of();
    try (CardAccess reader = devices.readers().apply(wanted.service(), wanted.reader())) {
      CardResult<Report> result = result(reader, work);
      report =
          switch (result) {
            case CardResult.Done<Report>(Report done) -> done;
            case CardResult.Failed<Report>(CardFault fault) -> new Report(object(), broken(fault));
            case CardResult.PinInDoubt<Report>(CardFault fault, var pin, var counter) ->
                inDoubt(fault, pin, counter);
          };
      if (result instanceof CardResult.Failed<Report>(CardFault fault)
          && fault == CardFault.READER_LOST) {
        advice = advice(devices, wanted);
      }
    }
    Verdict verdict = report.verdict();
    if (options.json()) {
      ObjectNode node = report.report();
      node.put("exit", verdict.exitCode());
      if (!verdict.problem().isEmpty()) {
        node.put("problem", verdict.problem());
      }
      out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node));
    } else {
      PlainText.print(report.report(), out);
    }
    if (!verdict.problem().isEmpty()) {
      err.println(verdict.problem());
    }
    advice.forEach(err::println);
    out.flush();
    err.flush();
    return verdict.exitCode();
  }

  /** Which of the ways it is in which a reader can be missing. */
  private static List<String> advice(TechDevices devices, ReaderOptions wanted) {
    try (ReaderDirectory directory = devices.directory().apply(wanted.service())) {
      return ReaderAdvice.missing(directory, wanted.text());
    }
  }

  private static CardResult<Report> result(CardAccess reader, CardWork<Report> work)
      throws InterruptedException {
    try {
      // Longer than the reader's own bound, which ends it first.
      return reader.perform(work).get(CardAccess.LONGEST_WORK.toSeconds() + 10, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return new CardResult.Failed<>(CardFault.TIMED_OUT);
    } catch (ExecutionException e) {
      throw new IllegalStateException("bug in a command's work", e.getCause());
    }
  }

  private static Verdict broken(CardFault fault) {
    return switch (fault) {
      case READER_LOST -> new Verdict(ExitCode.NO_READER, "the reader can't be used");
      case TIMED_OUT ->
          new Verdict(
              ExitCode.TRANSPORT,
              "no answer within %d s: the card or the reader hangs. Take the card away; if it goes on,"
                      .formatted(CardAccess.LONGEST_WORK.toSeconds())
                  + " unplug the reader and plug it in again");
      case PIN_NOT_PRESENTED ->
          new Verdict(ExitCode.USAGE, "not sent to the card, no try spent: it can't be a PIN");
      case REMOVED -> new Verdict(ExitCode.NO_CARD, "no card on the reader");
      case IN_USE -> new Verdict(ExitCode.TRANSPORT, "another program holds the card");
      case UNEXPECTED_ANSWER ->
          new Verdict(
              ExitCode.TRANSPORT, "the card doesn't answer, or not as a My Number card does");
    };
  }

  private static Report inDoubt(
      CardFault fault, PinReference pin, CardResult.CounterAfter counter) {
    ObjectNode report = object();
    report.put("pinInDoubt", PinNames.of(pin));
    String words =
        switch (counter) {
          case CardResult.CounterAfter.Known(RetryCount left) -> {
            report.put("triesLeft", left.left());
            yield left.left() + " tries left";
          }
          case CardResult.CounterAfter.Unknown() -> "the tries left are unknown";
        };
    return new Report(
        report,
        new Verdict(
            ExitCode.TRANSPORT,
            broken(fault).problem() + "; it broke off while a PIN was presented, " + words));
  }

  /** How a command ends whose PIN was not right. */
  static Verdict refused(PinAnswer answer, ObjectNode report) {
    return switch (answer) {
      case PinAnswer.Right() -> Verdict.OK;
      case PinAnswer.Wrong(RetryCount left) -> {
        report.put("triesLeft", left.left());
        yield new Verdict(ExitCode.PIN_WRONG, "wrong PIN, " + left.left() + " tries left");
      }
      case PinAnswer.Locked() -> {
        report.put("triesLeft", 0);
        yield new Verdict(
            ExitCode.LOCKED, "the PIN is locked: only the municipality can unlock it");
      }
      case PinAnswer.NotPresented(var mistakes) ->
          new Verdict(
              ExitCode.USAGE, "not sent to the card, no try spent: " + PinNames.of(mistakes));
      case PinAnswer.Refused(int word) ->
          new Verdict(ExitCode.TRANSPORT, "the card takes no PIN: %04X".formatted(word));
    };
  }

  /** The card lacks what was asked for. */
  static Report otherCard(String what) {
    return new Report(object(), new Verdict(ExitCode.OTHER_CARD, what));
  }
}
