import Glibc
import Testing

@testable import Reading

@Suite struct InputCollectorTests {
  @Test func walksInByteOrder() {
    let folder = TemporaryFolder()
    for name in ["b/z.txt", "b.txt", "a/B.md", "a/b.HTML", "é.text", "a/c.xhtml", "Z.markdown", "b/a.htm"] {
      folder.write(name)
    }
    let found = InputCollector.collect(paths: [folder.path])
    #expect(
      found.inputs.map(\.path) == [
        "Z.markdown", "a/B.md", "a/b.HTML", "a/c.xhtml", "b.txt", "b/a.htm", "b/z.txt", "é.text",
      ])
    #expect(
      found.inputs.map(\.mediaType) == [
        MediaType.plain, MediaType.plain, MediaType.html, MediaType.xhtml, MediaType.plain, MediaType.html,
        MediaType.plain,
        MediaType.plain,
      ])
    #expect(found.passedOver == 0 && found.errors.isEmpty)
    #expect(InputCollector.collect(paths: [folder.path + "/"]).inputs.map(\.path) == found.inputs.map(\.path))
  }

  @Test func passesOverWhatIsNoStatement() {
    let folder = TemporaryFolder()
    for name in [
      "a.txt", "a.txt.meta.json", "b.meta.json", ".hidden.txt", ".git/c.txt", "d.pdf", "txt", "e.json",
    ] { folder.write(name) }
    let found = InputCollector.collect(paths: [folder.path])
    #expect(found.inputs.map(\.path) == ["a.txt"])
    #expect(found.passedOver == 7)
  }

  @Test func prefersTheMoreParticularSidecar() {
    let folder = TemporaryFolder()
    for name in ["a.txt", "a.txt.meta.json", "a.meta.json", "b.html", "b.meta.json", "c.txt"] {
      folder.write(name)
    }
    let sidecars = InputCollector.collect(paths: [folder.path]).inputs.map {
      $0.sidecar.map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(sidecars == [folder.path + "/a.txt.meta.json", folder.path + "/b.meta.json", nil])
    let single = InputCollector.collect(paths: [folder.path + "/b.html"]).inputs.first
    #expect(single?.path == "b.html")
    #expect(single?.sidecar == Array((folder.path + "/b.meta.json").utf8))
  }

  @Test func goesRoundNoCircles() {
    let folder = TemporaryFolder()
    folder.write("a/b.txt")
    folder.link("a/up", to: "..")
    folder.link("c.txt", to: "a/b.txt")
    folder.link("gone.txt", to: "nowhere")
    let found = InputCollector.collect(paths: [folder.path])
    #expect(found.inputs.map(\.path) == ["a/b.txt", "c.txt"])
    #expect(found.passedOver == 2)
  }

  @Test func takesFoldersNamedLikeFiles() {
    let folder = TemporaryFolder()
    folder.write("x.txt/y.txt")
    #expect(InputCollector.collect(paths: [folder.path]).inputs.map(\.path) == ["x.txt/y.txt"])
    #expect(InputCollector.collect(paths: [folder.path + "/x.txt"]).inputs.map(\.path) == ["y.txt"])
  }

  @Test func writesNamesThatAreNoUTF8() throws {
    let folder = TemporaryFolder()
    folder.write([0x63, 0x61, 0x66, 0xE9] + Array(".txt".utf8))
    let input = try #require(InputCollector.collect(paths: [folder.path]).inputs.first)
    #expect(input.path == "caf%E9.txt")
    #expect(try StatementReader().read(input).source.path == "caf%E9.txt")
  }

  @Test func refusesTwoInputsWithOnePath() {
    let folder = TemporaryFolder()
    folder.write("a/x.txt")
    folder.write("b/x.txt")
    let found = InputCollector.collect(paths: [folder.path + "/b", folder.path + "/a"])
    #expect(found.errors.map(\.code) == [.samePath])
    #expect(found.errors.first?.message.contains("\(folder.path)/b/x.txt") == true)
    // The same file twice is one input.
    #expect(InputCollector.collect(paths: [folder.path + "/a", folder.path + "/a/x.txt"]).errors.isEmpty)
  }

  @Test func doesNotDependOnTheOrderGiven() {
    let folder = TemporaryFolder()
    for name in ["a/x.txt", "b/y.txt", "b/w.txt"] { folder.write(name) }
    let paths = ["a", "b"].map { folder.path + "/" + $0 }
    let one = InputCollector.collect(paths: paths).inputs
    #expect(one == InputCollector.collect(paths: paths.reversed()).inputs)
    #expect(one.map(\.path) == ["w.txt", "x.txt", "y.txt"])
  }

  @Test func tellsWhatIsNotThere() {
    let folder = TemporaryFolder()
    mkfifo(folder.path + "/pipe.txt", 0o644)
    let found = InputCollector.collect(paths: [
      folder.path + "/none.txt", folder.path + "/pipe.txt", "/dev/null",
    ])
    #expect(found.errors.map(\.code) == [.notFound, .notAFile, .notAFile])
    #expect(found.errors.allSatisfy { $0.message.hasPrefix($0.path + ": ") })
    #expect(InputCollector.collect(paths: [folder.path]).passedOver == 1)
  }
}

