import StatementText
import Testing

@testable import Reading

/// Who signs a statement, in the forms that pages give it.
@Suite struct PageSignatureTests {
  private func signatures(_ end: String, after: String = "") -> [String] {
    let content = page("<main><h1>Open letter</h1>\(Harbour.paragraphs)\(end)\(after)</main>")
    return content.text.blocks.filter { $0.kind == .signature }.map { content.text.string($0.range) }
  }

  @Test(arguments: [
    (
      "<p>Yours sincerely,</p><p>Jo Alder<br>Chair, Crews' Union</p>",
      ["Yours sincerely,", "Jo Alder\nChair, Crews' Union"]
    ),
    (
      "<p>Yours faithfully,<br>Jo Alder<br>Chair, Crews' Union</p>",
      ["Yours faithfully,\nJo Alder\nChair, Crews' Union"]
    ),
    (
      "<h3>Signatories</h3><ul><li>Crews' Union</li><li>Harbour Forum</li></ul>",
      ["Signatories", "Crews' Union", "Harbour Forum"]
    ),
    (
      "<p><strong>Signed by:</strong></p><ol><li>Jo Alder, Crews' Union</li></ol>",
      ["Signed by:", "Jo Alder, Crews' Union"]
    ),
    (
      "<p><b>The undersigned:</b><br>Crews' Union<br>Harbour Forum</p>",
      ["The undersigned:\nCrews' Union\nHarbour Forum"]
    ),
  ])
  func found(end: String, expected: [String]) {
    #expect(signatures(end, after: "<h3>Notes</h3><p>The council meets on Tuesdays.</p>") == expected)
    #expect(signatures(end, after: "<p>\(Harbour.third)</p>") == expected)
  }

  @Test func sentencesAreNoSignatures() {
    #expect(signatures("<p>Signed by:<br>the council's chair, who had asked for it all year.</p>") == [])
    #expect(signatures("<p>Regards from the crews reached us in May.</p>") == [])
    #expect(signatures("<p>Contact: Jo Alder</p>") == [])
  }
}

/// Who is quoted, beside a block quotation.
@Suite struct QuoteAttributionTests {
  @Test(arguments: [
    "<blockquote><p>We stay in port.</p><cite>Jo Alder, mayor</cite></blockquote>",
    "<blockquote>We stay in port.<cite>Jo Alder, mayor</cite></blockquote>",
    "<blockquote><p>We stay in port.</p><footer>Jo Alder, mayor</footer></blockquote>",
    "<figure><blockquote>We stay in port.</blockquote> <figcaption>Jo Alder, mayor</figcaption></figure>",
    "<figure><blockquote>We stay in port.</blockquote><cite class=caption><p>Jo Alder, mayor</p></cite></figure>",
  ])
  func signsTheQuotation(quotation: String) {
    let content = page("<main>\(Harbour.paragraphs)\(quotation)<p>\(Harbour.first)</p></main>")
    let blocks = content.text.blocks.map { "\($0.kind.rawValue): \(content.text.string($0.range))" }
    #expect(blocks[3...4] == ["quote: We stay in port.", "signature: Jo Alder, mayor"])
    #expect(blocks.last == "paragraph: \(Harbour.first)")
  }

  @Test func otherCaptionsAndFootersStayOut() {
    let rest = "<figure><img src=x><figcaption>A ferry in the morning.</figcaption></figure>"
    let content = page(
      "<main>\(Harbour.paragraphs)\(rest)</main><blockquote>We stay in port.</blockquote><footer>Imprint</footer>"
    )
    #expect(!content.words.contains("ferry in the morning"))
    #expect(!content.words.contains("Imprint"))
  }
}
