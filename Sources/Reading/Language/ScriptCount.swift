/// How many letters of each script a text has, and letters that only one language of a script has.
struct ScriptCount {
  enum Script: Int, CaseIterable {
    case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, tamil, thai, georgian
    case ethiopic, kana, hangul, han
  }

  /// By script.
  private var letters: InlineArray<16, Int> = InlineArray(repeating: 0)
  private(set) var total = 0
  /// Letters of Persian and Urdu that Arabic lacks; of Urdu alone.
  private(set) var persian = 0
  private(set) var urdu = 0
  /// і ї є ґ; ў; ј љ њ ћ ђ џ; ы э.
  private(set) var ukrainian = 0
  private(set) var belarusian = 0
  private(set) var serbian = 0
  private(set) var russian = 0

  mutating func add(_ scalar: UInt32) {
    guard let script = Self.script(of: scalar) else { return }
    letters[script.rawValue] += 1
    total += 1
    if script == .cyrillic { addCyrillic(scalar) }
    if script == .arabic { addArabic(scalar) }
  }

  mutating func addLatin(_ count: Int) {
    letters[Script.latin.rawValue] += count
    total += count
  }

  subscript(_ script: Script) -> Int { letters[script.rawValue] }

  /// The script of most letters, if it has more than half of them.
  var main: Script? {
    Script.allCases.first { letters[$0.rawValue] * 2 > total }
  }

  private mutating func addCyrillic(_ scalar: UInt32) {
    switch scalar {
    case 0x456, 0x457, 0x454, 0x491, 0x406, 0x407, 0x404, 0x490: ukrainian += 1
    case 0x45E, 0x40E: belarusian += 1
    case 0x458...0x45B, 0x452, 0x45F: serbian += 1
    case 0x44B, 0x44D: russian += 1
    default: break
    }
  }

  private mutating func addArabic(_ scalar: UInt32) {
    switch scalar {
    case 0x67E, 0x686, 0x698, 0x6AF, 0x6A9, 0x6CC: persian += 1
    case 0x679, 0x688, 0x691, 0x6BA, 0x6BE, 0x6C1, 0x6D2: urdu += 1
    default: break
    }
  }

  private static func script(of scalar: UInt32) -> Script? {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x531...0x587: .armenian
    case 0x5D0...0x5EA: .hebrew
    case 0x620...0x64A, 0x66E...0x6D3, 0x6FA...0x6FF, 0x750...0x77F, 0xFB50...0xFEFC: .arabic
    case 0x900...0x963: .devanagari
    case 0x980...0x9E3: .bengali
    case 0xB80...0xBCD: .tamil
    case 0xE01...0xE4E: .thai
    case 0x10A0...0x10FF: .georgian
    case 0x1200...0x137F: .ethiopic
    case 0x3041...0x30FF: .kana
    case 0x1100...0x11FF, 0xAC00...0xD7A3: .hangul
    case 0x3400...0x9FFF, 0xF900...0xFAFF: .han
    default: nil
    }
  }
}
