import ArgumentParser
import RapporteurKit
import Reading

/// What is extracted from statements and how, for the commands that write or compare records.
struct StatementOptions: ParsableArguments {
  @OptionGroup var rules: RuleOptions

  @Option(
    help: .init(
      "Only these: \(RecordPart.names); may be repeated, or parted by commas. What they refer to stays.",
      valueName: "type"),
    completion: .list(RecordPart.allCases.map(\.rawValue)))
  var type: [String] = []

  func validate() throws {
    if !type.isEmpty, RecordPart.named(type) == nil {
      throw ValidationError("--type: \(RecordPart.unknown(type)).")
    }
  }

  /// Options, then the settings file, then defaults.
  func settings(for inputs: [String]) throws(Trouble) -> Settings {
    var settings = try rules.settings(for: inputs)
    if let parts = RecordPart.named(type) { settings.extraction.parts = parts }
    return settings
  }
}

/// How statements are read and which rules there are, for all commands that extract.
struct RuleOptions: ParsableArguments {
  enum DateOrderName: String, ExpressibleByArgument, CaseIterable { case dmy, mdy }

  @Option(
    help: "A folder with rule files that add to or override the built-in ones; may be repeated.",
    completion: .directory)
  var rules: [String] = []

  @Option(
    help: "A file of corrections, applied after the rules; may be repeated.", completion: .file())
  var corrections: [String] = []

  @Option(help: "The date that all statements were published, such as 2025-07-23.")
  var published: String?

  @Option(
    name: .customLong("date-order"),
    help: "dmy or mdy: how to read 03/04/2021 where the statement does not tell.")
  var dateOrder: DateOrderName?

  @Option(help: "The language of all statements (BCP 47), such as en.")
  var language: String?

  @Option(
    help: "Settings from this file instead of the nearest rapporteur.toml above the input.",
    completion: .file())
  var config: String?

  @Flag(name: .customLong("no-config"), help: "No settings file.")
  var noConfig = false

  func validate() throws {
    if config != nil, noConfig { throw ValidationError("--config and --no-config exclude each other.") }
    if let fault = ReadingOptions(published: published, language: language).fault {
      throw ValidationError(fault + ".")
    }
  }

  /// Options, then the settings file, then defaults.
  func settings(for inputs: [String]) throws(Trouble) -> Settings {
    var file: SettingsFile?
    if !noConfig {
      var path = config
      if path == nil { path = try SettingsFile.nearest(to: inputs) }
      if let path { file = try SettingsFile(path) }
    }
    let order = dateOrder.flatMap { ExtractionOptions.DateOrder(rawValue: $0.rawValue) }
    return Settings(
      file: file?.path,
      extraction: ExtractionOptions(
        ruleFolders: rules.isEmpty ? file?.rules ?? [] : rules,
        correctionFiles: corrections.isEmpty ? file?.corrections ?? [] : corrections,
        dateOrder: order ?? file?.dateOrder,
        parts: file?.parts ?? RecordPart.all),
      reading: ReadingOptions(published: published ?? file?.published, language: language ?? file?.language),
      jobs: file?.jobs)
  }
}

/// What holds for a run, wherever it was said.
struct Settings: Sendable {
  /// The settings file that was read.
  var file: String?
  var extraction: ExtractionOptions
  var reading: ReadingOptions
  /// From the settings file; the option `--jobs` counts before.
  var jobs: Int?
}

extension RecordPart {
  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  /// The parts with these names, each of which may be several parted by commas; nil when one is unknown or all are missing.
  static func named(_ names: [String]) -> Set<RecordPart>? {
    let all = single(names)
    let parts = all.compactMap(RecordPart.init(rawValue:))
    return parts.isEmpty || parts.count < all.count ? nil : Set(parts)
  }

  /// Which of the names are none, in words.
  static func unknown(_ names: [String]) -> String {
    let unknown = single(names).first { RecordPart(rawValue: $0) == nil } ?? ""
    return "there is no type \"\(unknown)\"; there are: \(Self.names)"
  }

  private static func single(_ names: [String]) -> [String] {
    names.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }.map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
