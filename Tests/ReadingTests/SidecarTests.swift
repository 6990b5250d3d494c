import Testing

@testable import Reading

@Suite struct SidecarTests {
  private func sidecar(_ json: String) throws(ReadingError) -> Sidecar {
    try Sidecar(Array(json.utf8), path: "x/a.txt.meta.json", statement: "x/a.txt")
  }

  @Test func readsItsFields() throws {
    let found = try sidecar(
      #"{"published": "2024-03-08T10:00:00Z", "title": "Los \u201cdos\u201d \ud83d\ude00", "authors": ["A", "B"], "#
        + #""url": "https://example.org/a", "language": "es", "publisher": null, "note": {"x": [1, -2.5e3, true]}}"#
    )
    #expect(found.published == "2024-03-08T10:00:00Z")
    #expect(found.title == "Los “dos” 😀")
    #expect(found.authors == ["A", "B"])
    #expect(found.publisher == nil)
    #expect(try sidecar(#"{"authors": "Ida Voss"}"#).authors == ["Ida Voss"])
  }

  @Test(arguments: [
    ("", "1:1"), ("{", "1:2"), ("{\"title\": \"a\"\n \"url\": 1}", "2:2"), ("{\"title\": 'a'}", "1:11"),
    ("{} x", "1:4"),
    ("{\"title\": \"a\", \"title\": \"b\"}", "1:16"), ("{\"a\": 01}", "1:9"), ("{\"a\": \"\\x\"}", "1:9"),
    ("{\"a\": \"\\ud800\"}", "1:14"), (String(repeating: "[", count: 100_000), "1:34"),
    ("{\"a\": tru}", "1:7"),
  ])
  func saysWhereItIsNoJSON(_ json: String, _ place: String) {
    let error = #expect(throws: ReadingError.self) { try sidecar(json) }
    #expect(error?.code == .sidecar)
    #expect(error?.path == "x/a.txt")
    #expect(error?.message.hasPrefix("x/a.txt.meta.json:\(place): ") == true, "\(error?.message ?? "")")
  }

  @Test(arguments: [
    "[]", #"{"title": 1}"#, #"{"authors": [1]}"#, #"{"published": "8 March 2024"}"#,
    #"{"published": "2024-02-30"}"#, #"{"language": "Spanish, mostly"}"#,
  ])
  func refusesOtherValues(_ json: String) {
    let error = #expect(throws: ReadingError.self) { try sidecar(json) }
    #expect(error?.message.hasPrefix("x/a.txt.meta.json: ") == true)
  }

  @Test(arguments: [
    "2024", "2024-03", "2024-02-29", "2024-03-08T10:00", "2024-03-08T10:00:00.5+02:00", "2024-03-08T10:00Z",
  ])
  func knowsISODates(_ date: String) { #expect(ISODate.isValid(date)) }

  @Test(arguments: [
    "", "24", "2024-3-8", "2023-02-29", "2024-03-08 10:00", "2024-03-08T25:00", "2024-03-08T10:00+2",
    "x024-01-01",
  ])
  func refusesOtherDates(_ date: String) { #expect(!ISODate.isValid(date)) }
}
