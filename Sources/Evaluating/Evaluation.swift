import Records

/// Compares records with gold statements.
public enum Evaluation {
  /// The scores of all gold statements; one without a record counts as missed throughout.
  /// - Parameter record: The record of a gold statement's name.
  public static func scores(_ golds: [GoldStatement], record: (String) -> Record?) -> Scores {
    var scores = Scores()
    for gold in golds {
      let record = record(gold.name)
      StatementScorer(gold, record.map(RecordItems.init) ?? RecordItems(missing: gold)).add(to: &scores)
      if let about = gold.about { score(about, of: gold.name, record?.document, &scores) }
    }
    return scores
  }

  private static func score(
    _ about: GoldStatement.About, of name: String, _ document: Record.Document?, _ scores: inout Scores
  ) {
    func add(_ share: Scores.Share, _ mine: String, _ theirs: String, _ isRight: Bool) {
      scores.add(share, isRight && document != nil)
      if !isRight || document == nil {
        scores.errors[share.rawValue, default: []].append("\(name): \"\(mine)\", not \"\(theirs)\"")
      }
    }
    let title = (about.title ?? "", document?.title ?? "")
    add(.title, title.0, title.1, nameWords(title.0) == nameWords(title.1))
    let published = (about.published ?? "", document?.published ?? "")
    add(
      .published, published.0, published.1,
      published.0.isEmpty ? published.1.isEmpty : published.1.hasPrefix(published.0))
    if let authors = about.authors {
      let both = (authors.joined(separator: "; "), (document?.authors ?? []).joined(separator: "; "))
      add(.authors, both.0, both.1, nameWords(both.0) == nameWords(both.1))
    }
  }
}
