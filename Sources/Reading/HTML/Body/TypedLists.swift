import StatementText

/// Finds the lists whose marks their writers typed: paragraphs that begin with `•`, `1.` or `(a)`.
struct TypedLists {
  /// Makes list items of such paragraphs, where two of one kind follow each other.
  static func mark(_ text: [UInt8], _ blocks: inout [StatementText.Block]) {
    text.withUnsafeBufferPointer { bytes in
      let markers = blocks.map { $0.kind == .paragraph ? marker(bytes, $0.range) : nil }
      var nesting = ListNesting()
      for index in blocks.indices {
        guard let marker = markers[index] else {
          if blocks[index].kind == .paragraph { nesting.pause() } else { nesting.end() }
          continue
        }
        let level = nesting.level(marker, indent: 0)
        let isAmongItems = [index - 1, index + 1].contains { other in
          markers.indices.contains(other) && markers[other]?.numbering.isList(with: marker.numbering) == true
        }
        if isAmongItems {
          blocks[index].kind = .listItem
          blocks[index].level = level
        }
      }
    }
  }

  private static func marker(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ListMarker? {
    guard let marker = ListMarker(bytes, range) else { return nil }
    return marker.numbering == .number && HeadDate.begins(bytes, range) ? nil : marker
  }
}

extension ListMarker.Numbering {
  /// Letters and Roman numbers look alike: (h), (i).
  fileprivate func isList(with other: Self) -> Bool {
    self == other || self != .bullet && self != .number && other != .bullet && other != .number
  }
}
