import StatementText

/// Finds the body of a page's statement and writes it down.
struct BodyReader {
  let tree: PageTree
  let signals: NodeSignals
  /// The element that shows the headline, and its words.
  let headline: Int?
  let title: String
  let description: String?
  /// The name of the site.
  let site: String?
  /// The body's words as the page's linked data have them.
  let articleBody: String?

  /// What was found: the text, all blocks of the page, and which of them are the body.
  struct Result {
    var text = StatementText(bytes: [], blocks: [])
    var blocks: PageBlocks
    var kept: [Int] = []
    var container: Int?
  }

  func read() -> Result {
    let blocks = PageBlocks(tree, signals)
    guard !blocks.blocks.isEmpty else {
      return Result(text: articleBody.map(quoted) ?? StatementText(bytes: [], blocks: []), blocks: blocks)
    }
    let guide = articleBody.flatMap { BodyGuide($0, tree: tree, blocks: blocks) }
    var choice = choose(blocks, guide, ignoring: [])
    if choice.size < 400 {
      // Too little for a statement: some name or other has misled.
      let loose = choose(
        blocks, nil,
        ignoring: Signal.alwaysOut.union(.usuallyOut).subtracting([
          .hidden, .navigation, .footer, .control, .comments, .consent,
        ]))
      if loose.size > max(choice.size * 2, 200) { choice = loose }
    }
    if choice.size < 150 {
      let loosest = choose(
        blocks, nil,
        ignoring: Signal.alwaysOut.union(.usuallyOut).subtracting([.navigation, .footer, .control]))
      if loosest.size > max(choice.size * 3, 200) { choice = loosest }
    }
    if choice.kept.isEmpty { choice.kept = sentences(blocks) }
    if let articleBody, choice.size < 400, choice.size * 2 < articleBody.utf8.count {
      return Result(text: quoted(articleBody), blocks: blocks, kept: choice.kept, container: choice.container)
    }
    return Result(
      text: BodyText.write(choice.kept, tree: tree, blocks: blocks), blocks: blocks, kept: choice.kept,
      container: choice.container)
  }

  /// The body as linked data quote it, for pages that show it by scripts alone.
  private func quoted(_ body: String) -> StatementText {
    var writer = TextWriter()
    var paragraphs: [StatementText.Block] = []
    for line in body.split(whereSeparator: \.isNewline) {
      let bytes = Array(CharacterText.decoded(String(line)).utf8)
      let before = writer.bytes.count
      writer.beginParagraph()
      writer.append(bytes, 0..<bytes.count)
      guard writer.bytes.count > before else { continue }
      paragraphs.append(.init(range: writer.start..<writer.bytes.count, kind: .paragraph))
    }
    return StatementText(bytes: writer.bytes, blocks: paragraphs)
  }

  /// Where nothing else is found (all of it is one forgotten link): whatever reads like sentences.
  private func sentences(_ blocks: PageBlocks) -> [Int] {
    blocks.blocks.indices.filter { index in
      let block = blocks.blocks[index]
      return block.length >= 40 && block.endsSentence && block.against.isDisjoint(with: .alwaysOut)
    }
  }

  private func choose(
    _ blocks: PageBlocks, _ guide: BodyGuide?, ignoring ignored: Signal
  ) -> (kept: [Int], size: Int, container: Int?) {
    let selection = BodySelection(tree: tree, signals: signals, blocks: blocks, ignored: ignored)
    guard let container = guide?.container ?? selection.container() else { return ([], 0, nil) }
    let pruning = BodyPruning(
      tree: tree, signals: signals, blocks: blocks, headline: headline, title: FoldedText(title),
      description: FoldedText(description ?? ""), site: Lowercased.line(Array((site ?? "").utf8)),
      ignored: ignored)
    let kept = pruning.kept(in: container, guide: guide)
    return (kept, kept.reduce(0) { $0 + blocks.blocks[$1].length }, container)
  }
}
