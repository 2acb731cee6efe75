package org.madoguchi.app.branch.closing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.app.branch.journal.JournalLine;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.certificate.FeeText;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.PaidFee;
import org.madoguchi.config.BranchConfig;
import org.madoguchi.config.CertificateKind;
import org.madoguchi.config.ClosedDaysEnd;
import org.madoguchi.config.Exemption;
import org.madoguchi.printer.layout.ReportContent;
import org.madoguchi.printer.layout.ReportContent.Column;

/** A closing in words: the report on paper, and the same rows as CSV (RFC 4180). Pure. */
public final class ClosingPaper {
  private static final String CSV_HEAD =
      "number,receipt,municipality,kind,outcome,due_yen,fee_yen,fee_way,exemption,proof,refund_yen,"
          + "sheets_out,sheets_handed_over,sheets_destroyed,difference,remarks";

  /**
   * A head is sent on every day that the program runs; after this many days without one, somebody
   * should check the link.
   */
  private static final Duration OVERDUE = Duration.ofDays(3);

  private final BranchConfig config;
  private final boolean specimen;

  public ClosingPaper(BranchConfig config, boolean specimen) {
    this.config = config;
    this.specimen = specimen;
  }

  /**
   * The report as it is printed.
   *
   * @param journalHead place and hash of the journal's last line
   * @param countersigned the journal line that tells of the last countersignature
   */
  ReportContent paper(
      ClosingReport report,
      int countedYen,
      String journalHead,
      Optional<JournalLine> countersigned) {
    List<String> head =
        List.of(
            "%s　%s から %s まで"
                .formatted(config.branch().name().ja(), time(report.from()), time(report.at())),
            "手渡し %d件 ・ 取り消し %d件 ・ 待ち %d件 ・ 受付前に終了 %d件"
                .formatted(
                    report.count(ClosingRow.Outcome.HANDED_OVER),
                    report.count(ClosingRow.Outcome.VOIDED),
                    report.count(ClosingRow.Outcome.WAITING),
                    report.notIssued()),
            "手数料　現金 %,d円 ・ 数えた現金 %,d円 ・ 差 %+,d円 ・ ほかの窓口 %,d円 ・ 無料 %d件"
                .formatted(
                    report.cashYen(),
                    countedYen,
                    countedYen - report.cashYen(),
                    report.elsewhereYen(),
                    report.exempt()),
            "紙　出た %d枚 ・ 手渡し %d枚 ・ 廃棄 %d枚 ・ 差 %+d枚"
                .formatted(
                    report.sheetsOut(),
                    report.sheetsHandedOver(),
                    report.sheetsDestroyed(),
                    report.sheetsOut() - report.sheetsHandedOver() - report.sheetsDestroyed()));
    List<List<String>> rows = new ArrayList<>();
    for (ClosingRow row : report.rows()) {
      rows.add(
          List.of(
              row.receipt(),
              kind(row).map(k -> k.name().ja()).orElse(row.kind()),
              outcome(row.outcome()),
              yen(row.dueYen()),
              row.fee().map(f -> yen(f.yen())).orElse("－"),
              row.refundYen() == 0 ? "" : yen(row.refundYen()),
              "%d＝%d＋%d".formatted(row.sheetsOut(), row.sheetsHandedOver(), row.sheetsDestroyed()),
              remarks(row)));
    }
    List<String> foot = new ArrayList<>();
    foot.add("紙の らんは、出た枚数＝手渡した枚数＋廃棄した枚数です。★は 確認が 必要な 差異です。");
    if (countedYen != report.cashYen()) {
      foot.add("★現金が %+,d円 ちがいます。理由：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿".formatted(countedYen - report.cashYen()));
    }
    foot.add("確認が 必要な 受付 %d件。理由：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿".formatted(report.differences()));
    report.unfinished().forEach(of -> foot.add(unfinished(of)));
    foot.add("記録簿 %d行目から。終わりの 照合値 %s".formatted(report.firstSeq(), journalHead));
    foot.add(countersigned(report, countersigned));
    ClosedDaysEnd.of(config, report.at().atZone(config.branch().zone()).toLocalDate())
        .forEach(end -> foot.add(closedDays(end)));
    foot.add("確認　＿＿＿＿＿＿＿＿　　＿＿＿＿＿＿＿＿");
    return new ReportContent(
        "交付窓口 日計表　第%d号".formatted(report.number()),
        head,
        List.of(
            new Column("受付番号", 18, false),
            new Column("証明書", 32, false),
            new Column("結果", 17, false),
            new Column("手数料", 16, true),
            new Column("受領", 16, true),
            new Column("返金", 16, true),
            new Column("紙", 17, true),
            new Column("説明", 48, false)),
        rows,
        foot,
        specimen);
  }

  /** Unfinished cases are repeated in each closing until they are settled. */
  private String unfinished(CaseAtDesk of) {
    return "★カードの書込みが終わっていません：%s %s（%sから）。同じカードを利用者端末に置くと続きます。"
        .formatted(
            of.receipt().isEmpty() ? "番号なし" : of.receipt(), of.what().ja(), time(of.since()));
  }

  private static String closedDays(ClosedDaysEnd end) {
    LocalDate last = end.last();
    return last == null
        ? "★%sの休業日が設定されていません。技術担当に知らせてください。".formatted(end.place().ja())
        : "★%sの休業日は%d年%d月%d日までしか設定されていません。技術担当に知らせてください。"
            .formatted(
                end.place().ja(), last.getYear(), last.getMonthValue(), last.getDayOfMonth());
  }

