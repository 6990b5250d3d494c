import ArgumentParser
import Evaluating
import Records

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score records against statements that people have annotated.",
    discussion: """
      GOLD is a folder with NAME.gold.xml (the statement's text with tags) or NAME.ann (brat standoff) beside \
      NAME.txt or NAME.html. RECORDS is a folder that extract wrote, or a file with one record a line.

      A floors file has a name and a number a line, such as "date-value 0.85", "person.recall 0.8" or \
      "overall 0.75"; # opens a comment.

      Examples:
        rapporteur evaluate Corpus Output
        rapporteur evaluate Corpus Output --floors Corpus/floors --show-errors 5

      Exit status: 0 all floors reached; 1 a floor missed; 2 gold, records or floors cannot be read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "A folder of annotated statements.", completion: .directory)
  var gold: String

  @Argument(help: "A folder of records, or a file with one a line.", completion: .file())
  var records: String

  @Option(help: "A file with the least that figures must reach.", completion: .file())
  var floors: String?

  @Option(name: .customLong("show-errors"), help: "List so many errors of each row.")
  var showErrors: Int = 0

  @Option(help: "text (a table) or json.")
  var format: Format = .text

  func validate() throws {
    if showErrors < 0 { throw ValidationError("--show-errors is a number from 0.") }
  }

  func run() throws {
    StandardStreams.ignoreClosedPipes()
    do throws(Trouble) {
      let floors = try readFloors()
      let golds = try GoldFolder(gold).read()
      let scores = try score(golds)
      write(scores)
      let missed = floors?.missed(by: scores) ?? []
      for (floor, value) in missed {
        let place = "\(self.floors ?? ""):\(floor.line)"
        StandardStreams.say("\(place): \(floor.name) is \(value), its floor \(floor.least)")
      }
      if missed.isEmpty { return }
    } catch {
      StandardStreams.say("rapporteur: \(error.message)")
      throw ExitStatus.trouble
    }
    throw ExitStatus.difference
  }

  private func readFloors() throws(Trouble) -> Floors? {
    guard let floors else { return nil }
    let bytes = try Files.read(floors)
    do throws(Floors.Fault) {
      return try Floors(bytes)
    } catch {
      throw Trouble("\(floors):\(error.line): \(error.message)")
    }
  }

  private func score(_ golds: [GoldStatement]) throws(Trouble) -> Scores {
    let run = try StoredRun(records)
    var byName: [String: StoredRun.Entry] = [:]
    var byBareName: [Substring: [StoredRun.Entry]] = [:]
    for entry in run.entries {
      let name = entry.path.withoutEnding
      byName[name] = entry
      byBareName[name.bareName, default: []].append(entry)
    }
    var found: [String: Record] = [:]
    for gold in golds {
      let alike = byBareName[gold.name.bareName] ?? []
      guard let entry = byName[gold.name] ?? (alike.count == 1 ? alike[0] : nil) else {
        StandardStreams.say("rapporteur: no record for \(gold.name)")
        continue
      }
      switch try StoredRun.outcome(of: entry) {
      case .record(let record): found[gold.name] = record
      case .failure(let error):
        StandardStreams.say("rapporteur: \(entry.file): \(error.code): \(error.message)")
      }
    }
    return Evaluation.scores(golds) { found[$0] }
  }

  private func write(_ scores: Scores) {
    var bytes: [UInt8] = []
    switch format {
    case .text: bytes = Array(scores.table(errors: showErrors).utf8)
    case .json: scores.write(into: &bytes, errors: showErrors)
    }
    StandardStreams.write(bytes)
  }
}

/// A folder of annotated statements, in either form.
private struct GoldFolder {
  let path: String

  init(_ path: String) { self.path = path }

  func read() throws(Trouble) -> [GoldStatement] {
    guard Files.isFolder(path) else { throw Trouble("\(path): there is no such folder") }
    var golds: [GoldStatement] = []
    var faults: [String] = []
    for file in try Files.list(path, endings: [".gold.xml", ".ann"]) {
      do throws(GoldFaults) {
        golds.append(try read(file))
      } catch {
        faults += error.faults.map { "\(path)/\(file): \($0.message)" }
      }
    }
    guard faults.isEmpty else { throw Trouble(faults.joined(separator: "\nrapporteur: ")) }
    guard !golds.isEmpty else { throw Trouble("\(path): there is no NAME.gold.xml or NAME.ann in it") }
    return golds
  }

  private func read(_ file: String) throws(GoldFaults) -> GoldStatement {
    let ending = file.hasSuffix(".ann") ? ".ann" : ".gold.xml"
    let name = String(file.dropLast(ending.count))
    func bytes(_ file: String) throws(GoldFaults) -> [UInt8] {
      do throws(Trouble) {
        return try Files.read("\(path)/\(file)")
      } catch {
        throw GoldFaults(faults: [GoldFault(name: name, message: error.message)])
      }
    }
    if ending == ".ann" {
      return try GoldStatement(name: name, brat: try bytes(file), text: try bytes(name + ".txt"))
    }
    let hasText = Files.exists("\(path)/\(name).txt")
    return try GoldStatement(
      name: name, xml: try bytes(file), source: hasText ? try bytes(name + ".txt") : nil)
  }
}

extension String {
  /// The path without the last `.something` of its file's name.
  var withoutEnding: String {
    guard let dot = lastIndex(of: "."), !self[dot...].contains("/"), dot != startIndex else { return self }
    return self[index(before: dot)] == "/" ? self : String(self[..<dot])
  }

  /// What stands behind the last slash.
  var bareName: Substring { self[(lastIndex(of: "/").map { index(after: $0) } ?? startIndex)...] }
}
