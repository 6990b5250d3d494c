/// A value of the record that is an object in JSON.
protocol JSONPart {
  /// Whether pretty JSON has it on one line.
  static var isInline: Bool { get }
  func writeFields(to json: inout JSONWriter)
  init(from json: inout JSONReader) throws(JSONFault)
}

extension JSONPart {
  static var isInline: Bool { true }

  func write(to json: inout JSONWriter) {
    json.beginObject(inline: Self.isInline)
    writeFields(to: &json)
    json.endObject()
  }
}

extension JSONWriter {
  @inlinable
  @inline(__always)
  public mutating func field(_ key: StaticString, _ value: Int) {
    self.key(key)
    self.value(value)
  }

  @inlinable
  @inline(__always)
  public mutating func field(_ key: StaticString, _ value: Int?) {
    self.key(key)
    if let value { self.value(value) } else { null() }
  }

  @inlinable
  @inline(__always)
  public mutating func field(_ key: StaticString, _ value: Bool) {
    self.key(key)
    self.value(value)
  }

  /// A string's UTF-8, which must be valid.
  @inlinable
  @inline(__always)
  public mutating func field(_ key: StaticString, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.key(key)
    value(bytes)
  }

  /// A part of a text in valid UTF-8.
  @inlinable
  @inline(__always)
  public mutating func field(
    _ key: StaticString, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) {
    self.key(key)
    value(text, range)
  }

  /// A string that needs no escape.
  @inlinable
  @inline(__always)
  public mutating func field(_ key: StaticString, code: StaticString) {
    self.key(key)
    value(code: code)
  }

  @inlinable
  @inline(__always)
  public mutating func null(_ key: StaticString) {
    self.key(key)
    null()
  }

  @inlinable
  @inline(__always)
  public mutating func field(_ key: StaticString, _ value: String) {
    self.key(key)
    self.value(value)
  }

  @inlinable
  @inline(__always)
  public mutating func field(_ key: StaticString, _ value: String?) {
    self.key(key)
    if let value { self.value(value) } else { null() }
  }

  mutating func field<Code: RawRepresentable<String>>(_ key: StaticString, _ code: Code) {
    field(key, code.rawValue)
  }

  mutating func field<Code: RawRepresentable<String>>(_ key: StaticString, _ code: Code?) {
    field(key, code?.rawValue)
  }

  public mutating func field(_ key: StaticString, _ values: [String]) {
    self.key(key)
    beginArray(inline: true)
    for value in values {
      element()
      self.value(value)
    }
    endArray()
  }

  mutating func field<Part: JSONPart>(_ key: StaticString, _ part: Part) {
    self.key(key)
    part.write(to: &self)
  }

  mutating func field<Part: JSONPart>(_ key: StaticString, _ part: Part?) {
    self.key(key)
    if let part { part.write(to: &self) } else { null() }
  }

  mutating func field<Part: JSONPart>(_ key: StaticString, _ parts: [Part]) {
    self.key(key)
    beginArray()
    for part in parts {
      element()
      part.write(to: &self)
    }
    endArray()
  }
}
