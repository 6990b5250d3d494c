import Testing

@testable import Annotating

@Suite struct PackedNumbersTests {
  /// Packs numbers as one part of a pack that has no other, and reads them where they lie.
  private func unpacked(_ numbers: [UInt64]) -> [UInt64] {
    var writer = PackWriter()
    writer.add(.literals, numbers)
    return writer.text.withUnsafeBufferPointer { text in
      CompiledPack(text.baseAddress!)[.literals].map { $0 }
    }
  }

  @Test(arguments: 1...PackedNumbers.widest)
  func numbersOfAllWidths(_ width: Int) {
    let largest: UInt64 = 1 << UInt64(width * 6) - 1
    #expect(PackedNumbers.width(of: largest) == width)
    let numbers = [largest, 0, 1, largest / 3, largest - 1, 0x0123_4567_89AB & largest, 0]
    #expect(unpacked(numbers) == numbers)
  }

  @Test func noNumbers() { #expect(unpacked([]) == []) }

  @Test(arguments: [0, 1, 0x0123_4567_89AB_CDEF, UInt64.max])
  func wordsOfAllBits(_ word: UInt64) {
    var writer = PackWriter()
    writer.add(.literals, PackedNumbers.halves(of: word))
    let read = writer.text.withUnsafeBufferPointer { CompiledPack($0.baseAddress!)[.literals].word(at: 0) }
    #expect(read == word)
  }

  @Test func theTextNeedsNoEscapes() {
    var writer = PackWriter()
    writer.add(.literals, Array(UInt64(0)..<64))
    #expect(writer.text.allSatisfy { (0x30...0x6F).contains($0) })
  }

  @Test func chainsThatLieGiveWhatGrownOnesDo() {
    let grown = HashChains<UInt32>(capacity: 100)
    for number in UInt32(0)..<500 { grown.add(number &* 7, hash: number &* 0x9E37_79B1) }
    let part = PackedChains.Part(starts: .nameStarts, values: .names)
    var writer = PackWriter()
    grown.pack(part, into: &writer)
    writer.text.withUnsafeBufferPointer { text in
      let packed = HashChains<UInt32>(PackedChains(part, of: CompiledPack(text.baseAddress!)))
      for number in UInt32(0)..<600 {
        var (one, other): ([UInt32], [UInt32]) = ([], [])
        grown.forEach(hash: number &* 0x9E37_79B1) { one.append($0) }
        packed.forEach(hash: number &* 0x9E37_79B1) { other.append($0) }
        #expect(one == other)
        #expect(number >= 500 || one.contains(number &* 7))
      }
    }
  }
}
