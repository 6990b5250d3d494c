import Testing

@testable import Resolving

@Suite struct NumberingTests {
  private func number(_ words: String, _ numbering: inout Numbering) -> Int32 {
    numbering.number { $0.append(contentsOf: words.utf8) }
  }

  @Test func numbersInTheOrderOfFirstSight() {
    var numbering = Numbering()
    #expect(["a", "b", "a", "", "b", "ab"].map { number($0, &numbering) } == [0, 1, 0, 2, 1, 3])
    #expect(numbering.known { $0.append(contentsOf: "ab".utf8) } == 3)
    #expect(numbering.known { $0.append(contentsOf: "ba".utf8) } == nil)
    #expect(String(decoding: numbering.pool[numbering.range(of: 3)], as: UTF8.self) == "ab")
  }

  @Test(arguments: [3, 40, 5000])
  func forgetsAll(_ count: Int) {
    var numbering = Numbering()
    for _ in 0..<3 {
      for index in 0..<count { #expect(number("word \(index)", &numbering) == index) }
      #expect(numbering.count == count)
      numbering.removeAll()
      #expect(numbering.known { $0.append(contentsOf: "word 0".utf8) } == nil)
    }
  }
}
