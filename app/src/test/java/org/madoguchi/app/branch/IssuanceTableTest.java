package org.madoguchi.app.branch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.FailureCode;
import org.madoguchi.app.custody.Digest;
import org.madoguchi.app.custody.ReceiptNumber;

class IssuanceTableTest {
  private static final int PAGES = 2;
  private static final Digest CODES = Digest.of(new byte[0]);
  private static final List<IssuanceEvent> EVENTS =
      List.of(
          new IssuanceEvent.AnswerSealed(PAGES),
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
          new IssuanceEvent.FeeTaken(200),
          new IssuanceEvent.HandedOverToResident(),
          new IssuanceEvent.VoidedByStaff(VoidReason.PAPER_DAMAGED));

  /** Every state that can be reached (print runs cut off at the second). */
  private static Map<IssuanceState, Set<IssuanceState>> reachable() {
    Map<IssuanceState, Set<IssuanceState>> edges = new LinkedHashMap<>();
    Deque<IssuanceState> open = new ArrayDeque<>(List.of(new IssuanceState.Requested()));
    while (!open.isEmpty()) {
      IssuanceState state = open.pop();
      if (edges.containsKey(state)) {
        continue;
      }
      Set<IssuanceState> next =
          EVENTS.stream()
              .flatMap(e -> IssuanceTable.next(state, e, PAGES).stream())
              .filter(s -> StateText.run(s) <= 2)
              .collect(Collectors.toSet());
      edges.put(state, next);
      open.addAll(next);
    }
    return edges;
  }

  @Test
  void onlyPagesThatAllAgreeAndAFeeLeadToTheHandOver() {
    reachable()
        .forEach(
            (state, next) -> {
              if (next.stream().anyMatch(IssuanceState.HandedOver.class::isInstance)) {
                assertTrue(state instanceof IssuanceState.Paid, state.toString());
              }
              if (next.stream().anyMatch(IssuanceState.Paid.class::isInstance)) {
                assertTrue(state instanceof IssuanceState.FeeDue, state.toString());
              }
              if (next.stream().anyMatch(IssuanceState.FeeDue.class::isInstance)) {
                assertTrue(
                    state instanceof IssuanceState.Scanning s && s.scanned().size() == PAGES - 1,
                    state.toString());
              }
            });
  }

  @Test
  void whatStoppedCanOnlyBeVoided() {
    reachable()
        .forEach(
            (state, next) -> {
              if (state instanceof IssuanceState.Stopped) {
                assertEquals(1, next.size());
                assertTrue(next.iterator().next() instanceof IssuanceState.Voided);
              }
            });
  }

  @Test
  void nothingHappensToWhatHasEndedAndEverythingElseCanEnd() {
    Map<IssuanceState, Set<IssuanceState>> edges = reachable();
    edges.forEach(
        (state, next) -> {
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
    for (IssuanceState state : reachable().keySet()) {
      Optional<IssuanceState> next = IssuanceTable.next(state, again, PAGES);
      assertEquals(state instanceof IssuanceState.PrintFailed, next.isPresent(), state.toString());
    }
    assertEquals(
        Optional.of(new IssuanceState.Printing(2)),
        IssuanceTable.next(
            new IssuanceState.PrintFailed(1, FailureCode.PRINTER_UNREACHABLE), again, PAGES));
  }

  @Test
  void aPageCountsOnce() {
    IssuanceState scanning = new IssuanceState.Scanning(1, new TreeSet<>(Set.of(1)));
    assertTrue(IssuanceTable.next(scanning, new IssuanceEvent.PageScanned(1), PAGES).isEmpty());
    assertTrue(IssuanceTable.next(scanning, new IssuanceEvent.PageScanned(0), PAGES).isEmpty());
    assertTrue(IssuanceTable.next(scanning, new IssuanceEvent.PageScanned(3), PAGES).isEmpty());
    assertEquals(
        Optional.of(new IssuanceState.FeeDue(1)),
        IssuanceTable.next(scanning, new IssuanceEvent.PageScanned(2), PAGES));
  }

  @Test
  void theStoreReadsEveryStateAsItWasWritten() {
    for (IssuanceState state : reachable().keySet()) {
      assertEquals(
          state,
          StateText.read(
              StateText.name(state),
              StateText.run(state),
              StateText.scanned(state),
              StateText.why(state)));
    }
  }

  @Test
  void atMostTheOpenStatesOccupyTheMfp() {
    assertFalse(new IssuanceState.Waiting().open());
    assertTrue(new IssuanceState.Stopped(1, FailureCode.PAGES_ALTERED).open());
  }
}