@Suite struct StatementReaderTests {
  @Test func readsAFileWithItsSidecar() throws {
    let folder = TemporaryFolder()
    folder.write("a.txt", "Dockers freed" + HeadCase.body)
    folder.write(
      "a.txt.meta.json", #"{"published": "2024-03-08", "title": "Other", "authors": ["Ida Voss"]}"#)
    let input = try #require(InputCollector.collect(paths: [folder.path]).inputs.first)
    let statement = try StatementReader().read(input)
    #expect(statement.title == Sourced("Other", from: .sidecar, detail: "title"))
    #expect(statement.published?.value == "2024-03-08")
    #expect(statement.authors?.value == ["Ida Voss"])
    let overridden = try StatementReader().read(
      input, options: ReadingOptions(published: "2023", language: "fr"))
    #expect(overridden.published == Sourced("2023", from: .option, detail: "published"))
    #expect(overridden.language?.value == "fr")
  }

  @Test func tellsWhatTheBytesWere() throws {
    let statement = try StatementReader().read(bytes: Array("abc".utf8), path: "a.txt")
    #expect(
      statement.source
        == Statement.Source(
          path: "a.txt", mediaType: "text/plain", encoding: "utf-8", byteCount: 3,
          sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
  }

  @Test func takesTheMediaTypeFromTheBytes() throws {
    let page = Array(
      "\n<!DOCTYPE html><html><body><p>The council has met and will meet again.</p></body></html>".utf8)
    #expect(try StatementReader().read(bytes: page, path: "-").source.mediaType == MediaType.html)
    #expect(try StatementReader().read(bytes: page, path: "a.txt").source.mediaType == MediaType.plain)
    #expect(MediaType.sniffed(Array("<?xml version=\"1.0\"?>\n<html xmlns=\"x\">".utf8)) == MediaType.xhtml)
    #expect(MediaType.sniffed(Array("The council".utf8)) == MediaType.plain)
  }

  @Test(arguments: [
    ("", ReadingError.Code.empty), (" \n\u{200B}\n", .empty), ("%PDF-1.7 x", .notText),
    ("PK\u{3}\u{4}x", .notText),
  ])
  func refusesWhatIsNoStatement(_ words: String, _ code: ReadingError.Code) {
    let error = #expect(throws: ReadingError.self) {
      try StatementReader().read(bytes: Array(words.utf8), path: "x/a.txt")
    }
    #expect(error?.code == code)
    #expect(error?.message.hasPrefix("x/a.txt: ") == true)
  }

  @Test func refusesOptionsItCannotUse() {
    for options in [
      ReadingOptions(published: "yesterday"), ReadingOptions(encoding: "ebcdic"),
      ReadingOptions(language: "1"),
    ] {
      let error = #expect(throws: ReadingError.self) {
        try StatementReader().read(bytes: Array("abc".utf8), path: "a.txt", options: options)
      }
      #expect(error?.code == .option)
    }
  }

  @Test func tellsOfFilesThatVanishAndFaultySidecars() throws {
    let folder = TemporaryFolder()
    folder.write("a.txt")
    folder.write("b.txt")
    folder.write("b.meta.json", "{")
    folder.write("c.txt")
    let inputs = InputCollector.collect(paths: [folder.path]).inputs
    remove(folder.path + "/a.txt")
    remove(folder.path + "/c.txt")
    mkfifo(folder.path + "/c.txt", 0o644)
    let codes: [ReadingError.Code?] = inputs.map { input -> ReadingError.Code? in
      do {
        _ = try StatementReader().read(input)
        return nil
      } catch {
        return (error as? ReadingError)?.code
      }
    }
    #expect(codes == [.notFound, .sidecar, .notAFile])
  }
}

@Suite struct SHA256Tests {
  /// The second message of FIPS 180-4's examples, whole and in pieces.
  @Test(arguments: [1, 7, 56]) func piecesGiveTheDigestOfTheWhole(_ length: Int) {
    let bytes = Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
    var hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: length) {
      bytes[start..<min(start + length, bytes.count)].withUnsafeBufferPointer { hash.update($0) }
    }
    #expect(hash.hexadecimal() == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(SHA256.hexadecimal(bytes) == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }
}
