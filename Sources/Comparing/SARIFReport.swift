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
    writeInvocation(comparison, to: &json)
    json.key("columnKind")
    json.value("unicodeCodePoints")
    json.key("results")
    json.beginArray()
    for (change, places) in comparison.placedChanges {
      json.element()
      write(change, places, to: &json)
    }
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
    json.newline()
    json.append(to: &bytes)
  }

  private static func writeInvocation(_ comparison: RunComparison, to json: inout JSONWriter) {
    json.key("invocations")
    json.beginArray()
    json.element()
    json.beginObject()
    json.key("executionSuccessful")
    json.value(comparison.troubles.isEmpty)
    json.key("toolExecutionNotifications")
    json.beginArray()
    for trouble in comparison.troubles {
      json.element()
      json.beginObject()
      json.key("level")
      json.value("error")
      writeText("message", trouble, to: &json)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endArray()
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
      writeText("fullDescription", kind.explanation, to: &json)
      writeText("help", kind.help, to: &json)
      json.key("defaultConfiguration")
      json.beginObject(inline: true)
      json.key("level")
      json.value(kind.level.rawValue)
      json.endObject()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endObject()
  }

  private static func write(_ change: Change, _ places: [ChangePlace], to json: inout JSONWriter) {
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
    write(places[0], to: &json)
    json.endObject()
    json.endArray()
    if places.count > 1 {
      json.key("relatedLocations")
      json.beginArray()
      for (number, place) in places.enumerated().dropFirst() {
        json.element()
        json.beginObject()
        json.key("id")
        json.value(number)
        write(place, to: &json)
        writeText("message", place.label, to: &json)
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
  }

  private static func write(_ place: ChangePlace, to json: inout JSONWriter) {
    json.key("physicalLocation")
    json.beginObject()
    json.key("artifactLocation")
    json.beginObject(inline: true)
    json.key("uri")
    json.value(uri(place.file))
    json.endObject()
    json.key("region")
    json.beginObject(inline: true)
    json.key("startLine")
    json.value(place.line)
    let rest: [(StaticString, Int?)] = [
      ("startColumn", place.column), ("endLine", place.endLine), ("endColumn", place.endColumn),
    ]
    for (name, value) in rest {
      guard let value else { continue }
      json.key(name)
      json.value(value)
    }
    json.endObject()
    json.endObject()
  }

  private static func writeText(_ key: StaticString, _ words: String, to json: inout JSONWriter) {
    json.key(key)
    json.beginObject(inline: true)
    json.key("text")
    json.value(words)
    json.endObject()
  }

  /// A reference, relative unless the path is absolute: everything but unreserved characters and slashes is percent-encoded.
  static func uri(_ path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-")...UInt8(ascii: "/"), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return uri
  }
}
