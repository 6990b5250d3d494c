import RulePacks

/// The word lists, token classes and gazetteers of a pack, with a number for each name.
struct PackClasses: Sendable {
  // Each sorted, so that numbers do not depend on a dictionary's order.
  let lists: [String]
  let tokens: [String]
  let gazetteers: [String]
  /// By number.
  private(set) var names: [String] = []
  private(set) var ids: [String: ClassID] = [:]

  init(_ pack: RulePack) {
    lists = pack.wordLists.keys.sorted()
    tokens = pack.tokenClasses.keys.sorted()
    gazetteers = pack.gazetteers.keys.sorted()
    for name in lists + tokens + gazetteers where ids[name] == nil {
      ids[name] = ClassID(names.count)
      names.append(name)
    }
  }
}
