import StatementText
import Testing

@testable import Reading

/// The XPath of each block leads to its element in the page as it came.
@Suite struct HTMLPathTests {
  private func paths(_ body: String) -> [String?] { page(body).text.blocks.map(\.source) }

  @Test func siblingsAreCountedByName() {
    #expect(
      paths("<div>menu</div><main>\(Harbour.paragraphs)<h2>Crews</h2><p>\(Harbour.first)</p></main>") == [
        "/html/body/main/p[1]", "/html/body/main/p[2]", "/html/body/main/p[3]", "/html/body/main/h2",
        "/html/body/main/p[4]",
      ])
  }

  /// What the reader passes over is counted all the same.
  @Test func elementsThatAreLeftOutCount() {
    let ballast =
      "<!-- c --><script>var a = '<p>'</script><div><style>p {}</style></div><p class=share>Share this</p>"
    let expected = ["/html/body/main/p[2]", "/html/body/main/p[3]", "/html/body/main/p[4]"]
    #expect(paths("<main>\(ballast)\(Harbour.paragraphs)</main>") == expected)
  }

  @Test func elementsOfTheirOwnNames() {
    let body = Harbour.lines.map { "<x-part><p>\($0)</p></x-part>" }.joined(separator: "<y-part></y-part>")
    #expect(
      paths("<main>\(body)</main>") == [
        "/html/body/main/x-part[1]/p", "/html/body/main/x-part[2]/p", "/html/body/main/x-part[3]/p",
      ])
  }

  /// libxml2 does not know the newer void elements; what follows them stands beside them, not inside.
  @Test(arguments: ["source", "track", "wbr", "img", "br"])
  func voidElementsHoldNothing(name: String) {
    let expected = ["/html/body/main/p[1]", "/html/body/main/p[2]", "/html/body/main/p[3]"]
    #expect(paths("<main><\(name)>\(Harbour.paragraphs)</main>") == expected)
  }

  /// Browsers put a `tbody` around rows, libxml2 does not: the path holds in both trees.
  @Test func rowsAreFoundWithAndWithoutSections() {
    let rows = "<tr><td>Ilse Marren</td><td>Chair</td></tr><tr><td>Tomo Vask</td><td>Clerk</td></tr>"
    let found = paths("<main>\(Harbour.paragraphs)<table>\(rows)</table></main>")
    #expect(found.suffix(2) == ["/html/body/main/table//tr[1]", "/html/body/main/table//tr[2]"])
    let sections = paths("<main>\(Harbour.paragraphs)<table><tbody>\(rows)</tbody></table></main>")
    #expect(sections.suffix(2) == ["/html/body/main/table/tbody/tr[1]", "/html/body/main/table/tbody/tr[2]"])
    let frame = paths(
      "<table><tr><td>Home</td></tr><tr><td><table>\(rows)</table>\(Harbour.paragraphs)</td></tr></table>")
    #expect(frame.last == "/html/body/table//tr[count(ancestor::table)=1][2]/td/p[3]")
  }

  /// HTML5 makes an empty paragraph of an end tag that ends nothing.
  @Test func strayEndTagsCount() {
    let found = paths("<main><p>\(Harbour.first)<div>Boats</div></p><p>\(Harbour.second)</p></main>")
    #expect(found.last == "/html/body/main/p[3]")
  }

  @Test func deepPathsHaveALimit() {
    let deep = String(repeating: "<div class=part>", count: 500)
    let content = page(deep + String(repeating: "<p>\(Harbour.first)</p>", count: 40_000))
    #expect(content.text.blocks.first?.source?.hasSuffix("/p[1]") == true)
    #expect(content.text.blocks.count == 40_000)
    let bytes = content.text.blocks.reduce(0) { $0 + ($1.source?.utf8.count ?? 0) }
    #expect(bytes <= ElementPaths.limit)
    #expect(content.text.blocks.last?.source == nil)
  }
}
