import Testing

@testable import Evaluating

@Suite struct FloorsTests {
  @Test func floorsAreComparedWithFigures() throws {
    var scores = Scores()
    scores.counts[.person] = .init(right: 3, extra: 1, missed: 0)
    let floors = try Floors(
      Array("# names\nperson.precision 0.75\nperson 0.9 # high\n\nperson.recall 1\ndate 0.1\n".utf8))
    #expect(floors.floors.map(\.line) == [2, 3, 5, 6])
    #expect(floors.missed(by: scores).map(\.floor.name) == ["person", "date"])
    #expect(floors.missed(by: scores).map(\.value) == [0.8571, 0])
  }

  @Test(arguments: [
    ("person", 1), ("\nperson x", 2), ("person 1.5", 1), ("person -1", 1), ("colour 0.5", 1),
    ("person.speed 0.5", 1),
    ("person 0.5 0.6", 1), ("person nan", 1),
  ])
  func faultsNameTheLine(_ text: String, _ line: Int) {
    do throws(Floors.Fault) {
      _ = try Floors(Array(text.utf8))
      Issue.record("there was no fault")
    } catch {
      #expect(error.line == line)
    }
  }

  @Test func tableHasThreePlaces() {
    var scores = Scores()
    scores.statements = 2
    scores.counts[.person] = .init(right: 3, extra: 0, missed: 3)
    scores.overlaps[.person] = .init(right: 3, extra: 0, missed: 3)
    let lines = scores.table().split(separator: "\n")
    #expect(
      lines.contains("person              1.000  0.500  0.667      6      3               1.000 0.500 0.667"))
    // The mean of persons, and of a grouping with nothing in it.
    #expect(lines.last == "overall                           0.333                2 statements")
  }
}
