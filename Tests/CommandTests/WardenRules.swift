import TestSupport

extension TestFolder {
  /// A rule of a user's own.
  func writeWardenRules(_ path: String) throws {
    try write(
      path,
      """
      rule person.warden
        about   A warden before a name.
        find    Warden [[{name}]]
        evidence 60
        yes     They met Warden [[Ana Roe]] there.
        yes     It was Warden [[Brook]] who left.
        no      The warden was not at home.

      """)
  }
}
