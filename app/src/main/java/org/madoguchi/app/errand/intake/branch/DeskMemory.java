package org.madoguchi.app.errand.intake.branch;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.support.ApplicationId;

/** What the desk knows of applications that are taken in and keeps over no restart. Thread-safe. */
final class DeskMemory {
  private final PaperPictures pictures = new PaperPictures();

  /** Whose photo and person a clerk has compared; over a restart it is done once more. */
  private final Set<String> judged = ConcurrentHashMap.newKeySet();

  /** Why the officers' program didn't take one. */
  private final Map<String, FailureCode> refused = new ConcurrentHashMap<>();

  PaperPictures pictures() {
    return pictures;
  }

  boolean judged(String id) {
    return judged.contains(id);
  }

  /** A clerk has compared photo and person; what was refused before is looked at anew. */
  void judge(String id) {
    refused.remove(id);
    judged.add(id);
  }

  Optional<FailureCode> refused(String id) {
    return Optional.ofNullable(refused.get(id));
  }

  /** The officers' program doesn't take its package. */
  void refused(ApplicationId id, FailureCode why) {
    refused.put(id.hex(), why);
  }

  /** Nothing of what the clerk has looked at is in memory any longer. */
  void forget(String id) {
    judged.remove(id);
    pictures.drop(id);
  }

  /** Nothing at all of it is. */
  void ended(String id) {
    forget(id);
    refused.remove(id);
  }
}
