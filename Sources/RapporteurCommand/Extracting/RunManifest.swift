import RapporteurKit
import Reading
import Records
import RulePacks

/// What a run was made with: program, rules by their hashes, options, and how many records it gave.
///
/// It holds nothing that changes from machine to machine or from day to day, so that two runs with the same statements,
/// rules and options have the same manifest. Comparisons of records do not look at it.
struct RunManifest {
  static let schema = "rapporteur.run/1"

  var settings: Settings
  var shard: Shard?
  var counts: ExtractionRun.Counts
  var passedOver: Int

  /// The file beside the records; runs of several shards leave one each.
  static func name(_ shard: Shard?) -> String {
    guard let shard else { return "run.manifest" }
    return "run-\(shard.index)-of-\(shard.count).manifest"
  }

  func write(to path: String) throws(Trouble) {
    var bytes: [UInt8] = []
    json().append(to: &bytes)
    if let number = Files.replace(path, with: bytes) {
      throw Trouble("\(path): the run's manifest cannot be written: \(StandardStreams.message(number))")
    }
  }

  private func json() -> JSONWriter {
    var json = JSONWriter(style: .pretty)
    json.beginObject()
    json.key("schema")
    json.value(Self.schema)
    json.key("version")
    json.value(Version.current)
    json.key("rules")
    rules(&json)
    json.key("options")
    options(&json)
    json.key("counts")
    json.beginObject(inline: true)
    for (key, value) in [
      ("records", counts.records), ("failures", counts.failures), ("passedOver", passedOver),
      ("bytes", counts.bytes),
    ]
      as [(StaticString, Int)]
    {
      json.key(key)
      json.value(value)
    }
    json.endObject()
    json.endObject()
    json.newline()
    return json
  }

  private func rules(_ json: inout JSONWriter) {
    json.beginObject()
    json.key("builtIn")
    json.value(Self.hashOfBuiltInFiles)
    json.key("folders")
    json.beginArray()
    for folder in settings.extraction.ruleFolders {
      json.element()
      json.beginArray()
      for (name, bytes) in PackLoader.files(in: folder) {
        json.element()
        json.beginObject(inline: true)
        json.key("file")
        json.value(name)
        json.key("sha256")
        json.value(SHA256.hexadecimal(bytes))
        json.endObject()
      }
      json.endArray()
    }
    json.endArray()
    json.key("corrections")
    json.beginArray()
    for path in settings.extraction.correctionFiles {
      json.element()
      json.beginObject(inline: true)
      json.key("file")
      json.value(path)
      json.key("sha256")
      json.value(SHA256.hexadecimal(PackLoader.contents(of: path) ?? []))
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private func options(_ json: inout JSONWriter) {
    json.beginObject()
    optional("published", settings.reading.published, &json)
    optional("language", settings.reading.language, &json)
    optional("dateOrder", settings.extraction.dateOrder?.rawValue, &json)
    json.key("type")
    json.beginArray(inline: true)
    for part in RecordPart.allCases where settings.extraction.parts.contains(part) {
      json.element()
      json.value(part.rawValue)
    }
    json.endArray()
    optional("shard", shard.map { "\($0.index)/\($0.count)" }, &json)
    json.endObject()
  }

  private func optional(_ key: StaticString, _ value: String?, _ json: inout JSONWriter) {
    json.key(key)
    if let value { json.value(value) } else { json.null() }
  }

  /// Of all files inside the executable, each with its path.
  private static var hashOfBuiltInFiles: String {
    var hash = SHA256()
    for file in EmbeddedFile.all {
      Array("\(file.path) \(file.table.buffer.count)\n".utf8).withUnsafeBufferPointer { hash.update($0) }
      hash.update(file.table.buffer)
    }
    return hash.hexadecimal()
  }
}
