import Glibc

/// Plain values in one piece of memory that it owns, read without reference counting and without checks.
///
/// For the tables that are looked into at every token. Measured on 6 MB of news: with `Array` behind a class a
/// seventh of all time went into counting references.
struct FlatArray<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 16) {
    self.capacity = max(1, capacity)
    base = Self.allocate(self.capacity)
  }

  /// Elements of a cache line's size do not lie across two.
  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
    let size = capacity * MemoryLayout<Element>.stride
    let isLine = MemoryLayout<Element>.stride % 64 == 0
    // Swift asks for alignment by itself, which takes `malloc` twice the time; its own, 16 bytes, is enough for all else.
    let memory =
      isLine ? UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64) : malloc(size)
    guard let memory else { fatalError("no memory for \(size) bytes") }
    return memory.bindMemory(to: Element.self, capacity: capacity)
  }

  init(repeating value: Element, count: Int) {
    self.init(capacity: count)
    base.initialize(repeating: value, count: count)
    self.count = count
  }

  deinit { free(base) }

  /// - Precondition: `0 <= index < count`.
  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    @inline(__always) _modify {
      assert(index >= 0 && index < count)
      yield &base[index]
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { reserve(capacity * 2) }
    (base + count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func insert(_ element: Element, at index: Int) {
    append(element)
    var at = count - 1
    while at > index {
      base[at] = base[at - 1]
      at -= 1
    }
    base[index] = element
  }

  mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    guard let first = elements.baseAddress else { return }
    if count + elements.count > capacity { reserve(max(capacity * 2, count + elements.count)) }
    (base + count).initialize(from: first, count: elements.count)
    count += elements.count
  }

  /// Appends as many elements as `body` is asked for, by their place among these: without a look at the room for each.
  @inline(__always)
  mutating func append(count added: Int, _ body: (Int) -> Element) {
    if count + added > capacity { reserve(max(capacity * 2, count + added)) }
    let end = base + count
    for index in 0..<added { (end + index).initialize(to: body(index)) }
    count += added
  }

  /// Where the next elements go, with room for so many; they count once ``grow(by:)`` is told of them.
  @inline(__always)
  mutating func end(reserving wanted: Int) -> UnsafeMutablePointer<Element> {
    if count + wanted > capacity { reserve(max(capacity * 2, count + wanted)) }
    return base + count
  }

  /// Takes in elements that were put at the end.
  @inline(__always)
  mutating func grow(by added: Int) {
    assert(count + added <= capacity)
    count += added
  }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  /// Takes the last ones away, so that so many are left.
  @inline(__always)
  mutating func cut(to left: Int) {
    assert(left <= count)
    count = left
  }

  @inline(__always)
  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count -= 1
    return base[count]
  }

  /// Makes all of it one value.
  @inline(__always)
  mutating func fill(_ value: Element, count: Int) {
    reserve(count)
    base.initialize(repeating: value, count: count)
    self.count = count
  }

  mutating func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let grown = Self.allocate(wanted)
    grown.moveInitialize(from: base, count: count)
    free(base)
    (base, capacity) = (grown, wanted)
  }

  /// Adds a value until there are so many.
  mutating func grow(to wanted: Int, with value: Element) {
    guard wanted > count else { return }
    if wanted > capacity { reserve(max(capacity * 2, wanted)) }
    (base + count).initialize(repeating: value, count: wanted - count)
    count = wanted
  }

  /// The same values in memory of their own.
  func copy() -> FlatArray {
    var copy = FlatArray(capacity: capacity)
    copy.base.initialize(from: base, count: count)
    copy.count = count
    return copy
  }

  var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }
}
