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
  /// In the order of the text.
  let places: UnsafeBufferPointer<Place>

  init(_ layer: AnnotationLayer, in tokens: Tokens) {
    var places = FlatArray<Place>(capacity: layer.annotations.count + 1)
    var block = 0
    layer.forEachPlace { token in
      while Int(tokens.blockStarts[block + 1]) <= token { block += 1 }
      var kinds: UInt32 = 0
      var number = layer.first(at: token)
      while number != 0 {
        let annotation = layer.annotation(number)
        kinds |= 1 << UInt32(annotation.kind.rawValue)
        number = annotation.next
      }
      places.append(
        Place(token: Int32(truncatingIfNeeded: token), block: Int32(truncatingIfNeeded: block), kinds: kinds))
    }
    // Nothing is added any more, so that they do not move.
    self.places = places.buffer
    memory = places
  }

  /// Whether an annotation of one of some kinds begins in a range of tokens.
  ///
  /// - Parameter cursor: The first place that is not before the range asked for last; ranges must begin in order.
  @inline(__always)
  func hasAny(_ kinds: UInt32, from first: Int, to last: Int, cursor: inout Int) -> Bool {
    while cursor < places.count, Int(places[cursor].token) < first { cursor += 1 }
    var at = cursor
    while at < places.count, Int(places[at].token) <= last {
      if places[at].kinds & kinds != 0 { return true }
      at += 1
    }
    return false
  }
}
