import Records
import TestSupport
import Testing

@testable import Comparing

@Suite struct RecordComparisonTests {
  private func changes(
    _ change: (inout Record) -> Void, from old: Record = millRecord()
  ) -> [Change] {
    var new = old
    change(&new)
    return RecordComparison.changes(from: old, to: new)
  }

  private func kinds(_ change: (inout Record) -> Void) -> [Change.Kind] { changes(change).map(\.kind) }

  @Test func sampleIsSound() {
    #expect(checkSpans(millRecord()) == [])
    #expect(checkSpans(millRecord(before: "On Monday it rained. ")) == [])
  }

  @Test func sameIsSame() {
    #expect(RecordComparison.changes(from: millRecord(), to: millRecord()) == [])
  }

  @Test func aSentenceInFrontIsTwoThings() {
    let changes = RecordComparison.changes(
      from: millRecord(), to: millRecord(before: "On Monday it rained. "))
    #expect(changes.map(\.kind) == [.text, .source, .position])
    #expect(changes[0].fields == [.init("words", nil, "On Monday it rained.")])
    #expect(changes[2].fields == [.init("shifted", "10", "10")])
  }

  @Test func speakerAndValueComeFirst() throws {
    let changes = changes { record in
      record.entities[1].aliases = ["Council"]
      record.dates[0].value = "2021-04-05"
      record.quotations[1].speakers[0].entity = "institution/mill-council"
    }
    #expect(changes.map(\.kind) == [.speaker, .dateValue, .entity])
    #expect(changes[0].fields == [.init("speakers", "person/ada-brook", "institution/mill-council")])
    #expect(changes[0].rule == "quote.direct")
    #expect(changes[1].fields == [.init("value", "2021-05-04", "2021-04-05")])
    #expect(changes[1].subject == "4 May 2021")
  }

  @Test func renamedEntityIsNoOther() {
    let changes = changes { record in
      record.entities[0].id = "person/adele-brook"
      record.entities[0].name = "Adele Brook"
      for index in record.quotations.indices {
        record.quotations[index].speakers[0].entity = "person/adele-brook"
      }
    }
    #expect(changes.map(\.kind) == [.entityRenamed])
    #expect(changes[0].fields.map(\.name) == ["id", "name"])
  }

  @Test func lostEntityTakesItsMentionsAlong() {
    let changes = changes { record in
      record.entities.remove(at: 1)
      record.issuers = []
      record.entities[0].roles = []
    }
    #expect(changes.map(\.kind) == [.entityLost, .issuer, .roleLost])
    #expect(changes[0].fields == [.init("mentions", "2", nil)])
  }

  @Test func mergedEntitiesAreTold() {
    let changes = changes { record in
      let council = record.entities.remove(at: 1)
      record.entities[0].mentions = (record.entities[0].mentions + council.mentions).sorted {
        $0.start < $1.start
      }
      record.issuers = []
      record.entities[0].roles = []
    }
    #expect(changes.map(\.kind) == [.entityLost, .issuer, .roleLost])
    #expect(changes[0].fields.last == .init("mentions in", "institution/mill-council", "person/ada-brook"))
  }

  @Test func mentionOfAnotherEntity() {
    let changes = changes { record in
      let brook = record.entities[0].mentions.remove(at: 1)
      record.entities[1].mentions.insert(brook, at: 1)
    }
    #expect(changes.map(\.kind) == [.mentionRegrouped])
    #expect(changes[0].fields == [.init("entity", "person/ada-brook", "institution/mill-council")])
  }

