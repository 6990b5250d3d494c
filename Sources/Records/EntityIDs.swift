/// Gives each entity of one record its id: `type/slug`, and `-2`, `-3`, … where the id is taken.
public struct EntityIDs: Sendable {
  /// The ids, one after the other.
  public private(set) var bytes: [UInt8] = []
  private var taken: [Taken] = []
  /// By hash: index in `taken`. Where two ids share a hash, the second has the next number.
  private var places: [UInt64: Int] = [:]

  private struct Taken {
    var range: Range<Int>
    /// The last number that was put behind it.
    var last: Int
  }

  public init() {}

  /// Begins a new record.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    taken.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  /// The id of the next entity of this name, in the order in which entities are given.
  public mutating func next(_ type: Record.EntityType, named name: String) -> String {
    var name = name
    let range = name.withUTF8 { next(type, named: $0) }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The same for a name in UTF-8; where the id lies in ``bytes``.
  public mutating func next(_ type: Record.EntityType, named name: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: type.rawValue.utf8)
    bytes.append(0x2F)
    appendSlug(of: name, to: &bytes)
    guard let first = take(start) else { return start..<bytes.count }
    // "Unit" twice beside "Unit 2": the number moves on until the id is free.
    let end = bytes.count
    repeat {
      bytes.removeLast(bytes.count - end)
      taken[first].last += 1
      bytes.append(0x2D)
      bytes.append(contentsOf: String(taken[first].last).utf8)
    } while take(start) != nil
    return start..<bytes.count
  }

  /// Takes the id from `start` to the end of the bytes; where it is taken already, the index of who has it.
  private mutating func take(_ start: Int) -> Int? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes[start...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    while let place = places[hash] {
      if bytes[taken[place].range].elementsEqual(bytes[start...]) { return place }
      hash &+= 1
    }
    places[hash] = taken.count
    taken.append(Taken(range: start..<bytes.count, last: 1))
    return nil
  }
}
