import Records

/// Which gold entity each of a record's entities is: the one on which its mentions mostly fall.
struct Identities {
  /// The record's entities by their first mention, each with the weights of gold entities in order.
  var weights: [(entity: String, golds: [(key: String, weight: Double)])] = []
  var keys: [String: String] = [:]
}

extension StatementScorer {
  func identities() -> Identities {
    var identities = Identities()
    var places: [String: Int] = [:]
    for item in record.mentions {
      for other in tagged {
        guard let ref = other.gold.ref, case let weight = touching(other, item), weight > 0.3 else {
          continue
        }
        let place = places[item.entity] ?? identities.weights.count
        if place == identities.weights.count { identities.weights.append((item.entity, [])) }
        places[item.entity] = place
        if let known = identities.weights[place].golds.firstIndex(where: { $0.key == ref }) {
          identities.weights[place].golds[known].weight += weight
        } else {
          identities.weights[place].golds.append((ref, weight))
        }
      }
    }
    for (entity, golds) in identities.weights {
      identities.keys[entity] = first(golds) { $0.weight }?.key
    }
    return identities
  }

  func scoreQuotations(_ scores: inout Scores, _ who: Identities) {
    let golds = items.filter { $0.gold.tag == .quotation }
    let pairs = match(golds, record.quotations, by: quoted)
    let kinds = Dictionary(uniqueKeysWithValues: pairs.map { ($0.found, golds[$0.gold].gold.kind) })
    for isDirect in [true, false] {
      let mine = golds.indices.filter { (golds[$0].gold.kind == .direct) == isDirect }
      let theirs = record.quotations.indices.filter {
        ((kinds[$0] ?? record.quotations[$0].kind) == .direct) == isDirect
      }
      let theirPairs = pairs.compactMap { pair -> Pair? in
        guard let gold = mine.firstIndex(of: pair.gold), let found = theirs.firstIndex(of: pair.found)
        else { return nil }
        return Pair(gold: gold, found: found)
      }
      score(
        isDirect, mine.map { golds[$0] }, theirs.map { record.quotations[$0] }, theirPairs, who, &scores)
    }
  }

  private func score(
    _ isDirect: Bool, _ golds: [CarriedItem], _ found: [RecordItem], _ pairs: [Pair], _ who: Identities,
    _ scores: inout Scores
  ) {
    scoreRow(isDirect ? .direct : .indirect, golds, found, pairs, &scores, isError: isError)
    let row: Scores.Row = isDirect ? .directSpeaker : .indirectSpeaker
    let right = pairs.filter {
      golds[$0.gold].gold.isOptional || hasRightSpeaker(golds[$0.gold].gold, found[$0.found], who)
    }
    count(golds, found, right, &scores.counts[row, default: .init()], isError)
    for pair in pairs {
      let item = golds[pair.gold].gold
      if !right.contains(pair) { noteSpeaker(row, item, found[pair.found], &scores) }
      let cues = linked(item.cues)
      if !item.isOptional, !cues.isEmpty {
        let isRight = cues.contains { cue in found[pair.found].cue.contains { touching(cue, $0) > 0 } }
        scores.add(.cue, isRight)
      }
    }
  }

  private func quoted(_ gold: CarriedItem, _ found: RecordItem) -> Double {
    let isDirect = gold.gold.kind == .direct
    let isSame = isDirect == (found.kind == .direct)
    if !isSame, gold.gold.alternativeKind != found.kind { return 0 }
    let common = touching(gold, found)
    return common >= (isDirect ? 0.8 : 0.5) ? common + (isSame ? 1 : 0) : 0
  }

  /// Every speaker that the record names is one of the gold's; with none in the gold, it names none.
  private func hasRightSpeaker(_ gold: GoldItem, _ found: RecordItem, _ who: Identities) -> Bool {
    let speakers = linked(gold.speakers)
    guard speakers.isEmpty == found.speakers.isEmpty else { return false }
    return found.speakers.allSatisfy { entity, words in
      let key = entity.flatMap { who.keys[$0] }
      return speakers.contains { speaker in
        if let ref = speaker.gold.ref { return key == ref }
        return key == nil && touching(speaker, words) >= 0.5
      }
    }
  }

  private func linked(_ ids: [String]) -> [CarriedItem] {
    ids.compactMap { linkable[$0] }
  }

  private func noteSpeaker(_ row: Scores.Row, _ item: GoldItem, _ found: RecordItem, _ scores: inout Scores) {
    let mine = linked(item.speakers).map { $0.gold.ref ?? string($0.gold.span, in: gold.text) }
    let theirs = found.speakers.map { $0.entity ?? string($0.words.span, in: record.text) }
    func list(_ names: [String]) -> String { names.isEmpty ? "nobody" : names.joined(separator: " + ") }
    let start = String(string(item.span, in: gold.text).prefix(50))
    scores.errors[row.rawValue, default: []].append(
      "\(gold.name):\(item.start): \"\(start)\" is by \(list(mine)), not \(list(theirs))")
  }

  func scoreCanonicalNames(_ scores: inout Scores, _ who: Identities) {
    for entity in gold.entities {
      let isNamed = tagged.contains { $0.gold.ref == entity.key && !$0.gold.isNominal && !$0.gold.isOptional }
      guard isNamed else { continue }
      let candidates = who.weights.filter {
        who.keys[$0.entity] == entity.key && record.names[$0.entity]?.type == entity.type
      }
      let best = first(candidates) { $0.golds.first { $0.key == entity.key }?.weight ?? 0 }
      let name = best.flatMap { record.names[$0.entity]?.name }
      let isRight = name.map { name in entity.names.contains { isSameName($0, name) } } ?? false
      scores.add(.canonicalName, isRight)
      if !isRight {
        scores.errors["canonical-name", default: []].append(
          "\(gold.name): \"\(entity.names.joined(separator: "|"))\" is called \(name.map { "\"\($0)\"" } ?? "nothing")"
        )
      }
    }
  }
}

extension Scores {
  mutating func add(_ share: Share, _ isRight: Bool) {
    let (right, of) = shares[share] ?? (0, 0)
    shares[share] = (right + (isRight ? 1 : 0), of + 1)
  }
}

/// The first of those with the highest value.
private func first<Element>(_ elements: [Element], _ value: (Element) -> Double) -> Element? {
  elements.reduce(nil) { best, next in
    guard let best else { return next }
    return value(next) > value(best) ? next : best
  }
}
