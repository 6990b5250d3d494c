import Records
import TestSupport
import Testing

@Suite struct MalformedTests {
  private func fault(_ json: [UInt8]) -> JSONFault? {
    do throws(JSONFault) {
      _ = try StatementOutcome(json: json)
      return nil
    } catch {
      return error
    }
  }

  private func fault(_ json: String) -> JSONFault? { fault(Array(json.utf8)) }

  private func error(code: String = #""c""#, more: String = "") -> String {
    #"{"schema":"rapporteur.error/1","source":{"path":"p"},"error":{"code":\#(code),"message":"m"}}\#(more)"#
  }

  @Test(arguments: [
    ("", JSONFault.Code.syntax, "$"), ("   ", .syntax, "$"), ("[]", .syntax, "$"), ("null", .syntax, "$"),
    ("{}", .mismatch, "$"), ("{\"schema\"}", .syntax, "$.schema"), ("{\"schema\":1}", .mismatch, "$.schema"),
    ("{\"path\":\"p\"}", .mismatch, "$.path"), (#"{"schema":"rapporteur.record/0"}"#, .version, "$.schema"),
    (#"{"schema":"rapporteur.record/2","new":1}"#, .version, "$.schema"),
    (#"{"schema":"rapporteur.record/1"}"#, .missingField, "$"),
    (#"{"schema":"rapporteur.record/1","other":1}"#, .unexpectedField, "$"),
    (#"{"schema":"rapporteur.record/1","schema":"rapporteur.record/1"}"#, .unexpectedField, "$.schema"),
    (#"{"schema":"rapporteur.record/1","dates":{}}"#, .syntax, "$.dates"),
    (#"{"schema":"rapporteur.record/1","dates":[{"start":-1}]}"#, .mismatch, "$.dates[0].start"),
    (#"{"schema":"rapporteur.record/1","dates":[{"start":01}]}"#, .mismatch, "$.dates[0].start"),
    (#"{"schema":"rapporteur.record/1","dates":[{"start":1.5}]}"#, .mismatch, "$.dates[0].start"),
    (#"{"schema":"rapporteur.record/1","dates":[{"start":1e3}]}"#, .mismatch, "$.dates[0].start"),
    (
      #"{"schema":"rapporteur.record/1","dates":[{"start":99999999999999999999}]}"#, .mismatch,
      "$.dates[0].start"
    ),
    (#"{"schema":"rapporteur.record/1","dates":[{"type":"when"}]}"#, .mismatch, "$.dates[0].type"),
    (#"{"schema":"rapporteur.record/1","dates":[{"uncertain":0}]}"#, .mismatch, "$.dates[0].uncertain"),
    (#"{"schema":"rapporteur.record/1","dates":[{"text":null}]}"#, .mismatch, "$.dates[0].text"),
    (
      #"{"schema":"rapporteur.record/1","dates":[{"anchor":{"start":1}}]}"#, .missingField,
      "$.dates[0].anchor"
    ),
    (#"{"schema":"rapporteur.record/1","dates":[{}, ]}"#, .missingField, "$.dates[0]"),
    (
      #"{"schema":"rapporteur.record/1","quotations":[{"segments":[[1]]}]}"#, .mismatch,
      "$.quotations[0].segments[0]"
    ),
    (
      #"{"schema":"rapporteur.record/1","quotations":[{"segments":[[[1]]]}]}"#, .mismatch,
      "$.quotations[0].segments[0][0]"
    ),
    (#"{"schema":"rapporteur.record/1","issuers":[,]}"#, .syntax, "$.issuers[0]"),
  ])
  func faultsAreTold(_ json: String, _ code: JSONFault.Code, _ path: String) {
    let fault = fault(json)
    #expect(fault?.code == code)
    #expect(fault?.path == path)
  }

  @Test(arguments: [
    #""\x""#, #""\u12g4""#, #""\ud800""#, #""\udc00\ud800""#, #""\ud83dA""#, "\"a\nb\"", "\"\t\"", "'c'", "c",
    #""c"#,
  ])
  func badStringsAreFaults(_ code: String) {
    #expect(fault(error(code: code)) != nil)
    #expect(fault(error()) == nil)
  }

  @Test func badUTF8IsAFault() {
    for bad: [UInt8] in [
      [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ] {
      let json = Array(error(code: #""@""#).utf8).flatMap { $0 == UInt8(ascii: "@") ? bad : [$0] }
      #expect(fault(json)?.code == .syntax)
      let escaped = Array(error(code: #""\n@""#).utf8).flatMap { $0 == UInt8(ascii: "@") ? bad : [$0] }
      #expect(fault(escaped)?.code == .syntax)
    }
  }

  @Test func nothingMayFollow() {
    #expect(fault(error(more: " \n\r\t")) == nil)
    #expect(fault(error(more: "{}"))?.message == "there is more after the record's end")
    #expect(fault("\u{feff}" + error())?.code == .syntax)
  }

  @Test func placeIsTold() {
    let fault = fault("{\n\"schema\": \"rapporteur.record/1\",\n  \"colour\": 1}")
    #expect(
      fault?.description
        == "line 3, byte 37, $: there is no field \"colour\" in this version of the schema")
  }

  @Test func depthIsNoDanger() {
    let open = #"{"schema":"rapporteur.record/1","quotations":"# + String(repeating: "[", count: 1_000_000)
    #expect(fault(open)?.code == .syntax)
  }

  @Test(arguments: [JSONStyle.pretty, .compact])
  func truncatedAtEachByteIsAFault(_ style: JSONStyle) {
    var bytes: [UInt8] = []
    sampleRecord().write(into: &bytes, style: style)
    let whole = bytes.count - 1  // without the line end
    for count in 0..<whole {
      #expect(fault(Array(bytes[..<count])) != nil)
    }
    #expect(fault(Array(bytes[..<whole])) == nil)
  }

  @Test func anyByteChangedNeverTraps() {
    var bytes: [UInt8] = []
    sampleRecord().write(into: &bytes, style: .compact)
    var state: UInt32 = 7
    for at in bytes.indices {
      state = state &* 1_664_525 &+ 1_013_904_223
      var changed = bytes
      changed[at] = UInt8(truncatingIfNeeded: state >> 16)
      // What can still be read must be written and read again unchanged.
      guard let outcome = try? StatementOutcome(json: changed) else { continue }
      var again: [UInt8] = []
      outcome.write(into: &again, style: .pretty)
      #expect((try? StatementOutcome(json: again)) == outcome)
    }
  }
}
