package org.madoguchi.app.errand.support.lobby;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.base.Subscription;
import org.madoguchi.app.camera.CameraDevices;
import org.madoguchi.app.errand.support.Application;
import org.madoguchi.app.errand.support.ApplicationId;
import org.madoguchi.app.errand.support.Applications;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.app.errand.support.FormOrder;
import org.madoguchi.app.errand.support.FormsAwaited;
import org.madoguchi.app.errand.support.Route;
import org.madoguchi.app.errand.support.SupportOffer;
import org.madoguchi.app.errand.support.Telling.Way;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyEvent;
import org.madoguchi.app.lobby.LobbyWork;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.Pin;
import org.madoguchi.config.Language;
import org.madoguchi.photo.Codes;
import org.madoguchi.photo.Crop;
import org.madoguchi.photo.Cutting;
import org.madoguchi.photo.Measurement;
import org.madoguchi.photo.PaperCopy;
import org.madoguchi.photo.PhotoStudio;
import org.madoguchi.photo.Pixels;
import org.madoguchi.photo.camera.CameraClock;
import org.madoguchi.photo.camera.CameraSource;
import org.madoguchi.photo.camera.CameraWish;
import org.madoguchi.photo.camera.Grab;
import org.madoguchi.photo.camera.Opening;
import org.madoguchi.photo.camera.Turn;

/**
 * A terminal's camera, studio and branch in a test's hands: pictures come when the test sends them,
 * and time goes on with them.
 */
public class BoothWorld implements LobbyWork, Applications {
  /** Whoever waits longer waits in vain. */
  private static final int PATIENCE = 60;

  public final BlockingQueue<LobbyEvent> told = new LinkedBlockingQueue<>();
  public final List<String> calls = new CopyOnWriteArrayList<>();
  public final AtomicLong shown = new AtomicLong();
  public volatile Measurement measured = new Measurement.Unavailable("not yet");
  public volatile Codes codes = new Codes.Read(List.of());
  public volatile Optional<FailureCode> refuses = Optional.empty();
  public volatile boolean lacksSlip;

  /** By so much time goes on with each picture. */
  public volatile Duration pace = Duration.ofMillis(500);

  /** What a clerk's scanner reads goes here. */
  final FormsAwaited desk = new FormsAwaited();

  private final BlockingQueue<Grab> accidents = new LinkedBlockingQueue<>();
  private final AtomicLong nanos = new AtomicLong();
  private final List<Runnable> elsewhere = new ArrayList<>();
  private int number;

  public PhotoBooth booth() {
    CameraClock clock =
        new CameraClock() {
          @Override
          public long nanos() {
            return nanos.get();
          }

          @Override
          public void sleep(Duration time) {}
        };
    PhotoBooth booth =
        new PhotoBooth(
            new CameraDevices(_ -> new Source(), Studio::new, clock),
            new CameraWish("", Turn.NONE),
            new Viewfinder());
    booth.finder().look(_ -> shown.incrementAndGet());
    return booth;
  }

  /** The camera is pulled out, and is there again when it is asked next. */
  public void pull() {
    accidents.add(new Grab.Gone());
  }

  /** The next thing that is told of that kind; what else is told before it is passed over. */
  public <E extends LobbyEvent> E hear(Class<E> kind) throws InterruptedException {
    while (true) {
      LobbyEvent event = told.poll(PATIENCE, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("never told: " + kind.getSimpleName());
      }
      if (kind.isInstance(event)) {
        return kind.cast(event);
      }
    }
  }

  /** What was to be done elsewhere is done. */
  public void settle() {
    List<Runnable> all = List.copyOf(elsewhere);
    elsewhere.clear();
    all.forEach(Runnable::run);
  }

  private final class Source implements CameraSource {
    @Override
    public Opening open() {
      calls.add("camera opened");
      return new Opening.Opened("test", 1080, 1920);
    }