  /** The same rows for a spreadsheet, codes instead of words, CRLF at each end of line. */
  String csv(ClosingReport report) {
    return Stream.concat(
            Stream.of(CSV_HEAD),
            Stream.concat(
                report.rows().stream().map(row -> csv(report.number(), row)),
                report.unfinished().stream().map(of -> csv(report.number(), of))))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private String csv(int number, ClosingRow row) {
    Optional<FeeWay.Exempt> exempt =
        row.fee()
            .map(PaidFee::way)
            .filter(FeeWay.Exempt.class::isInstance)
            .map(FeeWay.Exempt.class::cast);
    return Stream.of(
            String.valueOf(number),
            row.receipt(),
            row.municipality(),
            row.kind(),
            row.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            String.valueOf(row.dueYen()),
            row.fee().map(f -> String.valueOf(f.yen())).orElse(""),
            row.fee().map(f -> FeeText.way(f.way())).orElse(""),
            exempt.map(FeeWay.Exempt::exemption).orElse(""),
            exempt.map(FeeWay.Exempt::proof).orElse(""),
            String.valueOf(row.refundYen()),
            String.valueOf(row.sheetsOut()),
            String.valueOf(row.sheetsHandedOver()),
            String.valueOf(row.sheetsDestroyed()),
            row.differs() ? "yes" : "no",
            remarks(row))
        .map(ClosingPaper::quoted)
        .collect(Collectors.joining(","));
  }

  /** No fee, no sheet: only that it is there. */
  private static String csv(int number, CaseAtDesk of) {
    return Stream.concat(
            Stream.of(String.valueOf(number), of.receipt(), "", of.what().ja(), "unfinished"),
            Stream.of("0", "", "", "", "", "0", "0", "0", "0", "no", ""))
        .map(ClosingPaper::quoted)
        .collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  private String remarks(ClosingRow row) {
    List<String> all = new ArrayList<>();
    row.fee()
        .map(PaidFee::way)
        .flatMap(
            way ->
                switch (way) {
                  case FeeWay.Cash _ -> Optional.<String>empty();
                  case FeeWay.Elsewhere _ -> Optional.of("ほかの窓口で 支払い");
                  case FeeWay.Exempt e -> Optional.of(exempt(row, e));
                })
        .ifPresent(all::add);
    for (ClosingRow.Remark remark : row.remarks()) {
      all.add((remark.difference() ? "★" : "") + words(remark));
    }
    return String.join(" / ", all);
  }

  private String exempt(ClosingRow row, FeeWay.Exempt exempt) {
    Optional<Exemption> known = kind(row).flatMap(k -> k.exemption(exempt.exemption()));
    return "無料：%s（%s）"
        .formatted(
            known.map(e -> e.name().ja()).orElse(exempt.exemption()),
            known
                .flatMap(e -> e.proof(exempt.proof()))
                .map(p -> p.name().ja())
                .orElse(exempt.proof()));
  }

  private static String words(ClosingRow.Remark remark) {
    return switch (remark) {
      case ClosingRow.Remark.Reprinted r ->
          "再印刷：%s %d枚 廃棄".formatted(reason(r.reason()), r.sheets());
      case ClosingRow.Remark.Voided v -> "取り消し：" + reason(v.reason());
      case ClosingRow.Remark.Stopped s -> "警報 " + s.failure();
      case ClosingRow.Remark.InDoubt d -> "枚数を 手で 数えた " + d.failure();
      case ClosingRow.Remark.SheetsUnaccounted u ->
          u.missing() > 0
              ? "%d回目の 紙が %d枚 足りない".formatted(u.run(), u.missing())
              : "%d回目の 紙が %d枚 多い".formatted(u.run(), -u.missing());
      case ClosingRow.Remark.NotWitnessed n -> "二人で 見ていない（%d人）".formatted(n.staff());
      case ClosingRow.Remark.FeeDiffers f -> "手数料が %,d円 ちがう".formatted(f.missing());
    };
  }

  /** A reason as the journal writes it, in words; one that this program doesn't know as it is. */
  private static String reason(String reason) {
    return switch (reason) {
      case "resident-declined" -> "お客さまの 都合";
      case "not-collected" -> "引き取りが ない";
      case "paper-damaged" -> "紙が 汚れた";
      case "pages-do-not-agree" -> "紙が 受付と 一致しない";
      case "printed-in-doubt" -> "枚数が 合わない";
      case "unclaimed-at-closing" -> "閉局まで 引き取りが ない";
      case "misprinted" -> "印刷が おかしい";
      case "code-unreadable" -> "コードが 読み取れない";
      case "sheets-missing" -> "枚数が 足りない";
      default -> reason;
    };
  }

  /** How far the municipality has seen the journal; with a star if that was long ago. */
  private String countersigned(ClosingReport report, Optional<JournalLine> line) {
    String what =
        line.map(l -> "%s行目まで（%s）".formatted(l.detail("line"), time(l.at()))).orElse("まだ ありません");
    boolean overdue =
        line.map(l -> l.at().plus(OVERDUE).isBefore(report.at())).orElse(report.number() > 1);
    return "記録簿への 自治体の 署名　%s%s".formatted(what, overdue ? "　★つながりを 技術担当に しらべてもらいます。" : "");
  }

  private static String outcome(ClosingRow.Outcome outcome) {
    return switch (outcome) {
      case HANDED_OVER -> "手渡し";
      case VOIDED -> "取り消し";
      case WAITING -> "待ち";
    };
  }

  private Optional<CertificateKind> kind(ClosingRow row) {
    return config.municipalities().stream()
        .filter(m -> m.code().equals(row.municipality()))
        .flatMap(m -> m.kind(row.kind()).stream())
        .findFirst();
  }

  private String time(Instant at) {
    return at.atZone(config.branch().zone())
        .format(DateTimeFormatter.ofPattern("yyyy年M月d日 H:mm", Locale.ROOT));
  }

  private static String yen(int amount) {
    return "%,d円".formatted(amount);
  }
}
