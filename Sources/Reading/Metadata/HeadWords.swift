/// The words that tell the lines at a statement's head and foot apart; from Rules/heads.tsv.
struct HeadWords: Sendable {
  enum Label: String, Sendable {
    case author = "label-author"
    case date = "label-date"
    case title = "label-title"
    case publisher = "label-publisher"
    case url = "label-url"
    case other = "label-other"
  }

  private(set) var boilerplate: Set<String> = []
  private(set) var labels: [String: Label] = [:]
  private(set) var closings: Set<String> = []
  private(set) var letterheads: Set<String> = []
  private(set) var honorifics: Set<String> = []
  private(set) var roles: Set<String> = []
  /// Words that keep a date from being the statement's: deadlines, hearings, changes.
  private(set) var dateDenials: [String] = []
  /// Small words that may stand beside a date in a line of its own.
  private(set) var dateFillers: Set<String> = []

  static let shared = HeadWords()

  private init() {
    for (key, words) in EmbeddedTable.rows("Rules/heads.tsv") {
      switch key {
      case "boilerplate": boilerplate = Set(words)
      case "closing": closings = Set(words)
      case "letterhead": letterheads = Set(words)
      case "honorific": honorifics = Set(words)
      case "role": roles = Set(words)
      case "date-deny": dateDenials = words
      case "date-filler": dateFillers = Set(words)
      default:
        guard let label = Label(rawValue: key) else { continue }
        for word in words { labels[word] = label }
      }
    }
  }

  /// Whether a block is a closing line, such as “Yours faithfully,” or “Signed:”.
  func isClosing(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    // The first byte decides nearly always; closings are looked up for short blocks only.
    closings.contains(HeadLine.folded(String(decoding: bytes[range], as: UTF8.self)))
  }
}
