package org.madoguchi.app.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.app.branch.ClosingReport;
import org.madoguchi.app.branch.ClosingRow;
import org.madoguchi.app.branch.FeeWay;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.PaidFee;

/** The day's end on the office screen. */
final class ClosingSamples {
  private ClosingSamples() {}

  /** All of them by name, in Japanese. */
  static Map<String, OfficeView> all() {
    Map<String, OfficeView> all = new LinkedHashMap<>();
    OfficeSnapshot empty = Samples.snapshot(Optional.empty());
    all.put("closing", Samples.view(empty, new OfficePanel.Closing(closing(false), 200)));
    all.put(
        "closing-differs",
        Samples.view(
            Samples.snapshot(Optional.empty(), Samples.RESIDENCE, Samples.SEAL, Samples.TAX),
            new OfficePanel.Closing(closing(true), 190)));
    all.put(
        "closing-one",
        Samples.view(
            Samples.snapshot(Optional.empty(), Samples.TAX),
            new OfficePanel.Closing(closing(true), 1_234_560)));
    all.put("closed", Samples.view(empty, new OfficePanel.Closed(closing(false), 200)));
    all.put("closed-differs", Samples.view(empty, new OfficePanel.Closed(closing(true), 190)));
    return all;
  }

  /** A day with everything that a closing can show. */
  static ClosingReport closing(boolean differs) {
    ClosingRow sound =
        new ClosingRow(
            Samples.RESIDENCE.id(),
            "A 0427",
            "residence",
            "99201",
            ClosingRow.Outcome.HANDED_OVER,
            200,
            Optional.of(new PaidFee(new FeeWay.Cash(), 200)),
            0,
            2,
            2,
            0,
            List.of());
    ClosingRow odd =
        new ClosingRow(
            Samples.SEAL.id(),
            "A 0430",
            "seal",
            "99201",
            ClosingRow.Outcome.VOIDED,
            400,
            Optional.of(new PaidFee(new FeeWay.Elsewhere(), 400)),
            400,
            4,
            0,
            3,
            List.of(new ClosingRow.Remark.SheetsUnaccounted(1, 1)));
    return new ClosingReport(
        12,
        401,
        480,
        Samples.NOW.minusSeconds(30000),
        Samples.NOW,
        differs ? List.of(sound, odd) : List.of(sound),
        1);
  }
}
