import Records

extension StatementScorer {
  /// Names by type, and nominals apart; the gold, not the record, says which a mention is.
  func scoreNames(_ scores: inout Scores) {
    let nominals = Set(pairs.filter { tagged[$0.gold].gold.isNominal }.map(\.found))
    let named = Set(pairs.filter { !tagged[$0.gold].gold.isNominal }.map(\.found))
    for (row, type) in [
      (Scores.Row.person, Record.EntityType.person), (.institution, .institution), (.place, .place),
      (.instrument, .instrument),
    ] {
      score(row, &scores, golds: { $0.tag.entityType == type && !$0.isNominal }) { index, item in
        item.tag == .entity(type) && !nominals.contains(index)
      } isError: {
        !$0.isNominal && isError($0)
      }
    }
    score(
      .nominal, &scores, golds: { ($0.tag == .person || $0.tag == .institution) && $0.isNominal }
    ) { index, item in
      (item.tag == .entity(.person) || item.tag == .entity(.institution)) && !named.contains(index)
    } isError: {
      $0.isNominal && isError($0)
    }
    for pair in pairs {
      let item = tagged[pair.gold].gold
      guard !item.isNominal, !item.isOptional, let ref = item.ref else { continue }
      scores.clusters.append(
        ("\(gold.name)\n\(ref)", "\(gold.name)\n\(record.mentions[pair.found].entity)"))
    }
  }

  private func score(
    _ row: Scores.Row, _ scores: inout Scores, golds isGold: (GoldItem) -> Bool,
    found isFound: (Int, RecordItem) -> Bool, isError: (RecordItem) -> Bool
  ) {
    let golds = tagged.indices.filter { isGold(tagged[$0].gold) }
    let found = record.mentions.indices.filter { isFound($0, record.mentions[$0]) }
    let goldPlaces = Dictionary(uniqueKeysWithValues: golds.enumerated().map { ($1, $0) })
    let foundPlaces = Dictionary(uniqueKeysWithValues: found.enumerated().map { ($1, $0) })
    let mine = pairs.compactMap { pair in
      goldPlaces[pair.gold].flatMap { gold in foundPlaces[pair.found].map { Pair(gold: gold, found: $0) } }
    }
    scoreRow(
      row, golds.map { tagged[$0] }, found.map { record.mentions[$0] }, mine, &scores, isError: isError)
  }

  func scoreDates(_ scores: inout Scores) {
    let golds = items.filter { $0.gold.tag == .date }
    let pairs = match(golds, record.dates, by: exact)
    scoreRow(.date, golds, record.dates, pairs, &scores, isError: isError)
    let right = pairs.filter { hasRightValue(golds[$0.gold].gold, record.dates[$0.found]) }
    count(golds, record.dates, right, &scores.counts[.dateValue, default: .init()], isError)
    for pair in pairs where !right.contains(pair) {
      let item = golds[pair.gold].gold
      let values = item.values.joined(separator: "|")
      scores.errors["date-value", default: []].append(
        "\(gold.name):\(item.start): \"\(string(item.span, in: gold.text))\" is \(values), "
          + "not \(record.dates[pair.found].value ?? "null")")
    }
  }

  private func hasRightValue(_ gold: GoldItem, _ found: RecordItem) -> Bool {
    if gold.isOptional || gold.values.isEmpty { return true }
    if let value = found.value, !value.isEmpty { return gold.values.contains(value) }
    // Nothing known, rightly: the gold's value is made of X alone.
    return !gold.values.joined(separator: "|").contains { $0.isASCII && ($0.isNumber || "WQSH".contains($0)) }
  }
}
