package org.madoguchi.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.config.CardScene;

class DrawingsTest {
  @Test
  void aDrawnQrCodeCanBeRead() throws Exception {
    String content = "MDG1:00112233445566778899aabbccddeeff:B1C2D3";
    Image image = Fx.call(() -> Pictures.of(scene(QrCode.of(content, 300), 300, 300)));
    int[] argb = new int[300 * 300];
    image
        .getPixelReader()
        .getPixels(0, 0, 300, 300, PixelFormat.getIntArgbInstance(), argb, 0, 300);
    var source = new RGBLuminanceSource(300, 300, argb);
    var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
    assertEquals(content, read.getText());
  }

  @Test
  void aPictureFileShowsWhatTheSceneShows(@TempDir Path folder) throws Exception {
    Region red = Fx.call(Region::new);
    Fx.run(() -> red.setStyle("-fx-background-color: #9A150B;"));
    Image image = Fx.call(() -> Pictures.of(scene(red, 40, 30)));
    Path file = folder.resolve("deep/red.png");
    Pictures.write(image, file);
    assertTrue(Files.size(file) > 60);
    var read = ImageIO.read(file.toFile());
    assertEquals(List.of(40, 30), List.of(read.getWidth(), read.getHeight()));
    assertEquals(0xff9A150B, read.getRGB(39, 29));
  }

  @Test
  void aDrawingShrinksIntoItsRoom() {
    Drawing drawing = Fx.call(() -> CardDrawing.of(CardDrawing.Moment.PLACE, CardScene.USUAL));
    double natural = Fx.call(() -> drawing.prefHeight(-1));
    assertTrue(natural > 600, "natural height " + natural);
    Fx.run(
        () -> {
          drawing.resize(400, natural / 2);
          drawing.layout();
          var place = drawing.getChildrenUnmodifiable().getFirst().getBoundsInParent();
          assertTrue(place.getMinY() >= -1 && place.getMaxY() <= natural / 2 + 1, "" + place);
        });
  }

  @Test
  void theCardIsAtItsPlaceWhileItStandsStillAndNothingOfItLeavesTheDrawing() throws Exception {
    for (CardScene.Place place : CardScene.Place.values()) {
      for (CardDrawing.Moment moment : CardDrawing.Moment.values()) {
        Drawing still = Fx.call(() -> CardDrawing.of(moment, new CardScene(place, false)));
        Image image = Fx.call(() -> Pictures.of(scene(still, 984, 900)));
        Pictures.write(image, Path.of("target/screens/cards/" + place + "-" + moment + ".png"));
        Drawing moving = Fx.call(() -> CardDrawing.of(moment, new CardScene(place, true)));
        assertEquals(Fx.call(() -> still.prefHeight(-1)), Fx.call(() -> moving.prefHeight(-1)));
      }
    }
  }

  @Test
  void aScreenFillsAWindowOfAnySize() {
    Region screen = Fx.call(Region::new);
    FitPane pane = Fx.call(() -> new FitPane(screen, 1080, 1920));
    Fx.run(
        () -> {
          pane.resize(540, 1200);
          pane.layout();
        });
    assertEquals(0.5, pane.factor());
    assertEquals(1080, screen.getWidth());
    assertEquals(2400, screen.getHeight());
    assertFalse(screen.getTransforms().isEmpty());
  }

  private static Scene scene(Region node, double width, double height) {
    StackPane root = new StackPane(node);
    Theme.dress(root, Fx.FAMILY);
    return new Scene(root, width, height);
  }
}
