package org.madoguchi.app.office;

import org.madoguchi.app.FailureCode;
import org.madoguchi.config.Language;

/** What a failure code says to a clerk. Any thread. */
public interface FailureSpeech {
  /** What happened, a sentence or two. */
  String words(FailureCode failure, Language language);

  /** What helps, a sentence or two. */
  String cure(FailureCode failure, Language language);
}
