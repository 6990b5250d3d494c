import StatementText

extension StatementText {
  /// Paragraphs that are parted by blank lines.
  ///
  /// - Parameter kinds: What the first ones are instead.
  public init(paragraphs words: String, kinds: [Block.Kind] = []) {
    let bytes = Array(words.utf8)
    var blocks: [Block] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, !bytes[end...].starts(with: [0x0A, 0x0A]) { end += 1 }
      let kind = blocks.count < kinds.count ? kinds[blocks.count] : .paragraph
      blocks.append(.init(range: start..<end, kind: kind))
      start = end + 2
    }
    self.init(bytes: bytes, blocks: blocks)
  }
}