  @Test func everyOtherKind() {
    #expect(kinds { $0.dates.remove(at: 0) } == [.dateLost])
    #expect(kinds { $0.quotations.remove(at: 0) } == [.quotationLost])
    #expect(kinds { $0.quotations[0].kind = .mixed } == [.quotation])
    #expect(kinds { $0.quotations[0].rule = "other" } == [.rule])
    #expect(kinds { $0.dates[1].interval = nil } == [.date, .date])
    #expect(kinds { $0.dates[0].basis = .published } == [.date])
    #expect(kinds { $0.dates[0].mod = .start } == [.dateValue])
    #expect(kinds { $0.entities[0].mentions.remove(at: 1) } == [.mentionLost])
    #expect(kinds { $0.entities[0].mentions[1].form = .nominal } == [.mention])
    #expect(kinds { $0.entities[0].mentions[1].rule = "other" } == [.rule])
    #expect(kinds { $0.entities[0].roles[0].title = "Chair" } == [.entity])
    #expect(kinds { $0.entities[0].roles = [] } == [.roleLost])
    #expect(kinds { $0.issuers = [] } == [.issuer])
    #expect(kinds { $0.document.title = nil } == [.document])
    #expect(kinds { $0.document.evidence.title = .init(from: .meta) } == [.document])
    #expect(kinds { $0.document.blocks = [.init(start: 0, end: 9, kind: .heading, level: 1)] } == [.document])
    #expect(kinds { $0.warnings = [.init(code: "w", message: "m")] } == [.warning])
    #expect(
      kinds { $0.corrections = [.init(file: "f", line: 1, action: .add, target: "t")] } == [.correction])
    #expect(kinds { $0.source.encoding = "windows-1252" } == [.source])
    #expect(kinds { $0.producer.version = "2" } == [.producer])
  }

  @Test func numbersAloneAreShifts() {
    #expect(
      kinds { record in
        for index in record.quotations.indices {
          record.quotations[index].id = "q\(index + 5)"
          record.quotations[index].utterance = "u\(index + 9)"
        }
        for index in record.dates.indices where record.dates[index].interval != nil {
          record.dates[index].interval = "i7"
        }
      } == [.position])
  }

  @Test func joinedUtterancesAreNoShift() {
    #expect(kinds { $0.quotations[1].utterance = "u1" } == [.quotation])
  }

  @Test func widerQuotationIsTheSame() {
    let changes = changes { record in
      let span = record.span(of: "that the mill would close")
      (record.quotations[0].start, record.quotations[0].text) = (span.start, "that the mill would close")
    }
    #expect(changes.map(\.kind) == [.quotation])
    #expect(changes[0].fields == [.init("text", "the mill would close", "that the mill would close")])
  }

  /// Random changes: never nothing where records differ, and both directions say the same.
  @Test func directionsMirrorEachOther() {
    var state: UInt64 = 3
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return Int(state >> 33) % bound
    }
    for _ in 0..<200 {
      let old = millRecord(before: ["", "On Monday it rained. ", "Brook spoke. "][random(3)])
      var new = millRecord(before: ["", "On Monday it rained. ", "Ada Brook left. "][random(3)])
      for _ in 0..<random(4) {
        switch random(10) {
        case 0: new.dates.remove(at: random(new.dates.count))
        case 1: new.quotations[random(new.quotations.count)].speakers = []
        case 2: new.entities.swapAt(0, new.entities.count - 1)
        case 3: new.entities[0].id = "person/other"
        case 4: new.entities[new.entities.count - 1].mentions.removeLast()
        case 5: new.dates[0].value = nil
        case 6: new.quotations[0].text = "else"
        case 7: new.entities[0].mentions.append(contentsOf: new.entities[new.entities.count - 1].mentions)
        case 8: new.document.published = nil
        default: new.entities[0].name = "Other"
        }
        if new.dates.isEmpty { new.dates = old.dates }
        if new.entities.contains(where: \.mentions.isEmpty) { new.entities = old.entities }
      }
      let there = RecordComparison.changes(from: old, to: new)
      let back = RecordComparison.changes(from: new, to: old)
      #expect(Set(there) == Set(back.map(\.mirrored)))
      #expect(there.count == back.count)
      #expect(there.isEmpty == (old == new))
    }
  }
}
