import Records
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Zoé Marlow", "zoe-marlow"), ("Zoe\u{301} Marlow", "zoe-marlow"),
    ("Łucja O’Brien-Håkansson", "lucja-o-brien-hakansson"),
    ("Ærø & Straße, þing", "aero-strasse-thing"), ("Đặng Thị Ngọc", "dang-thi-ngoc"),
    ("İğdır ışık", "igdir-isik"),
    ("Resolution 1593 (2005)", "resolution-1593-2005"), ("  --  ", "unnamed"), ("", "unnamed"), ("ﬁ", "ﬁ"),
    ("Ёлкин Чайковский", "елкин-чаиковскии"), ("Άννα Ιωάννου", "αννα-ιωαννου"), ("محكمة", "محكمة"),
    ("U.N.", "u-n"),
    ("Chambre d’appel", "chambre-d-appel"), ("AB\u{ad}CD", "abcd"),
  ])
  func names(_ name: String, _ expected: String) {
    #expect(Array(slug(of: name).unicodeScalars) == Array(expected.unicodeScalars))
  }

  /// Names are looked at eight bytes at a time.
  @Test(arguments: [" ", "-", ", ", "7", "é"])
  func marksAnywhere(_ mark: String) {
    for length in 6...19 {
      for place in 0...length {
        for distance in [1, 2, 8] {
          var letters = Array(repeating: "A", count: length)
          letters.insert(mark, at: place)
          letters.insert(mark, at: min(place + distance, length))
          let name = letters.joined()
          let kept = mark.replacing("é", with: "e")
          let plain = name.lowercased().replacing(mark, with: kept).split { !$0.isLetter && !$0.isNumber }
          #expect(slug(of: name) == plain.joined(separator: "-"), "\(name)")
        }
      }
    }
  }

  @Test func latinLettersAllHaveAForm() {
    for value in [UInt32](0xC0..<0x180) where value != 0xD7 && value != 0xF7 {
      let slug = slug(of: String(Unicode.Scalar(value)!))
      #expect(slug.utf8.allSatisfy { $0 < 0x80 } && slug != "unnamed", "U+\(String(value, radix: 16))")
    }
  }

  @Test func aNewRecordBeginsWithFreeIDs() {
    var ids = EntityIDs()
    for count in [200, 3, 200, 5] {
      let names = (0..<count).map { ids.next(.person, named: "Person \($0)") }
      #expect(Set(names).count == count && names[0] == "person/person-0")
      #expect(ids.next(.person, named: "Person 0") == "person/person-0-2")
      ids.removeAll()
    }
  }

  @Test func idsAreUnique() {
    var ids = EntityIDs()
    #expect(ids.next(.place, named: "Unit") == "place/unit")
    #expect(ids.next(.place, named: "Unit 2") == "place/unit-2")
    #expect(ids.next(.place, named: "unit!") == "place/unit-3")
    #expect(ids.next(.institution, named: "Unit") == "institution/unit")
    #expect(ids.next(.place, named: "UNIT") == "place/unit-4")
  }
}
