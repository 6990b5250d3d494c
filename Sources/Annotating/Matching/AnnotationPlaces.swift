/// Where a layer's annotations begin, for those who look for the next ones: made once for several stages.
final class AnnotationPlaces {
  /// A token at which an annotation begins, and its block.
  struct Place: BitwiseCopyable {
    var token: Int32
    var block: Int32
    /// Of those that begin there, a bit each.
    var kinds: UInt32
  }

  private let memory: FlatArray<Place>
  private let nextMemory: FlatArray<Int32>
  /// In the order of the text.
  let places: UnsafeBufferPointer<Place>
  /// By token, and one past the last: the first of `places` at it or behind it.
  private let next: UnsafePointer<Int32>

  init(_ layer: AnnotationLayer, in tokens: Tokens) {
    var places = FlatArray<Place>(capacity: layer.annotations.count + 1)
    var next = FlatArray<Int32>(repeating: 0, count: tokens.count + 1)
    for block in 0..<tokens.blockCount {
      for token in tokens.block(block) {
        next[token] = Int32(truncatingIfNeeded: places.count)
        var number = layer.first(at: token)
        if number == 0 { continue }
        var kinds: UInt32 = 0
        while number != 0 {
          let annotation = layer.annotation(number)
          kinds |= 1 << UInt32(annotation.kind.rawValue)
          number = annotation.next
        }
        places.append(
          Place(
            token: Int32(truncatingIfNeeded: token), block: Int32(truncatingIfNeeded: block), kinds: kinds))
      }
    }
    next[tokens.count] = Int32(truncatingIfNeeded: places.count)
    // Nothing is added any more, so that they do not move.
    self.places = places.buffer
    self.next = UnsafePointer(next.base)
    memory = places
    nextMemory = next
  }

  /// Whether an annotation of one of some kinds begins in a range of tokens.
  @inline(__always)
  func hasAny(_ kinds: UInt32, from first: Int, to last: Int) -> Bool {
    var at = Int(next[first])
    while at < places.count, Int(places[at].token) <= last {
      if places[at].kinds & kinds != 0 { return true }
      at += 1
    }
    return false
  }
}
