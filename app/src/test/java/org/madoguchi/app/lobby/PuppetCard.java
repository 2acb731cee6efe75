package org.madoguchi.app.lobby;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madoguchi.card.CardReader;
import org.madoguchi.card.CardResult;
import org.madoguchi.card.CardWork;
import org.madoguchi.card.HolderReading;
import org.madoguchi.card.Pin;
import org.madoguchi.card.Recognition;
import org.madoguchi.card.RelayOpening;
import org.madoguchi.card.RelayOrder;
import org.madoguchi.card.Signing;
import org.madoguchi.card.transport.CardFault;
import org.madoguchi.card.transport.ReaderStatus;

/** A reader whose answers the test gives. */
final class PuppetCard implements CardReader {
  CompletableFuture<Recognition> recognition = new CompletableFuture<>();
  CompletableFuture<Signing> signing = new CompletableFuture<>();
  CompletableFuture<HolderReading> holder = new CompletableFuture<>();
  private final List<Consumer<ReaderStatus>> listeners = new ArrayList<>();
  private @Nullable Pin pin;
  byte[] digestToSign = {};
  boolean released;

  void status(ReaderStatus status) {
    listeners.forEach(l -> l.accept(status));
  }

  Pin presented() {
    return Objects.requireNonNull(pin);
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public Subscription listen(Consumer<ReaderStatus> listener) {
    listeners.add(listener);
    listener.accept(ReaderStatus.EMPTY);
    return () -> listeners.remove(listener);
  }

  @Override
  public CompletableFuture<Recognition> recognise() {
    released = false;
    return recognition;
  }

  @Override
  public CompletableFuture<Signing> sign(Pin presentedPin, byte[] sha256) {
    pin = presentedPin;
    digestToSign = sha256;
    return signing;
  }

  @Override
  public CompletableFuture<HolderReading> holder(Pin presentedPin) {
    pin = presentedPin;
    return holder;
  }

  @Override
  public <T> CompletableFuture<CardResult<T>> perform(CardWork<T> work) {
    throw new UnsupportedOperationException("no card is there to work with");
  }

  @Override
  public CompletableFuture<RelayOpening> relay(RelayOrder order) {
    return CompletableFuture.completedFuture(new RelayOpening.Refused(CardFault.REMOVED));
  }

  @Override
  public CompletableFuture<Void> release() {
    released = true;
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {}
}