    @Override
    public Grab grab(Duration wait) {
      try {
        Grab accident = accidents.poll(1, TimeUnit.MILLISECONDS);
        nanos.addAndGet(pace.toNanos());
        return accident == null ? picture() : accident;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Grab.Gone();
      }
    }

    /** Each is another one. */
    private Grab picture() {
      byte[] grey = new byte[3 * 48 * 64];
      Arrays.fill(grey, (byte) 120);
      return new Grab.Picture(
          new byte[] {(byte) ++number, (byte) (number >> 8)}, new Pixels(48, 64, grey));
    }

    @Override
    public void close() {
      calls.add("camera closed");
    }
  }

  private final class Studio implements PhotoStudio {
    @Override
    public Measurement measure(byte[] encoded) {
      return measured;
    }

    @Override
    public Cutting cut(byte[] encoded, Crop crop) {
      calls.add("cut " + crop.x() + " " + crop.y() + " " + crop.width() + " " + crop.height());
      return new Cutting.Cut(AnyPhoto.BYTES.clone(), new Pixels(1, 1, new byte[3]));
    }

    @Override
    public Codes codes(byte[] encoded) {
      return codes;
    }

    @Override
    public PaperCopy paper(byte[] encoded, int most) {
      return new PaperCopy.Unavailable("none here");
    }

    @Override
    public void close() {
      calls.add("studio closed");
    }
  }

  // ---- the session

  @Override
  public CardReader reader() {
    throw new AssertionError("no card is needed");
  }

  @Override
  public String terminal() {
    return "lobby-1";
  }

  @Override
  public Language language() {
    return Language.JA;
  }

  @Override
  public void typePin(int longest) {
    throw new AssertionError("no PIN is needed");
  }

  @Override
  public Pin takePin() {
    throw new AssertionError("no PIN is needed");
  }

  @Override
  public <T> void away(
      ErrandState of, Supplier<T> call, Function<T, LobbyEvent> event, Consumer<T> late) {
    told.add(event.apply(call.get()));
  }

  @Override
  public <T> void answered(
      ErrandState of,
      CompletableFuture<T> answer,
      Function<T, LobbyEvent> event,
      Consumer<T> late) {
    told.add(event.apply(answer.join()));
  }

  @Override
  public <T> CompletableFuture<T> ask(Supplier<T> call) {
    return CompletableFuture.completedFuture(call.get());
  }

  @Override
  public void elsewhere(Runnable call) {
    elsewhere.add(call);
  }

  @Override
  public void tell(LobbyEvent event) {
    told.add(event);
  }

  // ---- the branch

  @Override
  public List<SupportOffer> offers() {
    return SampleScreens.offers();
  }

  @Override
  public Beginning begin(String municipality, String terminal) {
    calls.add("begin " + municipality + " " + terminal);
    return new Beginning.Begun(SampleScreens.ID);
  }

  @Override
  public Subscription awaitForm(Consumer<FormId> form) {
    return desk.await(form);
  }

  @Override
  public void formRead(ApplicationId id, Way way) {
    calls.add("form read " + way);
  }

  @Override
  public void photoTaken(ApplicationId id, int count) {
    calls.add("photo taken " + count);
  }

  @Override
  public Optional<FailureCode> confirm(ApplicationId id, Application application, Route route) {
    calls.add("confirm " + route.word());
    return refuses;
  }

  @Override
  public Optional<FailureCode> order(ApplicationId id, FormOrder order) {
    calls.add("order");
    return refuses;
  }

  @Override
  public SlipAnswer slip(ApplicationId id, Language language) {
    calls.add("slip");
    return lacksSlip
        ? new SlipAnswer.Failed(FailureCode.REQUEST_INVALID)
        : new SlipAnswer.Out("A 0001", "MD1E", true);
  }

  @Override
  public void giveUp(ApplicationId id, FailureCode why) {
    calls.add("give up " + why.code());
  }
}
