import Foundation
import Records
import TestSupport
import Testing

/// `extract --stream`: one line out for each line in, whatever the lines are.
@Suite struct StreamTests {
  private func stream(_ lines: String, _ options: [String] = [], _ name: String = #function) throws
    -> CommandRun
  {
    try CommandRun(["extract", "--stream"] + options, in: try TestFolder(name), input: lines)
  }

  private func outcomes(_ run: CommandRun) throws -> [StatementOutcome] {
    #expect(run.output.isEmpty || run.output.hasSuffix("\n"))
    return try run.output.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map {
      try StatementOutcome(json: Array($0))
    }
  }

  private func code(_ outcome: StatementOutcome?) -> String? {
    guard case .failure(let error) = outcome else { return nil }
    return error.code
  }

  private func record(_ outcome: StatementOutcome?) -> Record? {
    guard case .record(let record) = outcome else { return nil }
    return record
  }

  @Test func oneLineOutForEachLineIn() throws {
    let lines = [
      #"{"path": "a.txt", "text": "The panel met on Friday, its chair Ms. Ida Voss said.", "published": "2024-03-08"}"#,
      "",
      "no JSON",
      #"{"path": "b.html", "html": "<html><body><article><h1>Call</h1><p>Harbour Forum called for an inquiry on 2 May 2024.</p></article></body></html>", "url": "https://harbour.example/1"}"#,
      #"{"text": "no path"}"#,
      #"{"path": "c.txt"}"#,
      #"{"path": "d.txt", "text": "a", "html": "b"}"#,
      #"{"path": "e.txt", "base64": "VGhlIHBhbmVsIG1ldC4="}"#,
      #"{"path": "f.txt", "base64": "!"}"#,
      #"{"path": "g.pdf", "base64": "JVBERi0=", "mediaType": "application/pdf"}"#,
      #"{"path": "h.txt", "text": ""}"#,
      #"{"path": "i.txt", "text": "Words.", "published": "yesterday"}"#,
      #"["path"]"#,
      #"{"path": "j.txt", "text": "last, without a line end"}"#,
    ]
    for jobs in ["1", "8"] {
      let run = try stream(lines.joined(separator: "\n"), ["-j", jobs])
      #expect(run.status == 0)
      let found = try outcomes(run)
      #expect(found.count == lines.count)
      #expect(
        found.map { code($0) ?? $0.path } == [
          "a.txt", "stream.not-json", "stream.not-json", "b.html", "stream.no-path", "stream.no-content",
          "stream.no-content", "e.txt", "stream.base64", "stream.media-type", "reading.empty",
          "reading.option",
          "stream.not-json", "j.txt",
        ])
      #expect(record(found[0])?.dates.first?.value == "2024-03-08")
      #expect(record(found[3])?.document.url == "https://harbour.example/1")
      #expect(record(found[7])?.document.text == "The panel met.")
      for record in found.compactMap(record) { #expect(checkSpans(record) == []) }
    }
  }

  @Test func theSameRecordAsFromAFile() throws {
    let folder = try TestFolder()
    let text =
      "Hearing adjourned\n\nOn 4 March 2024, Judge Amara Okonjo said that the hearing would go on in May.\n"
    try folder.write("in/a.txt", text)
    let file = try CommandRun(["extract", "in", "--format", "ndjson"], in: folder)
    let line = try CommandRun(
      ["extract", "--stream", "-q"], in: folder,
      input: #"{"path":"a.txt","text":"\#(text.replacing("\n", with: "\\n"))"}"#)
    #expect(line.output == file.output)
    #expect(line.errors == "")
  }

  @Test func noLineEndInsideALine() throws {
    let run = try stream(#"{"path":"a\tb.txt","text":"One\u2028two\u2029three\u0085four\tfive.\r\nSix."}"#)
    #expect(
      !run.output.unicodeScalars.dropLast().contains {
        ["\t", "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}"].contains($0)
      })
    #expect(try outcomes(run).map(\.path) == ["a\tb.txt"])
  }

  @Test func nullIsNoFieldAndOthersAreToldOnce() throws {
    let line =
      #"{"path":"a.txt","text":"The panel met.","url":null,"publshed":"2024-03-08","nested":{"a":[1,{"b":-2.5e3}]}}"#
    let run = try stream(line + "\n" + line + "\n")
    #expect(try outcomes(run).compactMap(record).count == 2)
    #expect(run.errors.components(separatedBy: "\"publshed\"").count == 2)
    #expect(run.errors.contains("2 records"))
  }

  @Test func theLineCountsBeforeTheOptions() throws {
    let run = try stream(
      #"{"path":"a.txt","text":"The panel met on Friday in the old town hall.","published":"2024-03-08"}"#
        + "\n"
        + #"{"path":"b.txt","text":"The panel met on Friday in the old town hall."}"#,
      ["--published", "2023-05-05"])
    #expect(try outcomes(run).compactMap(record).map(\.document.published) == ["2024-03-08", "2023-05-05"])
  }

  @Test func theEncodingThatCameWithTheBytes() throws {
    let bytes = Data("Le café du port a fermé, a dit le maire.".unicodeScalars.map { UInt8($0.value) })
      .base64EncodedString()
    let run = try stream(#"{"path":"a","base64":"\#(bytes)","mediaType":"text/plain; charset=ISO-8859-1"}"#)
    let record = try #require(record(try outcomes(run).first))
    #expect(record.source.encoding == "windows-1252")
    #expect(record.document.text.contains("café"))
    #expect(record.warnings.allSatisfy { $0.code != "reading.encoding-guessed" })
  }

  /// A caller that waits for each answer before it asks on must get it.
  @Test func eachLineIsAnsweredAtOnce() throws {
    let folder = try TestFolder()
    let process = Process()
    process.executableURL = URL(filePath: CommandRun.executablePath)
    process.arguments = ["extract", "--stream", "-q", "-j", "4"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = CommandRun.sanitizerOptions
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for number in 0..<20 {
      input.fileHandleForWriting.write(Data("{\"path\":\"\(number)\",\"text\":\"The panel met.\"}\n".utf8))
      var answer = Data()
      while answer.last != 0x0A {
        let more = output.fileHandleForReading.availableData
        if more.isEmpty { break }
        answer += more
      }
      #expect(try StatementOutcome(json: Array(answer.dropLast())).path == "\(number)")
    }
    input.fileHandleForWriting.closeFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func noInputIsDone() throws {
    let run = try stream("")
    #expect(run == CommandRun(status: 0, output: "", errors: "0 records\n"))
  }

  @Test func faultyRulesStopItBeforeItBegins() throws {
    let folder = try TestFolder()
    try folder.write("rules/mine.rules", "rule date.mine\n  find {nomonth} {number}\n  yes x\n")
    let run = try CommandRun(["extract", "--stream", "--rules", "rules"], in: folder, input: "{}\n")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("rules/mine.rules:1"))
  }

  @Test(arguments: [
    ["in"], ["-"], ["--output", "o"], ["--shard", "1/2"], ["--format", "json"], ["--manifest", "m"],
  ])
  func optionsThatMakeNoSense(_ options: [String]) throws {
    #expect(try stream("", options).status == 64)
  }
}
