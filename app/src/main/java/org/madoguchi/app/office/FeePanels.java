package org.madoguchi.app.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.config.Exemption;

/** The fee isn't paid in cash here: paid elsewhere, or nobody has to pay. Nothing is typed. */
final class FeePanels {
  private static final double HIGHEST = 150;

  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;

  FeePanels(DeskWords words, Consumer<OfficeTouch> touch) {
    this.words = words;
    this.touch = touch;
  }

  List<Region> otherFee(Open open) {
    Item item = open.item();
    VBox elsewhere =
        half(
            words.get("other-fee.elsewhere"),
            words.get("other-fee.elsewhere.what", words.yen(item.feeYen())),
            List.of(
                key(
                    "fee-elsewhere",
                    words.get("key.fee-elsewhere"),
                    new OfficeTouch.FeeSettled(new FeeWay.Elsewhere()))));
    List<Key> exemptions = new ArrayList<>();
    for (Exemption e : open.exemptions()) {
      exemptions.add(
          key(
              "exemption-" + e.code(),
              words.of(e.name()),
              new OfficeTouch.ChooseExemption(item, e)));
    }
    VBox free =
        half(
            words.get("other-fee.free"),
            words.get(exemptions.isEmpty() ? "other-fee.free.none" : "other-fee.free.what"),
            exemptions);
    return List.of(
        DeskPane.headline(words.get("other-fee.headline")),
        withFoot(new EqualColumns(24, elsewhere, free)));
  }

  List<Region> chooseProof(Item item, Exemption exemption) {
    List<Key> keys = new ArrayList<>();
    for (Exemption.Proof proof : exemption.proofs()) {
      keys.add(
          key(
              "proof-" + proof.code(),
              words.of(proof.name()),
              new OfficeTouch.FeeSettled(new FeeWay.Exempt(exemption.code(), proof.code()))));
    }
    VBox sheet = half(words.of(exemption.name()), words.get("proof.what", item.receipt()), keys);
    return List.of(DeskPane.headline(words.get("proof.headline")), withFoot(sheet));
  }

  private VBox half(String title, String what, List<Key> keys) {
    VBox half =
        Layout.column(20, new PhraseText(title, "large", "strong"), new PhraseText(what, "body"));
    half.getChildren().add(Layout.spring());
    for (int i = 0; i < keys.size(); i += 2) {
      Node[] row = keys.subList(i, Math.min(i + 2, keys.size())).toArray(Node[]::new);
      half.getChildren().add(new EqualColumns(24, row));
    }
    half.getStyleClass().addAll("card", "sheet");
    return half;
  }

  private Region withFoot(Region sheet) {
    Key back = key("back", words.get("key.back"), new OfficeTouch.Back());
    back.setPrefWidth(440);
    return Layout.column(20, DeskPane.grown(sheet), Layout.row(24, back));
  }

  private Key key(String id, String label, OfficeTouch what) {
    Key key = Key.plain(id, label, "body", () -> touch.accept(what));
    key.setMinHeight(DeskPane.KEY - 8);
    key.setMaxHeight(HIGHEST);
    return key;
  }
}
