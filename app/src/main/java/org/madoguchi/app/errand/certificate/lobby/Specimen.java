package org.madoguchi.app.errand.certificate.lobby;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.ui.PaperDrawing;
import org.madoguchi.app.ui.PaperDrawing.Row;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.config.CertificateOption.Choice;
import org.madoguchi.config.CertificateOption.Item;
import org.madoguchi.config.CertificateOption.Value;

/**
 * The certificate as it will be with what is chosen now. Which lines it has is told by its name:
 * the configuration knows no forms, and the picture only explains.
 */
final class Specimen {
  private static final String NAME = "見本 太郎";
  private static final String HOUSEHOLD = "見本 太郎、花子";
  private static final String ADDRESS = "見本市 中央 1番";
  private static final String BIRTH = "昭和35年 4月 1日";

  private Specimen() {}

  static Region of(LobbyContext c, Draft draft) {
    String kind = draft.kind().kind().name().ja();
    List<Row> chosen = chosen(c, draft);
    return PaperDrawing.of(
        kind, c.words("sample.mark"), usual(c, kind, everybody(draft)), chosen, isSeal(kind));
  }

  private static boolean isSeal(String kind) {
    return kind.contains("印鑑");
  }

  /** What always stands on a certificate of this name. */
  private static List<Row> usual(LobbyContext c, String kind, boolean everybody) {
    Row name = new Row(c.words("sample.name"), everybody ? HOUSEHOLD : NAME, everybody);
    Row birth = row(c, "birth", BIRTH);
    Row address = row(c, "address", ADDRESS);
    if (kind.contains("附票")) {
      return List.of(
          item(c, PaperItem.DOMICILE),
          item(c, PaperItem.HEAD_OF_REGISTER),
          name,
          row(c, "addresses", "見本町 → 見本市"));
    }
    if (kind.contains("戸籍")) {
      return List.of(
          item(c, PaperItem.DOMICILE),
          item(c, PaperItem.HEAD_OF_REGISTER),
          row(c, "persons", "太郎、花子、一郎"));
    }
    if (kind.contains("税") || kind.contains("所得")) {
      return List.of(name, address, row(c, "income", "0,000,000円"), row(c, "tax", "000,000円"));
    }
    if (isSeal(kind) || !kind.contains("住民票")) {
      return List.of(name, birth, address);
    }
    return List.of(name, birth, row(c, "sex", "男"), address);
  }

  private static Row item(LobbyContext c, PaperItem item) {
    return new Row(item.label(c), item.sample(), false);
  }

  private static Row row(LobbyContext c, String key, String value) {
    return new Row(c.words("sample." + key), value, false);
  }

  private static List<Row> chosen(LobbyContext c, Draft draft) {
    List<Row> rows = new ArrayList<>();
    for (CertificateOption option : draft.kind().kind().options()) {
      String value = draft.options().getOrDefault(option.code(), option.defaultValue());
      switch (option) {
        case Item item when value.equals(CertificateOption.YES) -> rows.addAll(lit(c, item));
        case Item _ -> {}
        case Choice choice when whose(choice) -> {}
        case Choice choice -> rows.add(new Row(choice.name().ja(), name(choice, value), true));
      }
    }
    return rows;
  }

  private static List<Row> lit(LobbyContext c, Item item) {
    List<PaperItem> known = PaperItem.in(item.name().ja());
    return known.isEmpty()
        ? List.of(new Row(item.name().ja(), "○○○○", true))
        : known.stream().map(k -> new Row(k.label(c), k.sample(), true)).toList();
  }

  /** Whether it asks for one person or the whole household. */
  static boolean whose(Choice choice) {
    return choice.values().stream().anyMatch(v -> v.name().ja().contains("全員"));
  }

  private static boolean everybody(Draft draft) {
    return draft.kind().kind().options().stream()
        .anyMatch(
            o ->
                o instanceof Choice choice
                    && name(choice, draft.options().getOrDefault(o.code(), o.defaultValue()))
                        .contains("全員"));
  }

  private static String name(Choice choice, String value) {
    return choice.values().stream()
        .filter(v -> v.code().equals(value))
        .map(Value::name)
        .map(n -> n.ja())
        .findFirst()
        .orElse("");
  }
}
