package org.madoguchi.sandbox.city.scanner;

/** What a scanner tells, as XML (Mopria eSCL). */
final class ScannerPages {
  private static final String NAMES =
      "xmlns:scan=\"http://schemas.hp.com/imaging/escl/2011/05/03\""
          + " xmlns:pwg=\"http://www.pwg.org/schemas/2010/12/sm\"";

  private ScannerPages() {}

  /** What it can. */
  static String capabilities(ScannerHabit habit) {
    String profile = profile(habit == ScannerHabit.PDF_ALONE ? "application/pdf" : "image/jpeg");
    String inside =
        switch (habit) {
          case FEEDER_ALONE -> "<scan:Adf>%s</scan:Adf>".formatted(caps("AdfSimplex", profile));
          case PROFILES_ELSEWHERE ->
              profile
                  + "<scan:Platen>%s</scan:Platen>"
                      .formatted(
                          caps(
                              "Platen",
                              "<scan:SettingProfiles><scan:SettingProfile ref=\"p\"/>"
                                  + "</scan:SettingProfiles>"));
          default -> "<scan:Platen>%s</scan:Platen>".formatted(caps("Platen", profile));
        };
    return page(
        "ScannerCapabilities",
        "<pwg:Version>2.63</pwg:Version>"
            + "<pwg:MakeAndModel>Madoguchi sandbox scanner</pwg:MakeAndModel>"
            + inside);
  }

  private static String caps(String source, String profiles) {
    return """
        <scan:%sInputCaps>
          <scan:MinWidth>96</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>
          <scan:MinHeight>96</scan:MinHeight><scan:MaxHeight>3508</scan:MaxHeight>
          <scan:MaxScanRegions>1</scan:MaxScanRegions>
          %s
        </scan:%sInputCaps>
        """
        .formatted(source, profiles, source);
  }

  private static String profile(String format) {
    var resolutions = new StringBuilder();
    for (int r : new int[] {75, 100, 200, 300}) {
      resolutions.append(
          ("<scan:DiscreteResolution><scan:XResolution>%d</scan:XResolution>"
                  + "<scan:YResolution>%d</scan:YResolution></scan:DiscreteResolution>")
              .formatted(r, r));
    }
    return """
        <scan:SettingProfiles><scan:SettingProfile name="p">
          <scan:ColorModes>
            <scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode>
          </scan:ColorModes>
          <scan:DocumentFormats>
            <pwg:DocumentFormat>%s</pwg:DocumentFormat>
            <scan:DocumentFormatExt>%s</scan:DocumentFormatExt>
          </scan:DocumentFormats>
          <scan:SupportedResolutions>
            <scan:DiscreteResolutions>%s</scan:DiscreteResolutions>
          </scan:SupportedResolutions>
        </scan:SettingProfile></scan:SettingProfiles>
        """
        .formatted(format, format, resolutions);
  }

  /**
   * How it is.
   *
   * @param state such as {@code Idle}
   * @param job path of its job; empty if it has none
   * @param jobState such as {@code Pending}
   */
  static String status(String state, String job, String jobState) {
    String jobs =
        job.isEmpty()
            ? ""
            : ("<scan:Jobs><scan:JobInfo><pwg:JobUri>%s</pwg:JobUri>"
                    + "<pwg:JobState>%s</pwg:JobState></scan:JobInfo></scan:Jobs>")
                .formatted(job, jobState);
    return page(
        "ScannerStatus",
        "<pwg:Version>2.63</pwg:Version><pwg:State>%s</pwg:State>%s".formatted(state, jobs));
  }

  private static String page(String name, String inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<scan:%s %s>%s</scan:%s>\n"
        .formatted(name, NAMES, inside, name);
  }
}
