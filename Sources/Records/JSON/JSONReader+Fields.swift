extension JSONReader {
  mutating func optionalString() throws(JSONFault) -> String? {
    null() ? nil : try string()
  }

  mutating func optionalInt() throws(JSONFault) -> Int? {
    null() ? nil : try int()
  }

  mutating func code<Code: RawRepresentable<String> & CaseIterable>(
    _ type: Code.Type = Code.self
  ) throws(JSONFault) -> Code {
    let name = try string()
    guard let code = Code(rawValue: name) else {
      let known = Code.allCases.map(\.rawValue).joined(separator: ", ")
      throw fault(.mismatch, "\"\(name)\" is none of \(known)")
    }
    return code
  }

  mutating func optionalCode<Code: RawRepresentable<String> & CaseIterable>(
    _ type: Code.Type = Code.self
  ) throws(JSONFault) -> Code? {
    null() ? nil : try code()
  }

  mutating func strings() throws(JSONFault) -> [String] {
    var values: [String] = []
    try array { json throws(JSONFault) in values.append(try json.string()) }
    return values
  }

  mutating func parts<Part: JSONPart>(_ type: Part.Type = Part.self) throws(JSONFault) -> [Part] {
    var parts: [Part] = []
    try array { json throws(JSONFault) in parts.append(try Part(from: &json)) }
    return parts
  }

  mutating func optionalPart<Part: JSONPart>(
    _ type: Part.Type = Part.self
  ) throws(JSONFault) -> Part? {
    null() ? nil : try Part(from: &self)
  }
}
