import Annotating
import CompiledPacks
import Reading
import Records
import Resolving
import RulePacks
import Synchronization

/// Turns statements into records: the whole pipeline behind one call.
///
/// Compile the rules once, then give each thread a worker:
///
///     let extractor = Extractor()
///     var worker = extractor.makeWorker()
///     let record = try worker.record(of: statement)
public struct Extractor: Sendable {
  /// What the pipeline knows of one language.
  final class Language: Sendable {
    // A class: each statement on its way has one, and a copy of its stages would count fifty references.

    let ruleSet: RuleSet
    let dates: DateStage
    let names: NameStage
    let quotations: QuotationStage
    let entities: EntityResolver
    let speakers: SpeakerResolver
    let headlines: HeadlineIssuer

    init(_ pack: RulePack, compiled: CompiledPack?) {
      ruleSet = RuleSet(pack, compiled: compiled)
      dates = ruleSet.dates
      names = NameStage(ruleSet)
      quotations = QuotationStage(ruleSet)
      entities = EntityResolver(ruleSet)
      speakers = SpeakerResolver(ruleSet)
      headlines = HeadlineIssuer(ruleSet)
    }
  }

  let languages: [String: Language]
  let corrections: Corrections
  public let options: ExtractionOptions

  /// Compiles the built-in packs and those of `ruleFolders`.
  public init(options: ExtractionOptions = ExtractionOptions()) {
    self.init(options: options, detail: .withoutExpressions)
  }

  /// - Parameter detail: How much of the rules is read, at least.
  init(options: ExtractionOptions, detail: RuleFile.Detail) {
    let ahead = Self.ahead.withLock { $0.take() } ?? [:]
    var languages: [String: Language] = [:]
    for name in PackLoader.builtInLanguages {
      // With a user's rules among them, all are compiled anew.
      let compiled = options.ruleFolders.isEmpty ? Self.compiledPack(name) : nil
      let detail = compiled == nil && detail == .withoutExpressions ? .withoutExamples : detail
      let known = detail == .withoutExpressions ? ahead[name] : nil
      var pack = RulePack(joining: (known ?? Self.builtInParts(name, detail)).takeAll())
      PackLoader(detail: detail).add(options.ruleFolders, to: &pack, language: name)
      languages[name] = Language(pack, compiled: compiled)
    }
    self.languages = languages
    corrections = Corrections(files: options.correctionFiles)
    self.options = options
  }

  /// The built-in pack of a language as the build has compiled it; nil where it has faults.
  private static func compiledPack(_ language: String) -> CompiledPack? {
    guard let compiled = CompiledLanguage.all.first(where: { $0.name == language }),
      compiled.text.utf8CodeUnitCount > 0
    else { return nil }
    return CompiledPack(compiled.text)
  }

  /// Begins to read the built-in packs on another thread, for the next extractor that is made.
  ///
  /// For programs that have something else to do first, such as reading their options.
  public static func readAhead() {
    var parts: [String: [Future<RulePack>]] = [:]
    for name in PackLoader.builtInLanguages { parts[name] = builtInParts(name, .withoutExpressions) }
    ahead.withLock { $0 = parts }
  }

  private static let ahead = Mutex<[String: [Future<RulePack>]]?>(nil)

  /// What each file of a language's built-in pack says.
  private static func builtInParts(_ language: String, _ detail: RuleFile.Detail) -> [Future<RulePack>] {
    PackLoader(detail: detail).builtInParts(language).map { part in Future { part() } }
  }

  /// Faults of the rule files, in order of language and place, then those of the corrections.
  public var diagnostics: [RuleDiagnostic] {
    languages.keys.sorted().flatMap {
      (languages[$0]?.ruleSet.diagnostics ?? []) + (languages[$0]?.dates.diagnostics ?? [])
    } + corrections.diagnostics
  }

  /// The number of a stage in a language's rules; one that no rule has when there is none.
  func stage(ofRule number: Int, _ language: String) -> Int {
    languages[language]?.ruleSet.rules[number].stage ?? 63
  }

  /// A worker for one thread; it remembers words from statement to statement, which never changes a record.
  public func makeWorker() -> ExtractionWorker { ExtractionWorker(self) }
}

/// What a user asks of the pipeline.
public struct ExtractionOptions: Sendable, Equatable {
  /// Folders with rule files that add to or override the built-in ones.
  public var ruleFolders: [String]
  /// Files with what the user knows better, applied after the rules; see Documentation/Corrections.md.
  public var correctionFiles: [String]
  /// Which number of a date such as 03/04/2021 is the day, where the statement itself does not tell.
  public var dateOrder: DateOrder?
  /// What records are restricted to; the rest is left out of them.
  public var parts: Set<RecordPart>

  public typealias DateOrder = Annotating.DateOrder

  public init(
    ruleFolders: [String] = [], correctionFiles: [String] = [], dateOrder: DateOrder? = nil,
    parts: Set<RecordPart> = RecordPart.all
  ) {
    self.ruleFolders = ruleFolders
    self.correctionFiles = correctionFiles
    self.dateOrder = dateOrder
    self.parts = parts
  }
}

extension [Future<RulePack>] {
  /// From the last one on, to meet the thread that begins with the first.
  fileprivate func takeAll() -> [RulePack] {
    var taken: [RulePack] = []
    for future in reversed() { taken.append(future.take()) }
    return taken.reversed()
  }
}
