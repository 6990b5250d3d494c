/// Gives each entity of one record its id: `type/slug`, and `-2`, `-3`, … where the id is taken.
public struct EntityIDs: Sendable {
  /// The ids, one after the other.
  public private(set) var bytes: [UInt8] = []
  private var taken: [Taken] = []
  /// Open addressing by hash: index in `taken`, plus one; 0 is empty.
  private var slots = [Int32](repeating: 0, count: 64)

  private struct Taken {
    var range: Range<Int>
    var hash: UInt32
    /// The last number that was put behind it.
    var last: Int
  }

  public init() {}

  /// Begins a new record.
  public mutating func removeAll() {
    clearSlots()
    bytes.removeAll(keepingCapacity: true)
    taken.removeAll(keepingCapacity: true)
  }

  /// After one large record the many slots of it are not emptied for each small one.
  private mutating func clearSlots() {
    guard taken.count * 4 < slots.count else {
      slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
      return
    }
    for (place, taken) in taken.enumerated() {
      var slot = Int(taken.hash) & (slots.count - 1)
      while slots[slot] != Int32(place + 1) { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = 0
    }
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
    bytes.append(contentsOf: type.idPrefix)
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
    let hash = hash(of: start..<bytes.count)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      let own = taken[place].range
      if taken[place].hash == hash, areEqual(own, start..<bytes.count) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    taken.append(Taken(range: start..<bytes.count, hash: hash, last: 1))
    slots[slot] = Int32(taken.count)
    if taken.count * 2 > slots.count { grow() }
    return nil
  }

  private func areEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { bytes[$0] == bytes[$1] }
  }

  /// Eight bytes at a time; the last eight may overlap those before them.
  private func hash(of id: Range<Int>) -> UInt32 {
    var state = UInt64(truncatingIfNeeded: id.count)
    func add(_ chunk: UInt64) {
      state = (state ^ chunk) &* 0x9E37_79B9_7F4A_7C15
      state ^= state >> 32
    }
    bytes.withUnsafeBytes { bytes in
      guard id.count >= 8 else { return add(bytes[id].reduce(0) { $0 << 8 | UInt64($1) }) }
      for at in stride(from: id.lowerBound, to: id.upperBound - 8, by: 8) {
        add(bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      }
      add(bytes.loadUnaligned(fromByteOffset: id.upperBound - 8, as: UInt64.self))
    }
    return UInt32(truncatingIfNeeded: state ^ state >> 15)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (place, taken) in taken.enumerated() {
      var slot = Int(taken.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(place + 1)
    }
  }
}

extension Record.EntityType {
  /// What an id of this type begins with.
  fileprivate var idPrefix: UnsafeBufferPointer<UInt8> {
    let prefix: StaticString =
      switch self {
      case .person: "person/"
      case .institution: "institution/"
      case .place: "place/"
      case .instrument: "instrument/"
      }
    return UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
  }
}
