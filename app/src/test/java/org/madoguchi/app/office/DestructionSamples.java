package org.madoguchi.app.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.ReprintReason;
import org.madoguchi.app.errand.certificate.VoidReason;

/** What is voided, reprinted, paid otherwise or disagrees, as the office screen shows it. */
final class DestructionSamples {
  private DestructionSamples() {}

  /** All of them by name, in Japanese. */
  static Map<String, OfficeView> all() {
    Map<String, OfficeView> all = new LinkedHashMap<>();
    OfficeSnapshot scanning =
        Samples.snapshot(Optional.of(Samples.scanned(Samples.RESIDENCE, 1)), Samples.SEAL);
    OfficeSnapshot paid =
        Samples.snapshot(
            Optional.of(Samples.settled(Samples.RESIDENCE, Step.HAND_OVER, new FeeWay.Cash())),
            Samples.SEAL);
    OfficeSnapshot stopped =
        Samples.snapshot(
            Optional.of(
                Samples.open(
                    Samples.RESIDENCE, Step.STOPPED, FailureCode.PAGE_OF_ANOTHER_ISSUANCE)),
            Samples.SEAL);
    all.put("paper-trouble", Samples.view(scanning, new OfficePanel.PaperTrouble()));
    all.put("reason-open", Samples.view(scanning, new OfficePanel.ChooseReason(Samples.RESIDENCE)));
    all.put("reason-waiting", Samples.view(scanning, new OfficePanel.ChooseReason(Samples.SEAL)));
    for (VoidReason reason : VoidReason.values()) {
      all.put("confirm-" + reason, Samples.view(scanning, confirm(Samples.RESIDENCE, reason)));
    }
    all.put(
        "confirm-paid",
        Samples.view(paid, confirm(Samples.RESIDENCE, VoidReason.RESIDENT_DECLINED)));
    all.put(
        "confirm-stopped",
        Samples.view(stopped, confirm(Samples.RESIDENCE, VoidReason.PAGES_DO_NOT_AGREE)));
    all.put(
        "confirm-waiting", Samples.view(scanning, confirm(Samples.SEAL, VoidReason.NOT_COLLECTED)));
    all.put(
        "confirm-stopped-paid",
        Samples.view(
            Samples.snapshot(
                Optional.of(Samples.settled(Samples.RESIDENCE, Step.STOPPED, new FeeWay.Cash()))),
            confirm(Samples.RESIDENCE, VoidReason.PAGES_DO_NOT_AGREE, "07", "12")));
    all.put(
        "confirm-paid-elsewhere",
        Samples.view(
            Samples.snapshot(
                Optional.of(
                    Samples.settled(Samples.RESIDENCE, Step.HAND_OVER, new FeeWay.Elsewhere()))),
            confirm(Samples.RESIDENCE, VoidReason.RESIDENT_DECLINED, "07")));
    all.put(
        "confirm-refused",
        Samples.refused(
            Samples.view(paid, confirm(Samples.RESIDENCE, VoidReason.RESIDENT_DECLINED, "07")),
            FailureCode.SECOND_PERSON_MISSING));
    for (ReprintReason reason : ReprintReason.values()) {
      all.put(
          "reprint-" + reason,
          Samples.view(
              paid,
              new OfficePanel.Confirm(
                  Samples.RESIDENCE,
                  new OfficePanel.DestructiveAction.Reprinting(reason),
                  2,
                  List.of(new StaffNumber("07"), new StaffNumber("12")))));
    }
    OfficeSnapshot due =
        Samples.snapshot(
            Optional.of(Samples.settled(Samples.RESIDENCE, Step.TAKE_FEE, null)),
            Samples.SEAL,
            Samples.TAX);
    all.put("other-fee", Samples.view(due, new OfficePanel.OtherFee(Samples.RESIDENCE)));
    all.put(
        "other-fee-none",
        Samples.view(
            Samples.snapshot(
                Optional.of(Samples.open(Samples.RESIDENCE, Step.TAKE_FEE)), Samples.SEAL),
            new OfficePanel.OtherFee(Samples.RESIDENCE)));
    all.put(
        "proof",
        Samples.view(
            due, new OfficePanel.ChooseProof(Samples.RESIDENCE, Samples.EXEMPTIONS.get(1))));
    all.put(
        "paper-trouble-doubt",
        Samples.view(
            Samples.snapshot(
                Optional.of(
                    Samples.open(
                        Samples.RESIDENCE, Step.PRINT_IN_DOUBT, FailureCode.PRINT_IN_DOUBT))),
            new OfficePanel.PaperTrouble()));
    all.put(
        "paper-trouble-printing",
        Samples.view(
            Samples.snapshot(Optional.of(Samples.open(Samples.RESIDENCE, Step.PRINTING))),
            new OfficePanel.PaperTrouble()));
    all.put("alarm-K07", alarmed(stopped, FailureCode.PAGE_OF_ANOTHER_ISSUANCE, "A 0427"));
    all.put("alarm-K04", alarmed(stopped, FailureCode.DOCUMENT_ALTERED, "A 0427"));
    all.put("alarm-K02", alarmed(scanning, FailureCode.ANSWER_FOR_ANOTHER_HOLDER, null));
    for (FailureCode why :
        List.of(
            FailureCode.FIGURES_NOT_TRUSTED,
            FailureCode.FIGURES_CONTRADICTED,
            FailureCode.FIGURES_OFFICE_UNKNOWN,
            FailureCode.FIGURES_UNREADABLE)) {
      all.put("alarm-" + why.code(), alarmed(scanning, why, null));
    }
    return all;
  }

  private static OfficePanel.Confirm confirm(Item item, VoidReason reason, String... seen) {
    return new OfficePanel.Confirm(
        item,
        new OfficePanel.DestructiveAction.Voiding(reason),
        item.pages(),
        List.of(seen).stream().map(StaffNumber::new).toList());
  }

  private static OfficeView alarmed(OfficeSnapshot s, FailureCode why, @Nullable String receipt) {
    return Samples.view(
        new OfficeSnapshot(
            s.waiting(),
            s.open(),
            s.mfp(),
            true,
            s.store(),
            s.call(),
            Optional.of(new Alarm(3, why, Optional.ofNullable(receipt), Samples.NOW))));
  }
}
