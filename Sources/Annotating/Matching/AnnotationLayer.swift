/// What a stage found; patterns name it by `{person}` and so on.
public enum AnnotationKind: Int32, CaseIterable, Sendable {
  case person, institution, place, instrument, date, quotation, cue, name

  /// Names begin with few words; see ``TokenShape/nameStart``.
  var isOfName: Bool {
    switch self {
    case .person, .institution, .place, .name: true
    case .instrument, .date, .quotation, .cue: false
    }
  }

  public init?(rawName: String) {
    switch rawName {
    case "person": self = .person
    case "institution": self = .institution
    case "place": self = .place
    case "instrument": self = .instrument
    case "date": self = .date
    case "quotation": self = .quotation
    case "cue": self = .cue
    case "name": self = .name
    default: return nil
    }
  }
}

/// Annotations of one statement by the token that they begin at.
public struct AnnotationLayer: Sendable {
  public struct Annotation: Sendable {
    public var kind: AnnotationKind
    public var tokens: Range<Int>
    /// The next one at the same token, plus one.
    var next: Int32
  }

  public private(set) var annotations: [Annotation] = []
  /// By token: its first annotation, plus one.
  private var heads: [Int32]

  public init(tokenCount: Int) { heads = Array(repeating: 0, count: tokenCount) }

  /// Makes room for so many annotations.
  mutating func reserve(_ count: Int) { annotations.reserveCapacity(count) }

  public mutating func add(_ kind: AnnotationKind, tokens: Range<Int>) {
    guard tokens.lowerBound < heads.count else { return }
    annotations.append(
      Annotation(kind: kind, tokens: tokens, next: heads[tokens.lowerBound]))
    heads[tokens.lowerBound] = Int32(annotations.count)
  }

  /// Forgets the annotations that were added last, all but the first `count`.
  mutating func removeLast(to count: Int) {
    while annotations.count > count {
      let last = annotations.removeLast()
      heads[last.tokens.lowerBound] = last.next
    }
  }

  /// The index of the annotation of a kind that was added last for some tokens; nil where another one that begins with
  /// them was added later, or none.
  func number(of kind: AnnotationKind, at tokens: Range<Int>) -> Int? {
    var number = first(at: tokens.lowerBound)
    while number != 0 {
      let annotation = annotation(number)
      if annotation.kind == kind { return annotation.tokens == tokens ? Int(number) - 1 : nil }
      number = annotation.next
    }
    return nil
  }

  /// The annotation that begins at a token, and the next ones at it by `next`.
  @inline(__always)
  func first(at token: Int) -> Int32 { heads[token] }

  @inline(__always)
  func annotation(_ number: Int32) -> Annotation { annotations[Int(number) - 1] }
}
