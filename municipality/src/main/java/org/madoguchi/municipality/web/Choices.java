package org.madoguchi.municipality.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.madoguchi.municipality.desk.Verdict;

/**
 * What officers have chosen and not yet confirmed. In memory, so that no address and no browser's
 * history tells it; after a restart it is chosen again. Thread-safe.
 */
final class Choices {
  private static final int KEPT = 1_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Verdict> chosen = new LinkedHashMap<>();

  void keep(String officer, String id, Verdict verdict) {
    lock.lock();
    try {
      chosen.put(officer + "\n" + id, verdict);
      if (chosen.size() > KEPT) {
        chosen.remove(chosen.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }

  /** What that officer has chosen last for it. */
  Optional<Verdict> of(String officer, String id) {
    lock.lock();
    try {
      return Optional.ofNullable(chosen.get(officer + "\n" + id));
    } finally {
      lock.unlock();
    }
  }

  void forget(String officer, String id) {
    lock.lock();
    try {
      chosen.remove(officer + "\n" + id);
    } finally {
      lock.unlock();
    }
  }
}
