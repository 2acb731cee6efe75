package org.madoguchi.app.branch.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.madoguchi.app.branch.closing.ClosingRow.Outcome;
import org.madoguchi.app.branch.closing.ClosingRow.Remark;
import org.madoguchi.app.branch.journal.JournalEvent;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.Issuance;
import org.madoguchi.app.errand.certificate.IssuanceState;
import org.madoguchi.app.errand.certificate.PaidFee;

/** Makes a closing's row of an issuance and its journal lines. Pure; one for each issuance. */
final class ClosingBook {
  private static final int TWO_PEOPLE = 2;

  private final Issuance issuance;
  private final List<Remark> remarks = new ArrayList<>();
  private int run;
  private Optional<Integer> runOut = Optional.empty();
  private int out;
  private int handedOver;
  private int destroyed;
  private int refund;

  private ClosingBook(Issuance issuance) {
    this.issuance = issuance;
  }

  /**
   * The row.
   *
   * @param issuance with a receipt number, and not open
   * @param lines its lines since the last closing, in order
   */
  static ClosingRow row(Issuance issuance, List<JournalLine> lines) {
    ClosingBook book = new ClosingBook(issuance);
    lines.forEach(book::take);
    return book.row();
  }

  private void take(JournalLine line) {
    if (line.is(JournalEvent.RELEASED) || line.is(JournalEvent.PRINTED_AGAIN)) {
      startRun(line.number("run"));
    } else if (line.is(JournalEvent.SHEETS_OUT) || line.is(JournalEvent.SHEETS_CONFIRMED)) {
      runOut = Optional.of(issuance.pages());
    } else if (line.is(JournalEvent.NOTHING_PRINTED)) {
      runOut = Optional.of(0);
    } else if (line.is(JournalEvent.PRINT_DOUBTFUL)) {
      remarks.add(new Remark.InDoubt(line.detail("why")));
    } else if (line.is(JournalEvent.DISAGREED)) {
      remarks.add(new Remark.Stopped(line.detail("why")));
    } else if (line.is(JournalEvent.REPRINTED)) {
      remarks.add(new Remark.Reprinted(line.detail("reason"), line.number("sheets")));
      endRun(line, true);
      startRun(line.number("run"));
    } else if (line.is(JournalEvent.VOIDED)) {
      remarks.add(new Remark.Voided(line.detail("reason")));
      refund = line.number("refundYen");
      endRun(line, refund > 0 || (run > 0 && runOut.orElse(1) > 0));
    } else if (line.is(JournalEvent.HANDED_OVER)) {
      out += runOut.orElse(issuance.pages());
      handedOver = issuance.pages();
    }
  }

  private void startRun(int number) {
    run = number;
    runOut = Optional.empty();
  }

  /** The run's sheets went into the shredder; what the MFP said and what was counted must agree. */
  private void endRun(JournalLine line, boolean witnesses) {
    int counted = line.number("sheets");
    int came = runOut.orElse(counted);
    out += came;
    destroyed += counted;
    if (came != counted) {
      remarks.add(new Remark.SheetsUnaccounted(run, came - counted));
    }
    int staff = line.detail("staff").isEmpty() ? 0 : line.detail("staff").split(",", -1).length;
    if (witnesses && staff < TWO_PEOPLE) {
      remarks.add(new Remark.NotWitnessed(staff));
    }
  }

  private ClosingRow row() {
    Outcome outcome =
        switch (issuance.state()) {
          case IssuanceState.HandedOver _ -> Outcome.HANDED_OVER;
          case IssuanceState.Voided _ -> Outcome.VOIDED;
          default -> Outcome.WAITING; // the day can't be closed while one is open
        };
    Optional<PaidFee> fee = Optional.ofNullable(issuance.fee());
    boolean exempt = fee.filter(f -> f.way() instanceof FeeWay.Exempt).isPresent();
    int missing = issuance.feeYen() - fee.map(PaidFee::yen).orElse(0);
    if (outcome == Outcome.HANDED_OVER && !exempt && missing != 0) {
      remarks.add(new Remark.FeeDiffers(missing));
    }
    return new ClosingRow(
        issuance.id(),
        Objects.requireNonNull(issuance.receipt()).text(),
        issuance.kind(),
        issuance.municipality(),
        outcome,
        issuance.feeYen(),
        fee,
        refund,
        out,
        handedOver,
        destroyed,
        remarks);
  }
}
