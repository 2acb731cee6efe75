package org.madoguchi.app.technician;

import org.madoguchi.card.service.CardService;
import org.madoguchi.card.transport.ReaderName;
import org.madoguchi.config.CardServiceSetting;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of every command about a reader. */
final class ReaderOptions {
  @Option(
      names = "--reader",
      paramLabel = "NAME",
      description =
          "the reader's name, a part of it, or a regular expression that it contains (default:"
              + " any)")
  private String reader = "";

  @Option(
      names = "--service",
      paramLabel = "WAY",
      converter = SettingConverter.class,
      description = "auto (default), pcsc or javax.smartcardio")
  private CardServiceSetting service = CardServiceSetting.AUTO;

  String text() {
    return reader;
  }

  ReaderName reader() {
    return ReaderName.of(reader);
  }

  CardService service() {
    return CardServices.of(service);
  }

  /** From its name on the command line. */
  static final class SettingConverter implements ITypeConverter<CardServiceSetting> {
    @Override
    public CardServiceSetting convert(String text) {
      return CardServiceSetting.of(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "is auto, pcsc or javax.smartcardio, not '" + text + "'"));
    }
  }
}
