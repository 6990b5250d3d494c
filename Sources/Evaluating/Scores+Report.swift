import Records

extension Scores {
  /// A table for people.
  /// - Parameter errors: How many errors of each row are listed below it.
  public func table(errors limit: Int = 0) -> String {
    var lines = [columns(["", "P", "R", "F1", "gold", "found", "  any overlap", "P", "R", "F1"])]
    lines += Row.allCases.filter { $0 != .grouping }.map(line)
    if let measure = measure(.grouping) {
      lines.append(
        columns(["grouping (B3)"] + figures(measure) + ["", "", "  over \(clusters.count) mentions"]))
    }
    for share in Share.allCases {
      guard let (right, of) = shares[share], of > 0 else { continue }
      let part = threePlaces(Double(right) / Double(of))
      lines.append(columns([share.rawValue, "", "", part, "\(of)", "\(right)", "  share right"]))
    }
    lines.append(
      columns(["overall", "", "", threePlaces(overall), "", "", "  \(statements) statements"]))
    if limit > 0 { lines += errorLines(limit) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ row: Row) -> String {
    guard let measure = measure(row), let counts = counts[row] else {
      return columns([row.rawValue, "", "", "–"])
    }
    var cells =
      [row.rawValue] + figures(measure) + [
        "\(counts.right + counts.missed)", "\(counts.right + counts.extra)",
      ]
    if let overlap = overlaps[row] { cells += [""] + figures(Measure(overlap)) }
    return columns(cells)
  }

  private func figures(_ measure: Measure) -> [String] {
    [measure.precision, measure.recall, measure.f1].map(threePlaces)
  }

  /// The first cell to the left, the others to the right.
  private func columns(_ cells: [String]) -> String {
    let widths = [18, 7, 7, 7, 7, 7, 14, 6, 6, 6]
    var line = ""
    for (cell, width) in zip(cells, widths) {
      let space = String(repeating: " ", count: max(0, width - cell.count))
      line += line.isEmpty && width == 18 || cell.hasPrefix("  ") ? cell + space : space + cell
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private func errorLines(_ limit: Int) -> [String] {
    let order = ["text"] + Row.allCases.map(\.rawValue) + Share.allCases.map(\.rawValue)
    return order.flatMap { name -> [String] in
      guard let all = errors[name] else { return [] }
      let more = all.count > limit ? ["  … \(all.count - limit) more"] : []
      return ["", name] + all.prefix(limit).map { "  \($0)" } + more
    }
  }

  /// One JSON object: statements, overall, rows, shares and, where wanted, errors.
  public func write(into bytes: inout [UInt8], errors limit: Int = 0) {
    var json = JSONWriter(style: .pretty)
    json.beginObject()
    json.key("statements")
    json.value(statements)
    json.key("overall")
    json.value(overall)
    json.key("rows")
    json.beginArray()
    for row in Row.allCases { write(row, to: &json) }
    json.endArray()
    json.key("shares")
    json.beginArray()
    for share in Share.allCases { write(share, to: &json) }
    json.endArray()
    if limit > 0 { writeErrors(limit, to: &json) }
    json.endObject()
    json.newline()
    json.append(to: &bytes)
  }

  private func write(_ row: Row, to json: inout JSONWriter) {
    guard let measure = measure(row) else { return }
    json.element()
    json.beginObject(inline: true)
    json.key("name")
    json.value(row.rawValue)
    write(measure, to: &json)
    if let counts = counts[row] {
      for (key, count) in [
        ("right", counts.right), ("extra", counts.extra), ("missed", counts.missed),
      ] as [(StaticString, Int)] {
        json.key(key)
        json.value(count)
      }
    }
    json.endObject()
  }

  private func write(_ measure: Measure, to json: inout JSONWriter) {
    json.key("precision")
    json.value(measure.precision)
    json.key("recall")
    json.value(measure.recall)
    json.key("f1")
    json.value(measure.f1)
  }

  private func write(_ share: Share, to json: inout JSONWriter) {
    guard let (right, of) = shares[share], of > 0 else { return }
    json.element()
    json.beginObject(inline: true)
    json.key("name")
    json.value(share.rawValue)
    json.key("right")
    json.value(right)
    json.key("of")
    json.value(of)
    json.endObject()
  }

  private func writeErrors(_ limit: Int, to json: inout JSONWriter) {
    json.key("errors")
    json.beginArray()
    for name in errors.keys.sorted() {
      for error in errors[name]?.prefix(limit) ?? [] {
        json.element()
        json.beginObject(inline: true)
        json.key("row")
        json.value(name)
        json.key("error")
        json.value(error)
        json.endObject()
      }
    }
    json.endArray()
  }
}

/// A number from 0 to 1 with three places: the nearest to what the number is exactly, as C prints it.
private func threePlaces(_ value: Double) -> String {
  var thousandths = (value * 1000).rounded(.down)
  // A fused product tells on which side of the middle the number lies; a plain one would be rounded itself.
  let over = (-(thousandths + 0.5)).addingProduct(value, 1000)
  if over > 0 || over == 0 && Int(thousandths) % 2 == 1 { thousandths += 1 }
  let fraction = String(Int(thousandths) % 1000)
  return "\(Int(thousandths) / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
}
