package dev.headswap.cli.swap;

import java.util.List;
import java.util.Map;

/** What a command has to say at its end, for a script and for a person. */
public interface Summary {

  /** For a script: plain maps, lists, numbers and texts. */
  Map<String, Object> json();

  /** For a person. */
  List<String> lines();
}
