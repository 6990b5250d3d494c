import Records

/// The changes as SARIF 2.1.0, for code scanning.
public enum SARIFReport {
  public static func write(_ comparison: RunComparison, version: String, into bytes: inout [UInt8]) {
    var json = JSONWriter(style: .pretty)
    json.beginObject()
    json.key("$schema")
    json.value("https://json.schemastore.org/sarif-2.1.0.json")
    json.key("version")
    json.value("2.1.0")
    json.key("runs")
    json.beginArray()
    json.element()
    json.beginObject()
    writeTool(comparison, version, to: &json)
    json.key("columnKind")
    json.value("unicodeCodePoints")
    json.key("results")
    json.beginArray()
    for change in comparison.changes {
      json.element()
      write(change, in: comparison.root, to: &json)
    }
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
    json.newline()
    json.append(to: &bytes)
  }

  private static func writeTool(_ comparison: RunComparison, _ version: String, to json: inout JSONWriter) {
    json.key("tool")
    json.beginObject()
    json.key("driver")
    json.beginObject()
    json.key("name")
    json.value("rapporteur")
    json.key("version")
    json.value(version)
    json.key("rules")
    json.beginArray()
    for (kind, _) in comparison.counts {
      json.element()
      json.beginObject()
      json.key("id")
      json.value(kind.rawValue)
      writeText("shortDescription", kind.heading, to: &json)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endObject()
  }

  private static func write(_ change: Change, in root: String, to json: inout JSONWriter) {
    json.beginObject()
    json.key("ruleId")
    json.value(change.kind.rawValue)
    json.key("level")
    json.value(change.kind.level.rawValue)
    writeText("message", change.sentence, to: &json)
    json.key("locations")
    json.beginArray()
    json.element()
    json.beginObject()
    json.key("physicalLocation")
    json.beginObject()
    json.key("artifactLocation")
    json.beginObject(inline: true)
    json.key("uri")
    json.value(uri(root + change.statement))
    json.endObject()
    // Positions count in the text that was read, not in the file; services that show results beside lines want a line.
    json.key("region")
    json.beginObject(inline: true)
    json.key("startLine")
    json.value(1)
    json.endObject()
    json.endObject()
    json.endObject()
    json.endArray()
    json.endObject()
  }

  private static func writeText(_ key: StaticString, _ words: String, to json: inout JSONWriter) {
    json.key(key)
    json.beginObject(inline: true)
    json.key("text")
    json.value(words)
    json.endObject()
  }

  /// A relative reference: everything but unreserved characters and slashes is percent-encoded.
  static func uri(_ path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80, scalar.properties.isAlphabetic || "0123456789-._~/".unicodeScalars.contains(scalar) {
        uri.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return uri
  }
}
