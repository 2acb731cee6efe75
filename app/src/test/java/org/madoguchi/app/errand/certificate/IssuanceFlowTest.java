package org.madoguchi.app.errand.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.staff.Destruction;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.ReceiptNumber;

class IssuanceFlowTest {
  private static final int PAGES = 2;
  private static final Digest CODES = Digest.of(new byte[0]);
  private static final List<IssuanceEvent> EVENTS =
      List.of(
          new IssuanceEvent.AnswerAccepted(PAGES, false),
          new IssuanceEvent.EndedEarly(FailureCode.CARD_REMOVED),
          new IssuanceEvent.SlipIssued(ReceiptNumber.of(1)),
          new IssuanceEvent.Released(CODES),
          new IssuanceEvent.SheetsOut(),
          new IssuanceEvent.NothingPrinted(FailureCode.PRINTER_UNREACHABLE),
          new IssuanceEvent.PrintDoubtful(FailureCode.PRINT_IN_DOUBT),
          new IssuanceEvent.SheetsConfirmed(),
          new IssuanceEvent.PrintedAgain(CODES),
          new IssuanceEvent.PageScanned(1),
          new IssuanceEvent.PageScanned(2),
          new IssuanceEvent.PageScanned(3),
          new IssuanceEvent.Disagreed(FailureCode.PAGE_OF_ANOTHER_ISSUANCE),
          new IssuanceEvent.FeeTaken(new PaidFee(new FeeWay.Cash(), 200)),
          new IssuanceEvent.Reprinted(
              ReprintReason.PAPER_DAMAGED, CODES, Destruction.Attested.NOTHING),
          new IssuanceEvent.HandedOverToResident(),
          new IssuanceEvent.VoidedByStaff(VoidReason.PAPER_DAMAGED, Destruction.Attested.NOTHING));

  /** Every state that can be reached (print runs cut off at the second), paid or not. */
  private static Map<Place, Set<IssuanceState>> reachable() {
    Map<Place, Set<IssuanceState>> edges = new LinkedHashMap<>();
    Deque<Place> open = new ArrayDeque<>(List.of(new Place(new IssuanceState.Requested(), false)));
    while (!open.isEmpty()) {
      Place place = open.pop();
      if (edges.containsKey(place)) {
        continue;
      }
      Set<IssuanceState> all = new LinkedHashSet<>();
      for (IssuanceEvent event : EVENTS) {
        IssuanceFlow.next(place.state(), event, PAGES, place.paid())
            .filter(s -> s.run() <= 2)
            .ifPresent(
                next -> {
                  all.add(next);
                  open.add(
                      new Place(next, place.paid() || event instanceof IssuanceEvent.FeeTaken));
                });
      }
      edges.put(place, all);
    }
    return edges;
  }

  private record Place(IssuanceState state, boolean paid) {}

  private static Optional<IssuanceState> next(IssuanceState state, IssuanceEvent event) {
    return IssuanceFlow.next(state, event, PAGES, false);
  }

  @Test
  void onlyPagesThatAllAgreeAndAFeeLeadToTheHandOver() {
    reachable()
        .forEach(
            (place, next) -> {
              IssuanceState state = place.state();
              boolean lastPage =
                  state instanceof IssuanceState.Scanning s && s.scanned().size() == PAGES - 1;
              if (next.stream().anyMatch(IssuanceState.HandedOver.class::isInstance)) {
                assertTrue(state instanceof IssuanceState.Paid && place.paid(), place.toString());
              }
              if (next.stream().anyMatch(IssuanceState.Paid.class::isInstance)) {
                assertTrue(
                    state instanceof IssuanceState.FeeDue || (lastPage && place.paid()),
                    place.toString());
              }
              if (next.stream().anyMatch(IssuanceState.FeeDue.class::isInstance)) {
                assertTrue(lastPage && !place.paid(), place.toString());
              }
            });
  }

