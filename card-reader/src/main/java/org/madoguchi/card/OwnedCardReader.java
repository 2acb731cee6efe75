package org.madoguchi.card;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.pcsc.PcscSlot;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.CardSlot;
import org.madoguchi.card.transport.ReaderName;
import org.madoguchi.card.transport.ReaderStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reader with its owner thread: the one thread that opens and closes the PC/SC context, watches
 * the slot and speaks with the card. Readers come and go, the service stops and starts again; the
 * owner thread stays until {@link #close()}.
 */
public final class OwnedCardReader implements CardReader {
  private static final Logger LOG = LoggerFactory.getLogger(OwnedCardReader.class);

  /** Longest wait for a card or reader to come; their coming ends it. */
  private static final Duration WAIT = Duration.ofMillis(500);

  /** Longest wait with a card there, and so the longest that its going stays unseen. */
  private static final Duration WAIT_WITH_CARD = Duration.ofMillis(250);

  /** Longest wait for another task after one. */
  private static final Duration LINGER = Duration.ofMillis(5);

  /** A whole dialogue takes up to 5 s (card.md 8.1); after this the service itself hangs. */
  private static final Duration DIALOGUE = Duration.ofSeconds(20);

  private static final Duration CLOSING = Duration.ofSeconds(3);

  private final PresenceSlot slot;
  private final Deadlines deadlines;
  private final Deadlines scriptDeadlines = new Deadlines(RelayProfile.LONGEST);
  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final List<Listening> listenings = new CopyOnWriteArrayList<>();
  private final Thread owner;
  private volatile boolean closing;
  private volatile boolean ended;

  // Owner thread only.
  private final ExtendedLength extendedLength = new ExtendedLength();
  private @Nullable ReaderStatus status;
  private final Relays relays;
  private @Nullable CardSession session;

  /**
   * Watches the first PC/SC reader of this machine, in the service's order, whose name contains the
   * pattern.
   */
  public OwnedCardReader(Pattern readerName) {
    this(new PcscSlot(ReaderName.of(readerName)));
  }

  /** Watches a slot, which from now on belongs to the reader's own thread. */
  public OwnedCardReader(CardSlot slot) {
    this(slot, DIALOGUE);
  }

  OwnedCardReader(CardSlot slot, Duration longestDialogue) {
    this(slot, new Deadlines(longestDialogue));
  }

  OwnedCardReader(CardSlot slot, Deadlines deadlines) {
    this.slot = new PresenceSlot(slot);
    this.deadlines = deadlines;
    this.relays = new Relays(this.slot, extendedLength);
    this.owner = Thread.ofPlatform().daemon().name("card-reader").start(this::run);
  }

  @Override
  public Subscription listen(Consumer<ReaderStatus> listener) {
    var listening = new Listening(listener);
    tasks.add(
        () -> {
          if (!ended && !listening.over()) {
            listenings.add(listening);
            ReaderStatus now = status;
            if (now != null) {
              listening.tell(now);
            }
          }
        });
    return () -> {
      listening.end();
      listenings.remove(listening);
    };
  }

  @Override
  public CompletableFuture<Recognition> recognise() {
    return submit(this::recogniseNow, Recognition.Failed::new);
  }

  @Override
  public CompletableFuture<Signing> sign(Pin pin, byte[] sha256) {
    if (sha256.length != 32) {
      pin.close();
      throw new IllegalArgumentException("not a SHA-256 digest: " + sha256.length + " bytes");
    }
    byte[] digest = sha256.clone();
    return submit(() -> signNow(pin, digest), fault -> (Signing) new Signing.Failed(fault))
        .thenApply(
            signing -> {
              pin.close();
              return signing;
            });
  }

  @Override
  public CompletableFuture<HolderReading> holder(Pin pin) {
    return submit(() -> holderNow(pin), fault -> (HolderReading) new HolderReading.Failed(fault))
        .thenApply(
            reading -> {
              pin.close();
              return reading;
            });
  }

  @Override
  public CompletableFuture<Void> release() {
    return submit(
            () -> {
              endSession();
              return true;
            },
            _ -> false)
        .thenAccept(
            done -> {
              if (!done) {
                LOG.warn("card reader didn't release in time");
              }
            });
  }

  @Override
  public CompletableFuture<RelayOpening> relay(RelayOrder order) {
    return submit(
        () -> {
          endSession();
          return switch (relays.open(order)) {
            case Relays.Opening.Not(RelayOpening why) -> why;
            case Relays.Opening.Session(RelaySession opened) ->
                new RelayOpening.Opened(new Relays.Handle(opened, relays, new RelayTasks()));
          };
        },
        fault -> (RelayOpening) new RelayOpening.Refused(fault));
  }

  /**
   * No command of the work is sent after the longest time of a dialogue, when the future has {@link
   * CardFault#TIMED_OUT}.
   */
  @Override
  public <T> CompletableFuture<CardResult<T>> perform(CardWork<T> work) {
    var result = new CompletableFuture<CardResult<T>>();
    CardResult<T> lost = new CardResult.Failed<>(CardFault.READER_LOST);
    tasks.add(
        () -> {
          if (ended) {
            result.complete(lost);
          } else if (!result.isDone()) {
            endSession();
            try {
              result.complete(new CardVisit(slot, extendedLength, result::isDone).perform(work));
            } catch (RuntimeException | Error bug) { // foreign code: this thread must survive
              result.completeExceptionally(bug);
            }
          }
        });
    if (ended) {
      result.complete(lost);
    }
    return deadlines.watch(result, new CardResult.Failed<>(CardFault.TIMED_OUT));
  }

  @Override
  public void close() {
    closing = true;
    tasks.add(() -> {}); // wakes the owner thread
    if (Thread.currentThread().equals(owner)) {
      return;
    }
    try {
      if (!owner.join(CLOSING)) {
        LOG.error("card reader thread hangs in the smart card service");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Every future completes: by the work, by the end of the owner thread, or by the clock. */
  private <T> CompletableFuture<T> submit(Supplier<T> work, Function<CardFault, T> failed) {
    return submit(_ -> work.get(), failed, deadlines);
  }

  /**
   * @param work is told whether anybody still waits
   */
  private <T> CompletableFuture<T> submit(
      Function<BooleanSupplier, T> work, Function<CardFault, T> failed, Deadlines bound) {
    var result = new CompletableFuture<T>();
    T lost = failed.apply(CardFault.READER_LOST);
    tasks.add(
        () -> {
          if (!result.isDone()) {
            result.complete(ended ? lost : guarded(() -> work.apply(result::isDone), lost));
          }
        });
    if (ended) {
      result.complete(lost);
    }
    return bound.watch(result, failed.apply(CardFault.TIMED_OUT));
  }

  private <T> T guarded(Supplier<T> work, T otherwise) {
    try {
      return work.get();
    } catch (RuntimeException bug) {
      LOG.error("card dialogue failed", bug);
      endSession();
      return otherwise;
    }
  }

  private void run() {
    try (slot) {
      while (!closing) {
        watch();
        perform();
      }
      endSession();
    } finally {
      ended = true;
      for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
        task.run();
      }
    }
  }

  private void watch() {
    try {
      // With a card there, the queue is what to wait at: somebody wants an answer soon.
      publish(slot.await(status == ReaderStatus.CARD ? Duration.ZERO : WAIT));
    } catch (RuntimeException bug) {
      LOG.error("card slot failed", bug);
      publish(ReaderStatus.SERVICE_DOWN);
    }
  }

  private void perform() {
    try {
      Runnable task =
          status == ReaderStatus.CARD
              ? tasks.poll(WAIT_WITH_CARD.toMillis(), TimeUnit.MILLISECONDS)
              : tasks.poll();
      while (task != null) {
        task.run();
        if (slot.cardWent() && (status == ReaderStatus.CARD || status == ReaderStatus.MUTE_CARD)) {
          publish(ReaderStatus.EMPTY); // another card may lie there: the next look tells
        }
        // Whoever got an answer often has the next question at once; the slot can wait that long.
        task = tasks.poll(LINGER.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      closing = true; // nobody but close() ends this thread; then end it
    }
  }

  private void publish(ReaderStatus now) {
    if (now == status) {
      return;
    }
    LOG.info("card reader: {}", now);
    status = now;
    switch (now) {
      case CARD -> {}
      case EMPTY, MUTE_CARD -> {
        endSession();
        relays.presenceOver();
      }
      case NO_READER, SERVICE_DOWN -> {
        endSession();
        relays.presenceOver();
        extendedLength.forget();
      }
    }
    listenings.forEach(listening -> listening.tell(now));
  }

  private Recognition recogniseNow() {
    boolean triedExtended = extendedLength.usable();
    Recognition first = recogniseOnce();
    if (triedExtended && !extendedLength.usable() && failed(first)) {
      // No PIN was sent yet, so it may be asked again, this time with short length.
      Recognition second = recogniseOnce();
      if (failed(second)) {
        extendedLength.forget();
      }
      return second;
    }
    return first;
  }

  private static boolean failed(Recognition recognition) {
    return recognition instanceof Recognition.Failed;
  }

  private Recognition recogniseOnce() {
    endSession();
    return switch (slot.connect()) {
      case CardSlot.Connecting.Refused(CardFault fault) -> new Recognition.Failed(fault);
      case CardSlot.Connecting.Connected(CardSlot.Connection connection) -> {
        var opened = new CardSession(connection, extendedLength);
        session = opened;
        Recognition recognition = opened.recognise();
        if (!(recognition instanceof Recognition.MyNumberCard)) {
          endSession(); // no PIN may ever go to such a card
        }
        yield recognition;
      }
    };
  }

  private Signing signNow(Pin pin, byte[] sha256) {
    CardSession open = session;
    if (open == null) {
      return new Signing.Failed(CardFault.REMOVED);
    }
    Signing signing = open.sign(pin, sha256);
    if (signing instanceof Signing.Failed) {
      endSession();
    }
    return signing;
  }

  private HolderReading holderNow(Pin pin) {
    CardSession open = session;
    if (open == null) {
      return new HolderReading.Failed(CardFault.REMOVED);
    }
    HolderReading reading = open.holder(pin);
    if (reading instanceof HolderReading.Failed) {
      endSession();
    }
    return reading;
  }

  private void endSession() {
    relays.end();
    CardSession open = session;
    session = null;
    if (open != null) {
      open.end();
    }
  }

  /** What a relay asks of the owner thread. */
  private final class RelayTasks implements Relays.Tasks {
    @Override
    public CompletableFuture<RelayAnswer> exchange(Function<BooleanSupplier, RelayAnswer> task) {
      return submit(
          task, fault -> (RelayAnswer) new RelayAnswer.Lost(List.of(), fault), scriptDeadlines);
    }

    @Override
    public CompletableFuture<CardResult<PinSetting>> setPin(Supplier<CardResult<PinSetting>> task) {
      return submit(task, CardResult.Failed::new);
    }

    @Override
    public void end(Runnable task) {
      tasks.add(task);
    }
  }
}
