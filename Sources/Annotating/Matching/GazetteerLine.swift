/// The line of a gazetteer that a name belongs to: the same thing has the same line, within one rule set.
public struct GazetteerLine: Sendable, Hashable {
  let table: UInt32
  let line: UInt32

  /// Both in one number.
  public var key: UInt64 { UInt64(table) << 32 | UInt64(line) }
}

extension Analysis {
  /// The line that a gazetteer name belongs to.
  public func gazetteerLine(_ name: GazetteerName) -> GazetteerLine {
    let found = lexicon.knowledge.names.names[name.number]
    return GazetteerLine(table: UInt32(found.table), line: found.line)
  }

  /// The name that a gazetteer gives a line; the bytes live as long as the rule set.
  func name(of line: GazetteerLine) -> UnsafeBufferPointer<UInt8> { cell(.name, of: line) }

  /// The name that a gazetteer gives a line, and its identifiers as written there, `scheme:value | scheme:value`; the
  /// bytes live as long as the rule set.
  public func nameAndIdentifiers(
    of line: GazetteerLine
  ) -> (name: UnsafeBufferPointer<UInt8>, identifiers: UnsafeBufferPointer<UInt8>) {
    lexicon.knowledge.names.tables[Int(line.table)].cells(.name, .identifiers, line: Int(line.line))
  }

  func cell(_ column: GazetteerIndex.Column, of line: GazetteerLine) -> UnsafeBufferPointer<UInt8> {
    lexicon.knowledge.names.tables[Int(line.table)].cell(column, line: Int(line.line))
  }
}
