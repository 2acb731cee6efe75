package org.madoguchi.sandbox.proof.storm;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.madoguchi.app.branch.OfficeBranch;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.custody.IssuanceId;

/**
 * The mutants of a desk that leaves out one of its comparisons. It stands between scanner and
 * branch and scans for the clerk what would have been right in place of what she has scanned; so
 * the branch, which compares as ever, goes where a branch without the comparison would go.
 */
final class CarelessDesk implements DeskScan {
  private final Mutant mutant;
  private final Supplier<? extends OfficeBranch> branch;
  private final Truth truth;
  private final StormMfp mfp;

  CarelessDesk(Mutant mutant, Supplier<? extends OfficeBranch> branch, Truth truth, StormMfp mfp) {
    this.mutant = mutant;
    this.branch = branch;
    this.truth = truth;
    this.mfp = mfp;
  }

  @Override
  public DeskAnswer scan(String text) {
    Optional<Open> open = branch.get().office().open();
    return open.isEmpty() ? branch.get().scan(text) : scan(text, open.get());
  }

  private DeskAnswer scan(String text, Open open) {
    IssuanceId id = open.item().id();
    Optional<Sheet> page = Sheet.read(text);
    return switch (mutant) {
      case ANY_SLIP_HANDS_OVER -> {
        boolean due = open.step() == Step.HAND_OVER;
        yield branch.get().scan(due && truth.isSlip(text) ? truth.slipCode(id) : text);
      }
      case ONE_PAGE_IS_ENOUGH -> {
        DeskAnswer answer = branch.get().scan(text);
        if (page.isPresent() && answer instanceof DeskAnswer.Done) {
          sheets(id).forEach(other -> branch.get().scan(other.code()));
        }
        yield answer;
      }
      case PAGES_OF_ANY_RUN ->
          branch
              .get()
              .scan(
                  page.filter(p -> p.issuance().equals(id))
                      .flatMap(
                          p -> sheets(id).stream().filter(s -> s.page() == p.page()).findFirst())
                      .map(Sheet::code)
                      .orElse(text));
      default -> throw new IllegalStateException("no fault of a desk");
    };
  }

  private List<Sheet> sheets(IssuanceId id) {
    return mfp.accepted(id, truth.run(id));
  }
}
