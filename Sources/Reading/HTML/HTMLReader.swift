import StatementText

/// Takes the statement out of an HTML page.
///
/// The bytes are valid UTF-8 without NULs; a declaration of another encoding in the page is ignored.
/// Time and memory are linear in their number, whatever they hold; nothing is fetched.
public enum HTMLReader {
  /// Reads one page.
  public static func read(utf8: [UInt8]) -> PageContent {
    let cleaned = utf8.withUnsafeBufferPointer { MarkupCleaner.clean($0) }
    let tree = PageTreeBuilder.tree(of: cleaned.markup)
    var content = PageContent()
    guard tree.count > 0 else { return content }
    let signals = NodeSignals(tree)
    let blocks = PageBlocks(tree, signals)
    let metadata = PageMetadata(tree: tree, signals: signals, page: utf8, linkedData: cleaned.linkedData)
    let headline = metadata.headline()
    content.title = headline?.title
    var container: Int?
    let selection = BodySelection(tree: tree, signals: signals, blocks: blocks)
    if let found = selection.container() {
      container = found
      let pruning = BodyPruning(tree: tree, signals: signals, blocks: blocks)
      let kept = pruning.kept(in: found, headline: headline?.node, title: headline?.title.value)
      content.text = BodyText.write(kept, tree: tree, blocks: blocks)
    }
    metadata.fill(&content, headline: headline?.node, body: container)
    if cleaned.isFlattened {
      content.warnings.append(
        .init(code: "reading.markup-nested", message: "Elements nested too deeply were flattened."))
    }
    return content
  }
}