  @Test
  void afterAReprintEveryPageIsScannedAnewAndTheFeeIsDueOnce() {
    IssuanceEvent reprint =
        new IssuanceEvent.Reprinted(ReprintReason.MISPRINTED, CODES, Destruction.Attested.NOTHING);
    for (IssuanceState from :
        List.of(
            new IssuanceState.Scanning(1, new TreeSet<>(Set.of(1))),
            new IssuanceState.PrintInDoubt(1, FailureCode.PRINT_IN_DOUBT),
            new IssuanceState.FeeDue(1),
            new IssuanceState.Paid(1))) {
      assertEquals(Optional.of(new IssuanceState.Printing(2)), next(from, reprint));
    }
    assertEquals(
        Optional.of(new IssuanceState.Scanning(2, new TreeSet<>())),
        next(new IssuanceState.Printing(2), new IssuanceEvent.SheetsOut()));
    IssuanceState last = new IssuanceState.Scanning(2, new TreeSet<>(Set.of(1)));
    IssuanceEvent page = new IssuanceEvent.PageScanned(2);
    assertEquals(
        Optional.of(new IssuanceState.Paid(2)), IssuanceFlow.next(last, page, PAGES, true));
    assertEquals(
        Optional.of(new IssuanceState.FeeDue(2)), IssuanceFlow.next(last, page, PAGES, false));
  }

  @Test
  void aReprintIsOnlyForPagesThatMayBeOutAndNeverLeadsOutOfAStop() {
    IssuanceEvent reprint =
        new IssuanceEvent.Reprinted(ReprintReason.MISPRINTED, CODES, Destruction.Attested.NOTHING);
    for (Place place : reachable().keySet()) {
      boolean may =
          switch (place.state()) {
            case IssuanceState.Scanning _,
                IssuanceState.PrintInDoubt _,
                IssuanceState.FeeDue _,
                IssuanceState.Paid _ ->
                true;
            default -> false;
          };
      assertEquals(may, next(place.state(), reprint).isPresent(), place.toString());
    }
  }

  @Test
  void aDisagreementStopsWhereverPapersMayBe() {
    IssuanceEvent disagreed = new IssuanceEvent.Disagreed(FailureCode.PAGE_OF_ANOTHER_ISSUANCE);
    for (Place place : reachable().keySet()) {
      boolean stops = place.state().open() && !(place.state() instanceof IssuanceState.Stopped);
      assertEquals(stops, next(place.state(), disagreed).isPresent(), place.toString());
    }
  }

  @Test
  void whatStoppedCanOnlyBeVoided() {
    reachable()
        .forEach(
            (place, next) -> {
              if (place.state() instanceof IssuanceState.Stopped) {
                assertEquals(1, next.size());
                assertTrue(next.iterator().next() instanceof IssuanceState.Voided);
              }
            });
  }

  @Test
  void nothingHappensToWhatHasEndedAndEverythingElseCanEnd() {
    Map<Place, Set<IssuanceState>> edges = reachable();
    edges.forEach(
        (place, next) -> {
          IssuanceState state = place.state();
          assertEquals(state.ended(), next.isEmpty(), state.toString());
          if (!state.ended()) {
            assertTrue(next.stream().anyMatch(IssuanceState::ended), state.toString());
          }
        });
    assertTrue(edges.size() > 15);
  }

  @Test
  void printingAgainIsOnlyForARunThatPrintedNothing() {
    IssuanceEvent again = new IssuanceEvent.PrintedAgain(CODES);
    for (Place place : reachable().keySet()) {
      IssuanceState state = place.state();
      Optional<IssuanceState> next = next(state, again);
      assertEquals(state instanceof IssuanceState.PrintFailed, next.isPresent(), state.toString());
    }
    assertEquals(
        Optional.of(new IssuanceState.Printing(2)),
        next(new IssuanceState.PrintFailed(1, FailureCode.PRINTER_UNREACHABLE), again));
  }

  @Test
  void aPageCountsOnce() {
    IssuanceState scanning = new IssuanceState.Scanning(1, new TreeSet<>(Set.of(1)));
    assertTrue(next(scanning, new IssuanceEvent.PageScanned(1)).isEmpty());
    assertTrue(next(scanning, new IssuanceEvent.PageScanned(0)).isEmpty());
    assertTrue(next(scanning, new IssuanceEvent.PageScanned(3)).isEmpty());
    assertEquals(
        Optional.of(new IssuanceState.FeeDue(1)), next(scanning, new IssuanceEvent.PageScanned(2)));
  }

  @Test
  void theStoreReadsEveryStateAsItWasWritten() {
    for (Place place : reachable().keySet()) {
      IssuanceState state = place.state();
      assertEquals(
          state,
          IssuanceStateColumns.read(
              IssuanceStateColumns.name(state),
              state.run(),
              IssuanceStateColumns.scanned(state),
              IssuanceStateColumns.why(state)));
    }
  }

  @Test
  void atMostTheOpenStatesOccupyTheMfp() {
    assertFalse(new IssuanceState.Waiting().open());
    assertTrue(new IssuanceState.Stopped(1, FailureCode.PAGES_ALTERED).open());
  }
}
