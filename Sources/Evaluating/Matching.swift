import Records

/// A gold annotation on a record's text.
struct CarriedItem {
  var gold: GoldItem
  /// Trimmed spans that count as exact; empty where the record's text has not the words.
  var spans: [Record.Span]
}

/// A gold annotation and what was found for it, by their places in two lists.
struct Pair: Hashable {
  var gold: Int
  var found: Int
}

func overlap(_ a: Record.Span, _ b: Record.Span) -> Int {
  max(0, min(a.end, b.end) - max(a.start, b.start))
}

/// The share of the characters of both spans that they have in common.
func jaccard(_ a: Record.Span, _ b: Record.Span) -> Double {
  let common = overlap(a, b)
  return common == 0 ? 0 : Double(common) / Double(a.end - a.start + b.end - b.start - common)
}

func exact(_ gold: CarriedItem, _ item: RecordItem) -> Double {
  gold.spans.contains(item.trimmed) ? 1 : 0
}

func touching(_ gold: CarriedItem, _ item: RecordItem) -> Double {
  gold.spans.reduce(0) { max($0, jaccard($1, item.trimmed)) }
}

/// Pairs greedily one to one: scored annotations before optional ones, the best score first.
func match(
  _ golds: [CarriedItem], _ found: [RecordItem], by score: (CarriedItem, RecordItem) -> Double
) -> [Pair] {
  var candidates: [(isOptional: Bool, score: Double, pair: Pair)] = []
  for (g, gold) in golds.enumerated() {
    for (f, item) in found.enumerated() {
      let score = score(gold, item)
      if score > 0 { candidates.append((gold.gold.isOptional, score, Pair(gold: g, found: f))) }
    }
  }
  candidates.sort { a, b in
    (a.isOptional ? 1 : 0, -a.score, a.pair.gold, a.pair.found)
      < (b.isOptional ? 1 : 0, -b.score, b.pair.gold, b.pair.found)
  }
  var usedGold: Set<Int> = []
  var usedFound: Set<Int> = []
  return candidates.map(\.pair).filter { pair in
    guard !usedGold.contains(pair.gold), !usedFound.contains(pair.found) else { return false }
    usedGold.insert(pair.gold)
    usedFound.insert(pair.found)
    return true
  }
}
