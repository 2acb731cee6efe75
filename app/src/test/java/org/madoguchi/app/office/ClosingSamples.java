package org.madoguchi.app.office;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.ClosingRow;
import org.madoguchi.app.branch.closing.TillDifference;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.PaidFee;

/** The day's end on the office screen. */
final class ClosingSamples {
  private ClosingSamples() {}

  /** All of them by name, in Japanese. */
  static Map<String, OfficeView> all() {
    Map<String, OfficeView> all = new LinkedHashMap<>();
    OfficeSnapshot empty = Samples.snapshot(Optional.empty());
    all.put(
        "closing",
        Samples.view(empty, new OfficePanel.Closing(closing(false), OfficePanel.Till.EMPTY)));
    all.put(
        "closing-differs",
        Samples.view(
            Samples.snapshot(Optional.empty(), Samples.RESIDENCE, Samples.SEAL, Samples.TAX),
            new OfficePanel.Closing(closing(true), counted("190", null))));
    all.put(
        "closing-one",
        Samples.view(
            Samples.snapshot(Optional.empty(), Samples.TAX),
            new OfficePanel.Closing(
                closing(true), counted("1234560", TillDifference.UNEXPLAINED))));
    all.put(
        "closing-typing",
        Samples.view(
            Samples.snapshot(Optional.empty(), Samples.TAX),
            new OfficePanel.Closing(
                closing(false), new OfficePanel.Till("1234560", false, Optional.empty()))));
    all.put(
        "closing-agrees",
        Samples.view(empty, new OfficePanel.Closing(closing(false), counted("200", null))));
    all.put(
        "closing-refused",
        Samples.refused(
            Samples.view(empty, new OfficePanel.Closing(closing(false), counted("190", null))),
            FailureCode.TILL_UNEXPLAINED));
    List<OfficeSnapshot.Item> many =
        IntStream.rangeClosed(1, OfficePanel.Unclaimed.MOST)
            .mapToObj(i -> i % 2 == 0 ? Samples.FAMILY : Samples.SEAL)
            .toList();
    all.put("unclaimed", unclaimed(List.of(Samples.FAMILY), List.of(Samples.SEAL, Samples.TAX)));
    all.put("unclaimed-one-badge", unclaimed(many, List.of(), "07"));
    all.put("unclaimed-both", unclaimed(many, List.of(Samples.RESIDENCE, Samples.TAX), "07", "12"));
    all.put("unclaimed-none", unclaimed(List.of(), List.of(Samples.RESIDENCE)));
    all.put("closed", Samples.view(empty, new OfficePanel.Closed(closing(false), 200)));
    all.put("closed-differs", Samples.view(empty, new OfficePanel.Closed(closing(true), 190)));
    return all;
  }

  private static OfficePanel.Till counted(String typed, @Nullable TillDifference why) {
    return new OfficePanel.Till(typed, true, Optional.ofNullable(why));
  }

  private static OfficeView unclaimed(
      List<OfficeSnapshot.Item> items, List<OfficeSnapshot.Item> younger, String... seen) {
    List<OfficeSnapshot.Item> waiting = new ArrayList<>(items);
    waiting.addAll(younger);
    return Samples.view(
        new OfficeSnapshot(
            waiting,
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new OfficeSnapshot.Rules(2, Duration.ofMinutes(30))),
        new OfficePanel.Unclaimed(
            items,
            younger,
            Arrays.stream(seen).map(StaffNumber::new).toList(),
            OfficePanel.Till.EMPTY));
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
