package org.madoguchi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A branch's file with mistakes, and exactly what the technician is told about them. */
class BadFilesTest extends SpoiltFiles {
  static Stream<Bad> branches() {
    return Stream.of(
        // syntax: nothing else is said about a file that isn't TOML
        Bad.of("id = \"b\"", "id = ", "4:6: Unexpected end of line, expected a value"),
        Bad.of("[mfp]", "[lobby]", "15:1: lobby previously defined at line 8, column 1"),
        Bad.of(
            "id = \"b\"",
            "id = \"b\"\nid = \"c\"",
            "5:1: id previously defined at line 4, column 1"),
        // missing
        Bad.of("id = \"b\"\n", "", "3:1: branch.id is missing"),
        Bad.of("data_directory = \"data\"\n", "", "1:1: data_directory is missing"),
        Bad.of(", en = \"Office\"", "", "5:1: branch.name.en is missing"),
        Bad.of("[card_reader]\nname_pattern = \".\"\n", "", "1:1: card_reader is missing"),
        // unknown
        Bad.of(
            "[card_reader]",
            "[lobby.reader]\nplace = \"above\"\nmoves = 1\n[card_reader]",
            "14:1: lobby.reader.place must be \"below\", \"left\" or \"right\", not \"above\"",
            "15:1: lobby.reader.moves must be true or false, not a whole number"),
        Bad.of(
            "[card_reader]",
            "[card_reader]\nspeed = 5",
            "14:1: card_reader.speed is unknown; known here: name_pattern, service"),
        Bad.of(
            "[card_reader]",
            "[fax]\n[card_reader]",
            "13:1: fax is unknown; known here: booth, branch, camera, card_reader, data_directory,"
                + " errands, figures, gateway, lobby, metrics, mfp, municipalities, notice, office,"
                + " office_lan, paper_camera, portal, slip_printer, staff"),
        // how the branch is
        Bad.of(
            "[card_reader]",
            "[metrics]\naddress = \"0.0.0.0\"\n[card_reader]",
            "13:1: metrics.port is missing",
            "14:1: metrics.address must be a loopback address, 127.0.0.1 or ::1: whoever reaches it"
                + " reads everything, not \"0.0.0.0\""),
        // the camera
        Bad.of(
            "[card_reader]",
            "[camera]\ndevice = \"webcam\"\nturn = 45\n[card_reader]",
            "14:1: camera.device must be a path under /dev/, not \"webcam\"",
            "15:1: camera.turn must be 0, 90, 180 or 270, not 45"),
        Bad.of(
            "[card_reader]",
            "[camera]\nturn = 360\n[card_reader]",
            "14:1: camera.turn must be a whole number from 0 to 270, not 360"),
        // what takes pictures of papers
        Bad.of(
            "[card_reader]",
            "[paper_camera]\n[card_reader]",
            "13:1: paper_camera needs device = \"/dev/...\" or scanner = \"https://.../eSCL\""),
        Bad.of(
            "[card_reader]",
            "[paper_camera]\ndevice = \"/dev/video1\"\n[card_reader]",
            "14:1: paper_camera.device needs a device in [camera] too: the first one found may be"
                + " this"),
        Bad.of(
            "[card_reader]",
            "[camera]\ndevice = \"/dev/video1\"\n[paper_camera]\ndevice = \"/dev/video1\"\n"
                + "certificate_file = \"key\"\n[card_reader]",
            "16:1: paper_camera.device is the lobby's camera too: papers need one of their own",
            "17:1: paper_camera.certificate_file goes with scanner alone: a device has no"
                + " certificate"),
        Bad.of(
            "[card_reader]",
            "[paper_camera]\nscanner = \"http://mfp.example/eSCL\"\nturn = 90\n"
                + "certificate_sha256 = \"12\"\n[card_reader]",
            "14:1: paper_camera.scanner must be an address that begins with https://, not"
                + " \"http://mfp.example/eSCL\"",
            "15:1: paper_camera.turn doesn't go with scanner: take one or the other",
            "16:1: paper_camera.certificate_sha256 must be 64 hexadecimal digits, with or without"
                + " colons, not \"12\""),
        Bad.of(
            "[card_reader]",
            "[paper_camera]\nscanner = \"https://mfp.example/eSCL\"\nspeed = 3\n[card_reader]",
            "15:1: paper_camera.speed is unknown; known here: certificate_file,"
                + " certificate_sha256, device, scanner, turn"),
        // the office's rules
        Bad.of(
            "[card_reader]",
            "[office]\nunclaimed_after_minutes = 0\n[card_reader]",
            "14:1: office.unclaimed_after_minutes must be a whole number from 1 to 1440, not 0"),
        Bad.of(
            "[card_reader]",
            "[office]\n[card_reader]",
            "13:1: office.unclaimed_after_minutes is missing"),
        // staff
        Bad.of(
            "[branch]",
            """
            [[staff]]
            number = "07"
            badge_sha256 = "%1$s"
            [[staff]]
            number = "07"
            badge_sha256 = "%1$s"
            name = "x"
            [branch]\
            """
                .formatted("a".repeat(64)),
            "7:1: staff.number is there twice: \"07\"",
            "8:1: staff.badge_sha256 is there twice: two people can't share a badge",
            "9:1: staff.name is unknown; known here: badge_sha256, number"),
        Bad.of(
            "[branch]",
            "[[staff]]\nnumber = \"07\"\nbadge_sha256 = \"07\"\n[branch]",
            "5:1: staff.badge_sha256 must be 64 hexadecimal digits in lower case, not \"07\""),
        Bad.of(
            "[branch]",
            "[[staff]]\nnumber = 7\n[branch]",
            "3:1: staff.badge_sha256 is missing",
            "4:1: staff.number must be text in quotes, not a whole number"),
        // wrong type
        Bad.of("id = \"b\"", "id = 5", "4:1: branch.id must be text in quotes, not a whole number"),
        Bad.of("[mfp]", "[[mfp]]", "15:1: mfp must be a table, not a list"),
        Bad.of("[\"city.toml\"]", "\"city.toml\"", "1:1: municipalities must be a list, not text"),
        // out of range or form
        Bad.of("[\"city.toml\"]", "[]", "1:1: municipalities needs at least 1, not 0"),
        Bad.of(
            "id = \"b\"",
            "id = \"B 1\"",
            "4:1: branch.id must be 1 to 32 of a-z, 0-9 and -, not \"B 1\""),
        Bad.of("ja = \"局\"", "ja = \" \"", "5:10: branch.name.ja must not be blank"),
        Bad.of(
            "Asia/Tokyo",
            "Asia/Tokio",
            "6:1: branch.zone must be a time zone such as Asia/Tokyo, not \"Asia/Tokio\""),
        Bad.of(
            "metre = 4",
            "metre = 0.5",
            "10:1: lobby.pixels_per_millimetre must be a number from 1.0 to 20.0, not 0.5"),
        Bad.of(
            "metre = 4",
            "metre = nan",
            "10:1: lobby.pixels_per_millimetre must be a number from 1.0 to 20.0, not NaN"),
        Bad.of(
            "warning_seconds = 60",
            "warning_seconds = 4",
            "11:1: lobby.idle_warning_seconds must be a whole number from 5 to 600, not 4"),
        Bad.of(
            "countdown_seconds = 20",
            "countdown_seconds = 9223372036854775807",
            "12:1: lobby.idle_countdown_seconds must be a whole number from 5 to 120, not"
                + " 9223372036854775807"),
        Bad.of(
            "\".\"",
            "\".\"\nservice = \"jna\"",
            "15:1: card_reader.service must be \"auto\", \"pcsc\" or \"javax.smartcardio\", not"
                + " \"jna\""),
        Bad.of(
            "ipps://mfp",
            "http://mfp",
            "16:1: mfp.uri must be an address that begins with ipp:// or ipps://, not"
                + " \"http://mfp.example/ipp/print\""),
        Bad.of(
            "[slip_printer]",
            "certificate_sha256 = \"AB:CD\"\n[slip_printer]",
            "18:1: mfp.certificate_sha256 must be 64 hexadecimal digits, with or without colons,"
                + " not \"AB:CD\""),
        Bad.of(
            "[gateway]",
            "certificate_sha256 = \"%s\"\n[gateway]".formatted("ab".repeat(32)),
            "21:1: slip_printer.certificate_sha256 needs a uri that begins with ipps://: ipp:// has"
                + " no certificate"),
        Bad.of(
            "[slip_printer]",
            "certificate_file = \"none.pem\"\n[slip_printer]",
            "18:1: mfp.certificate_file no such file: none.pem"),
        Bad.of(
            "[slip_printer]",
            "certificate_file = \"key\"\n[slip_printer]",
            "18:1: mfp.certificate_file holds no X.509 certificate (PEM or DER) that can be read"),
        Bad.of(
            "[slip_printer]",
            "certificate_sha256 = \"%s\"\ncertificate_file = \"key\"\n[slip_printer]"
                .formatted("ab".repeat(32)),
            "19:1: mfp.certificate_file says the same as certificate_sha256: one of them is"
                + " enough"),
        Bad.of(
            "https://gateway.example/",
            "https:// gateway",
            "22:1: gateway.uri must be an address that begins with https://, not"
                + " \"https:// gateway\""),
        // files
        Bad.of(
            "tls_trust = \"key\"",
            "tls_trust = \"keys\"",
            "26:1: gateway.tls_trust no such file: keys"),
        Bad.of("city.toml", "town.toml", "1:19: municipalities no such file: town.toml"),
        // hours
        Bad.of(
            "weekdays = [\"09:00-17:00\"], ",
            "",
            "7:1: branch.hours is open on no day: set every_day, weekdays, or monday to sunday"),
        Bad.of(
            "weekdays = [\"09:00-17:00\"]",
            "weekdays = [\"09:00-12:00\", \"11:59-17:00\"]",
            "7:38: branch.hours.weekdays overlaps with hours before it"),
        Bad.of(
            "weekdays = [\"09:00-17:00\"]",
            "weekdays = [\"09:00-24:00\", \"17:00-09:00\", \"9-17\", 9]",
            "7:23: branch.hours.weekdays must hold hours such as \"09:00-17:00\"",
            "7:38: branch.hours.weekdays must hold hours such as \"09:00-17:00\"",
            "7:53: branch.hours.weekdays must hold hours such as \"09:00-17:00\"",
            "7:61: branch.hours.weekdays must hold hours such as \"09:00-17:00\""),
        Bad.of(
            "[\"09:00-17:00\"]",
            "[\"09:00-17:00\"], friday = [\"09:00-12:00\"]",
            "7:39: branch.hours.friday is set by weekdays already"),
        Bad.of(
            "[2026-12-31]",
            "[\"2026-12-31\", { from = 2027-01-03, through = 2026-12-29 }]",
            "7:49: branch.hours.closed must hold days such as 2026-12-29 or { from = 2026-12-29,"
                + " through = 2027-01-03 }",
            "7:63: branch.hours.closed must hold days such as 2026-12-29 or { from = 2026-12-29,"
                + " through = 2027-01-03 }"),
        // several at once, from top to end
        Bad.of(
            "[lobby]\nterminal = \"t\"\n",
            "[lobby]\nterminals = 2\n",
            "8:1: lobby.terminal is missing",
            "9:1: lobby.terminals is unknown; the nearest is terminal; known here: compare_name, elsewhere, idle_countdown_seconds,"
                + " idle_warning_seconds, keypad, languages, pixels_per_millimetre, reader, terminal, theme, voice"),
        Bad.of(
            "[card_reader]",
            "[lobby.voice]\ndevice = \" \"\njapanese_voice = \"none.htsvoice\"\nspeed = 2\n[card_reader]",
            "14:1: lobby.voice.device must not be blank",
            "15:1: lobby.voice.japanese_voice no such file: none.htsvoice",
            "16:1: lobby.voice.speed is unknown; known here: clips, device, japanese_voice"),
        Bad.of(
            "[card_reader]",
            "[lobby.keypad]\nup = \"F12\"\ndown = \"F13\"\nwhere = \"F13\"\nswitch_next = \"F14\"\n[card_reader]",
            "13:1: lobby.keypad needs switch_next and switch_choose: one alone leads nowhere",
            "14:1: lobby.keypad.up must be \"F13\" to \"F24\", not \"F12\"",
            "16:1: lobby.keypad.where is \"F13\", which is down already"),
        Bad.of(
            "[lobby]\nterminal = \"t\"\n",
            "[lobby]\nlanguages = [\"en\", \"fr\", \"en\"]\nterminal = \"t\"\n",
            "9:1: lobby.languages must begin with \"ja\": a screen begins in Japanese",
            "9:20: lobby.languages has \"fr\"; there are words in ja, ja-simple, en, zh-Hans,"
                + " zh-Hant, ko, vi, tl, pt-BR, es, id, th, ne",
            "9:26: lobby.languages names \"en\" twice"),
        Bad.of(
            "[lobby]\nterminal = \"t\"\n",
            "[lobby]\ntheme = \"dark\"\nterminal = \"t\"\n",
            "9:1: lobby.theme must be \"light\", \"contrast\" or \"night\", not \"dark\""),
        Bad.of(
            "[card_reader]",
            """
            [[lobby.elsewhere]]
            errand = "passport"
            text = { ja = "a", en = "a" }
            [[lobby.elsewhere]]
            errand = "certificate"
            text = { ja = "a" }
            [[lobby.elsewhere]]
            errand = "certificate"
            text = { ja = "a", en = "a" }
            [card_reader]""",
            "14:1: lobby.elsewhere.errand must be an errand: certificate, electronic, support, intake,"
                + " booth, registration, not \"passport\"",
            "18:1: lobby.elsewhere.text.en is missing",
            "20:1: lobby.elsewhere.errand is there twice: \"certificate\""));
  }

  @Test
  void theFilesAreSoundBeforeTheyAreSpoilt() throws IOException {
    assertEquals(List.of(), mistakes(BRANCH, CITY));
  }

  @ParameterizedTest
  @MethodSource("branches")
  void branchFile(Bad bad) throws IOException {
    assertEquals(
        bad.mistakes().stream().map(m -> "branch.toml:" + m).toList(),
        mistakes(bad.in(BRANCH), CITY));
  }
}
