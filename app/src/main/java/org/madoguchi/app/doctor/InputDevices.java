package org.madoguchi.app.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people touch and type on, as Linux lists it in {@code /proc/bus/input/devices}. Pure.
 *
 * @param direct names of devices that are touched where they show (touch panels)
 * @param keyboards names of devices that type (keyboards, code scanners)
 */
record InputDevices(List<String> direct, List<String> keyboards) {
  /** INPUT_PROP_DIRECT, bit 1 of a device's properties (linux/input-event-codes.h). */
  private static final long DIRECT = 0x2;

  InputDevices {
    direct = List.copyOf(direct);
    keyboards = List.copyOf(keyboards);
  }

  static InputDevices of(String listing) {
    List<String> direct = new ArrayList<>();
    List<String> keyboards = new ArrayList<>();
    for (String device : listing.split("\n\n", -1)) {
      String name = line(device, "N: Name=").orElse("").replace("\"", "");
      if ((line(device, "B: PROP=").map(InputDevices::bits).orElse(0L) & DIRECT) != 0) {
        direct.add(name);
      }
      if (line(device, "H: Handlers=").orElse("").matches(".*\\bkbd\\b.*")
          && line(device, "B: LED=").isPresent()) { // buttons and lids are keys without lamps
        keyboards.add(name);
      }
    }
    return new InputDevices(direct, keyboards);
  }

  private static Optional<String> line(String device, String begins) {
    return device
        .lines()
        .filter(line -> line.startsWith(begins))
        .map(line -> line.substring(begins.length()))
        .findFirst();
  }

  /** The last of the words of hexadecimal digits is the lowest. */
  private static long bits(String hexadecimal) {
    String[] words = hexadecimal.strip().split(" ", -1);
    try {
      return Long.parseUnsignedLong(words[words.length - 1], 16);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
