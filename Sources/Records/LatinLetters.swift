/// Letters that have a Latin form, as slugs write them; made from the Unicode Character Database's decompositions,
/// with the forms usual in passports for letters that have none (ß, æ, ø, þ, ł, đ).
enum LatinLetters {
  /// The lower-case ASCII form of a letter; nil where it has none here.
  static func form(of scalar: Unicode.Scalar) -> Substring? {
    let form: Substring? =
      switch scalar.value {
      case 0xC0..<0x250: first[Int(scalar.value - 0xC0)]
      case 0x1E00..<0x1F00: additional[Int(scalar.value - 0x1E00)]
      default: nil
      }
    return form == "." ? nil : form
  }

  /// The letter below the marks of a Greek or Cyrillic letter in lower case, which keeps its script.
  static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x370..<0x530).contains(scalar.value) else { return scalar }
    return marked[scalar] ?? scalar
  }

  private static let marked: [Unicode.Scalar: Unicode.Scalar] = {
    let letters = Array(
      "ΐιάαέεήηίιΰυϊιϋυόούυώωйиѐеёеѓгїіќкѝиўуѷѵӂжӑаӓаӗеӛәӝжӟзӣиӥиӧоӫөӭэӯуӱуӳуӵчӹы"
        .unicodeScalars)
    let pairs = stride(from: 0, to: letters.count - 1, by: 2).map { (letters[$0], letters[$0 + 1]) }
    return Dictionary(pairs) { first, _ in first }
  }()

  // U+00C0 to U+024F; a dot for what is no letter.
  private static let first = """
    a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss a a a a a a ae c e e e e i i i i
    d n o o o o o . o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g
    g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n ng ng o o o o o o
    oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s b b b
    b . . o c c d d d d . e e e f f g g hv i i k k l l m n n o o o . . p p r . . . . t t t t u u . v y y
    z z z . . . . . . . w . . . . dz dz dz lj lj lj nj nj nj a a i i o o u u u u u u u u u u e a a a a
    ae ae g g g g k k o o o o z z j dz dz dz g g hv w n n a a ae ae o o a a a a e e e e i i i i o o o o
    r r r r u u u u s s t t y y h h . n ou ou z z a a e e o o o o o o o o y y l n t j db qp a c c l t s
    z . . b u v e e j j q q r r y y
    """.parted

  // U+1E00 to U+1EFF.
  private static let additional = """
    a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i k k
    k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r s s s s
    s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w w w w w w w x x x x y y z z z z z z
    h t w y a s s s ss d a a a a a a a a a a a a a a a a a a a a a a a a e e e e e e e e e e e e e e e e
    i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u u u u u u u u u y y y y y y y y
    ll ll v v y y
    """.parted
}

extension String {
  /// The words between white space. By bytes: by characters it takes the time of a hundred records.
  fileprivate var parted: [Substring] {
    utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { Substring($0) }
  }
}
