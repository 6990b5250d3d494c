import StatementText

/// Finds the signatures of a page's statement: the closing line or the heading “Signatories”, and what is below.
enum PageSignatures {
  static func mark(_ text: [UInt8], _ blocks: inout [StatementText.Block]) {
    text.withUnsafeBufferPointer { bytes in
      var run = SignatureRun()
      // A signature already is what names the author of the quotation above it.
      for index in blocks.indices {
        let block = blocks[index]
        if block.kind == .quote || block.kind == .signature || block.range.count > 4_000 {
          run.end()
          continue
        }
        let lines = bytes[block.range].reduce(into: (columns: 0, count: 1)) { lines, byte in
          if byte == 0x0A { lines.count += 1 } else if byte & 0xC0 != 0x80 { lines.columns += 1 }
        }
        // Only “Signatories” itself is a heading: others begin something new.
        if block.kind == .heading { run.end() }
        guard run.takes(bytes, block.range, columns: lines.columns, lineCount: lines.count) else { continue }
        blocks[index].kind = .signature
        blocks[index].level = nil
      }
    }
  }
}
