extension PageTree {
  /// `cite` and `figcaption` inside a block quotation or right behind it, `footer` inside it: who is quoted.
  func isAttribution(_ node: Int) -> Bool {
    let tag = tags[node]
    guard tag == .cite || tag == .footer || tag == .figcaption else { return false }
    let parent = Int(parents[node])
    guard parent >= 0 else { return false }
    if tags[parent] == .blockquote { return true }
    // Beside it, with nothing but white space in between.
    guard tag != .footer else { return false }
    var before = node - 1
    for _ in 0..<3 where before > parent {
      while before > parent, Int(parents[before]) != parent { before = Int(parents[before]) }
      guard before > parent else { return false }
      if tags[before] == .blockquote { return true }
      guard tags[before] == .text, text[Int(lower[before])..<Int(upper[before])].allSatisfy({ $0 <= 0x20 })
      else { return false }
      before -= 1
    }
    return false
  }
}
