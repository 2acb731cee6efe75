package org.madoguchi.app.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.BoardPhrase;
import org.madoguchi.app.branch.BoardStroke;
import org.madoguchi.app.branch.LobbyCall;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.ClosedDays;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.WritingBoard;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.PaidFee;
import org.madoguchi.config.Exemption;
import org.madoguchi.config.Language;
import org.madoguchi.config.LocalizedText;

/** Every step and failure that the office screen can show. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-20T01:24:00Z");
  private static final LocalizedText CITY = new LocalizedText("見本市", "Mihon City");
  static final Item RESIDENCE =
      item(1, "A 0427", new LocalizedText("住民票の写し", "Certificate of residence"), 1, 2, 200, 0);
  static final Item SEAL =
      item(
          2,
          "A 0430",
          new LocalizedText("印鑑登録証明書", "Certificate of seal registration"),
          2,
          2,
          400,
          4);
  static final Item TAX =
      item(3, "B 0103", new LocalizedText("課税証明書", "Certificate of taxation"), 1, 1, 0, 1);
  static final Item FAMILY =
      item(4, "B 0112", new LocalizedText("戸籍全部事項証明書", "Full family register"), 10, 30, 4500, 75);
  static final Item SINGLE =
      item(
          5,
          "C 0202",
          new LocalizedText("印鑑登録証明書", "Certificate of seal registration"),
          1,
          1,
          200,
          0);

  static final List<Exemption> EXEMPTIONS =
      List.of(
          exemption("official-use", "公用", "Official use", "公用の 請求書", "Official letter"),
          exemption("pension", "年金", "Pension", "年金証書", "Pension certificate"),
          exemption("welfare", "生活保護", "Public assistance", "受給証明書", "Certificate of receipt"));

  private Samples() {}

  private static Exemption exemption(
      String code, String ja, String en, String proofJa, String proofEn) {
    return new Exemption(
        code,
        new LocalizedText(ja, en),
        List.of(
            new Exemption.Proof(code + "-1", new LocalizedText(proofJa, proofEn)),
            new Exemption.Proof(code + "-2", new LocalizedText("ほかの 通知書", "Another notice"))));
  }

  private static Item item(
      int id, String receipt, LocalizedText kind, int copies, int pages, int fee, int minutes) {
    return new Item(
        new IssuanceId(0, id),
        receipt,
        CITY,
        kind,
        copies,
        pages,
        fee,
        NOW.minusSeconds(60L * minutes));
  }

  static OfficeSnapshot snapshot(Optional<Open> open, Item... waiting) {
    return new OfficeSnapshot(
        List.of(waiting), open, Optional.empty(), true, Optional.empty(), Optional.empty());
  }

  static OfficeView view(OfficeSnapshot snapshot) {
    return view(snapshot, new OfficePanel.Work());
  }

  static OfficeView view(OfficeSnapshot snapshot, OfficePanel panel) {
    return new OfficeView(
        snapshot,
        panel,
        Optional.empty(),
        Optional.empty(),
        0,
        Language.JA,
        NOW,
        ZoneId.of("Asia/Tokyo"),
        "0.1.0 (70248da)");
  }

  static OfficeView in(Language language, OfficeView v) {
    return new OfficeView(
        v.snapshot(),
        v.panel(),
        v.refusal(),
        v.finished(),
        v.waitingPage(),
        language,
        v.now(),
        v.zone(),
        v.build());
  }

  static OfficeView at(Instant now, OfficeView v) {
    return new OfficeView(
        v.snapshot(),
        v.panel(),
        v.refusal(),
        v.finished(),
        v.waitingPage(),
        v.language(),
        now,
        v.zone(),
        v.build());
  }

  static OfficeView refused(OfficeView v, FailureCode why) {
    return new OfficeView(
        v.snapshot(),
        v.panel(),
        Optional.of(why),
        v.finished(),
        v.waitingPage(),
        v.language(),
        v.now(),
        v.zone(),
        v.build());
  }

  static OfficeView finished(OfficeView v, boolean handedOver) {
    return new OfficeView(
        v.snapshot(),
        v.panel(),
        v.refusal(),
        Optional.of(new OfficeView.Finished("A 0427", handedOver)),
        v.waitingPage(),
        v.language(),
        v.now(),
        v.zone(),
        v.build());
  }

  static Open open(Item item, Step step, FailureCode... attention) {
    return new Open(item, step, Set.of(), List.of(attention).stream().findFirst());
  }

  static Open scanned(Item item, int upTo) {
    return new Open(
        item,
        Step.SCAN_PAGES,
        IntStream.rangeClosed(1, upTo).boxed().collect(Collectors.toSet()),
        Optional.empty());
  }

  /** All of them by name, in Japanese. Drawn once: some show pictures of pages. */
  static Map<String, OfficeView> all() {
    return All.SAMPLES;
  }

  private static final class All {
    static final Map<String, OfficeView> SAMPLES = Collections.unmodifiableMap(made());
  }

  private static Map<String, OfficeView> made() {
    Map<String, OfficeView> all = new LinkedHashMap<>();
    all.put("idle-none", view(snapshot(Optional.empty())));
    all.put("idle", view(snapshot(Optional.empty(), RESIDENCE, SEAL, TAX)));
    all.put("idle-many", view(snapshot(Optional.empty(), RESIDENCE, SEAL, TAX, FAMILY, SINGLE)));
    all.put("idle-finished", finished(view(snapshot(Optional.empty(), SEAL)), true));
    all.put("idle-voided", finished(view(snapshot(Optional.empty(), SEAL)), false));
    for (FailureCode trouble :
        List.of(
            FailureCode.PRINTER_UNREACHABLE,
            FailureCode.PRINTER_OUT_OF_PAPER,
            FailureCode.PRINTER_NEEDS_ATTENTION)) {
      all.put(
          "idle-" + trouble.code(),
          view(
              new OfficeSnapshot(
                  List.of(SEAL),
                  Optional.empty(),
                  Optional.of(trouble),
                  false,
                  Optional.empty(),
                  Optional.empty())));
      all.put("printing-" + trouble.code(), work(open(RESIDENCE, Step.PRINTING, trouble)));
    }
    ClosedDays last = new ClosedDays(CITY, Optional.of(LocalDate.of(2026, 12, 31)));
    ClosedDays none =
        new ClosedDays(new LocalizedText("見本郵便局", "Mihon Post Office"), Optional.empty());
    all.put(
        "closed-days", closedDays(snapshot(Optional.empty(), RESIDENCE, SEAL, TAX), last, none));
    all.put(
        "closed-days-none",
        closedDays(snapshot(Optional.of(scanned(FAMILY, 12)), RESIDENCE, SEAL, TAX, SINGLE), none));
    all.put("printing", work(open(RESIDENCE, Step.PRINTING)));
    all.put("printing-one", work(open(SINGLE, Step.PRINTING)));
    for (FailureCode why :
        List.of(
            FailureCode.PRINTER_UNREACHABLE,
            FailureCode.PRINTER_NEEDS_ATTENTION,
            FailureCode.PRINT_JOB_FAILED,
            FailureCode.STORE_FAILED)) {
      all.put("failed-" + why.code(), work(open(RESIDENCE, Step.PRINT_FAILED, why)));
    }
    all.put("doubt", work(open(RESIDENCE, Step.PRINT_IN_DOUBT, FailureCode.PRINT_IN_DOUBT)));
    all.put("doubt-one", work(open(SINGLE, Step.PRINT_IN_DOUBT, FailureCode.PRINT_IN_DOUBT)));
    all.put("scan", work(scanned(RESIDENCE, 1)));
    all.put(
        "scan-many", view(snapshot(Optional.of(scanned(RESIDENCE, 1)), SEAL, TAX, FAMILY, SINGLE)));
    all.put("scan-three", view(snapshot(Optional.of(scanned(RESIDENCE, 1)), SEAL, TAX, FAMILY)));
    all.put("scan-none", work(scanned(RESIDENCE, 0)));
    all.put("scan-one", work(scanned(SINGLE, 0)));
    all.put("scan-thirty", work(scanned(FAMILY, 12)));
    all.put("fee", work(open(RESIDENCE, Step.TAKE_FEE)));
    all.put("fee-large", work(open(FAMILY, Step.TAKE_FEE)));
    all.put("fee-free", work(open(TAX, Step.TAKE_FEE)));
    all.put("hand-over", work(open(RESIDENCE, Step.HAND_OVER)));
    all.put("hand-over-one", work(open(SINGLE, Step.HAND_OVER)));
    for (FailureCode why :
        List.of(
            FailureCode.CODE_UNKNOWN,
            FailureCode.SLIP_ALREADY_HANDED_OVER,
            FailureCode.SLIP_VOIDED,
            FailureCode.DESK_OCCUPIED,
            FailureCode.PAGE_ALREADY_SCANNED,
            FailureCode.SCAN_OUT_OF_TURN,
            FailureCode.STORE_FAILED,
            FailureCode.BRANCH_ANSWER_LOST,
            FailureCode.UNFORESEEN)) {
      all.put("refused-" + why.code(), refused(work(scanned(RESIDENCE, 1)), why));
    }
    all.put(
        "refused-idle",
        refused(view(snapshot(Optional.empty(), RESIDENCE)), FailureCode.CODE_UNKNOWN));
    all.put(
        "refused-fee", refused(work(open(RESIDENCE, Step.TAKE_FEE)), FailureCode.DESK_OCCUPIED));
    all.put(
        "refused-doubt",
        refused(
            work(open(RESIDENCE, Step.PRINT_IN_DOUBT, FailureCode.PRINT_IN_DOUBT)),
            FailureCode.SCAN_OUT_OF_TURN));
    all.put(
        "refused-hand-over",
        refused(work(open(FAMILY, Step.HAND_OVER)), FailureCode.DESK_OCCUPIED));
    all.put(
        "refused-failed",
        refused(
            work(open(RESIDENCE, Step.PRINT_FAILED, FailureCode.PRINT_JOB_FAILED)),
            FailureCode.SCAN_OUT_OF_TURN));
    all.put("refused-thirty", refused(work(scanned(FAMILY, 12)), FailureCode.PAGE_ALREADY_SCANNED));
    for (FailureCode why :
        List.of(
            FailureCode.PAGE_OF_ANOTHER_ISSUANCE,
            FailureCode.DOCUMENT_ALTERED,
            FailureCode.PAGES_ALTERED)) {
      all.put("stopped-" + why.code(), work(open(RESIDENCE, Step.STOPPED, why)));
    }
    all.put("unreachable", view(OfficeSnapshot.UNREACHABLE));
    for (FailureCode why : List.of(FailureCode.STORE_FAILED, FailureCode.JOURNAL_BROKEN)) {
      all.put(
          "store-" + why.code(),
          view(
              new OfficeSnapshot(
                  List.of(),
                  Optional.empty(),
                  Optional.empty(),
                  true,
                  Optional.of(why),
                  Optional.empty())));
    }
    all.put(
        "call",
        view(
            new OfficeSnapshot(
                List.of(SEAL, TAX),
                Optional.of(scanned(RESIDENCE, 1)),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.of(
                    new LobbyCall(
                        "lobby-1",
                        LobbyCall.Reason.HELP,
                        LobbyCall.Place.PIN,
                        NOW.minusSeconds(70))))));
    OfficeSnapshot scanning = snapshot(Optional.of(scanned(RESIDENCE, 1)), SEAL);
    all.put(
        "call-card-left",
        view(
            new OfficeSnapshot(
                List.of(SEAL, TAX, FAMILY, SINGLE),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.of(
                    new LobbyCall(
                        "lobby-1", LobbyCall.Reason.CARD_LEFT, LobbyCall.Place.WAITING, NOW)))));
    OfficeSnapshot writes =
        snapshot(Optional.empty(), SEAL, TAX)
            .with(
                Optional.of(
                    new WritingBoard(
                        "lobby-1",
                        new Language("vi"),
                        List.of(
                            new BoardStroke(false, List.of(100, 100, 300, 320, 500, 120)),
                            new BoardStroke(true, List.of(400, 500, 700, 420))),
                        List.of(BoardPhrase.WAIT))));
    all.put("board-waits", view(writes));
    all.put("board", view(writes, new OfficePanel.Board("lobby-1")));
    for (OfficeSnapshot.Foreign.Fate fate : OfficeSnapshot.Foreign.Fate.values()) {
      OfficeView view = work(foreign(fate));
      all.put("stopped-page-" + fate, view);
    }
    all.put("life", view(scanning, new OfficePanel.Life(SEAL, JournalSamples.life())));
    all.put(
        "life-idle",
        view(
            snapshot(Optional.empty(), FAMILY, SEAL),
            new OfficePanel.Life(FAMILY, JournalSamples.life())));
    all.putAll(DestructionSamples.all());
    all.putAll(ClosingSamples.all());
    OfficeSnapshot idle = snapshot(Optional.empty(), RESIDENCE, SEAL);
    all.put("type-letter", view(idle, new OfficePanel.TypeReceipt("")));
    all.put("type-digits", view(idle, new OfficePanel.TypeReceipt("A04")));
    all.put(
        "type-unknown",
        refused(view(idle, new OfficePanel.TypeReceipt("")), FailureCode.CODE_UNKNOWN));
    all.put(
        "type-badge",
        refused(
            view(
                snapshot(Optional.of(open(SINGLE, Step.HAND_OVER)), SEAL),
                new OfficePanel.TypeReceipt("")),
            FailureCode.BADGE_NEEDED));
    all.putAll(JournalSamples.all());
    all.putAll(CaseSamples.all());
    all.putAll(LookSamples.all());
    all.putAll(TakenInSamples.all());
    return all;
  }

  private static OfficeView closedDays(OfficeSnapshot s, ClosedDays... ends) {
    return view(
        new OfficeSnapshot(
            s.waiting(),
            s.open(),
            s.mfp(),
            s.gatewayReachable(),
            s.store(),
            s.call(),
            s.alarm(),
            s.rules(),
            List.of(ends),
            s.cases(),
            s.board()));
  }

  private static Open foreign(OfficeSnapshot.Foreign.Fate fate) {
    return new Open(
        RESIDENCE,
        Step.STOPPED,
        Set.of(),
        Optional.of(FailureCode.PAGE_OF_ANOTHER_ISSUANCE),
        Optional.empty(),
        List.of(),
        2,
        Optional.of(new OfficeSnapshot.Foreign("A 0430", fate)));
  }

  static Open settled(Item item, Step step, @Nullable FeeWay way) {
    return new Open(
        item,
        step,
        Set.of(),
        step == Step.STOPPED ? Optional.of(FailureCode.PAGE_OF_ANOTHER_ISSUANCE) : Optional.empty(),
        Optional.ofNullable(way).map(w -> new PaidFee(w, item.feeYen())),
        EXEMPTIONS,
        2);
  }

  private static OfficeView work(Open open) {
    return view(snapshot(Optional.of(open), SEAL, TAX));
  }
}
