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
    var signals = NodeSignals(tree)
    let metadata = PageMetadata(tree: tree, signals: signals, page: utf8, linkedData: cleaned.linkedData)
    let headline = metadata.headline()
    signals.inherit(tree, headline: headline?.node)
    content.title = headline?.title
    let body = BodyReader(
      tree: tree, signals: signals, headline: headline?.node, title: headline?.title.value ?? "",
      description: metadata.description, site: metadata.site, articleBody: metadata.linked.body
    ).read()
    content.text = body.text
    metadata.fill(&content, signals: signals, headline: headline?.node, body: body)
    if cleaned.isFlattened {
      content.warnings.append(
        .init(code: "reading.markup-nested", message: "Elements nested too deeply were flattened."))
    }
    return content
  }
}
