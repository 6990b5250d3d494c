/// The mentions of each entity by position: one array of indices, and where each entity's begin in it.
public struct MentionsByEntity: Sendable {
  /// Indices of ``Resolution/mentions``, by entity.
  public private(set) var order: [Int32] = []
  /// By entity: where its mentions begin in `order`; one more at the end.
  public private(set) var offsets: [Int32] = []

  public init() {}

  /// Takes over a statement's mentions: two passes.
  public mutating func fill(_ resolution: Resolution) {
    offsets.removeAll(keepingCapacity: true)
    offsets.append(contentsOf: repeatElement(0, count: resolution.entities.count + 1))
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: repeatElement(0, count: resolution.mentions.count))
    offsets.withUnsafeMutableBufferPointer { offsets in
      order.withUnsafeMutableBufferPointer { order in
        for index in resolution.mentions.indices { offsets[resolution.mentions[index].entity] += 1 }
        var end: Int32 = 0
        for index in offsets.indices {
          end += offsets[index]
          offsets[index] = end
        }
        for index in resolution.mentions.indices.reversed() {
          let entity = resolution.mentions[index].entity
          offsets[entity] -= 1
          order[Int(offsets[entity])] = Int32(index)
        }
      }
    }
  }

  /// The indices of an entity's mentions.
  public func mentions(of entity: Int) -> ArraySlice<Int32> { order[places(of: entity)] }

  /// Where an entity's mentions stand in ``order``: without a slice, which counts a reference.
  public func places(of entity: Int) -> Range<Int> { Int(offsets[entity])..<Int(offsets[entity + 1]) }
}
