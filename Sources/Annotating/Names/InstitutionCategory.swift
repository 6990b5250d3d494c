/// What kind of institution an entity is, as the record spells it.
public enum InstitutionCategory: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case court, intergovernmental, government, parliament, party, police, military, armedGroup, ngo, union,
    university,
    media, company, religious, other

  public var name: StaticString {
    switch self {
    case .court: "court"
    case .intergovernmental: "intergovernmental"
    case .government: "government"
    case .parliament: "parliament"
    case .party: "party"
    case .police: "police"
    case .military: "military"
    case .armedGroup: "armed-group"
    case .ngo: "ngo"
    case .union: "union"
    case .university: "university"
    case .media: "media"
    case .company: "company"
    case .religious: "religious"
    case .other: "other"
    }
  }

  /// The category of this name; nil for what the record does not know.
  public init?(_ name: String) {
    var name = name
    guard let category = name.withUTF8({ Self($0) }) else { return nil }
    self = category
  }

  init?(_ name: UnsafeBufferPointer<UInt8>) {
    guard let first = name.first else { return nil }
    let found = Self.allCases.first { category in
      let known = category.name
      return known.utf8CodeUnitCount == name.count && known.utf8Start.pointee == first
        && UnsafeBufferPointer(start: known.utf8Start, count: name.count).elementsEqual(name)
    }
    guard let found else { return nil }
    self = found
  }
}
