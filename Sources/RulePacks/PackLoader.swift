import Glibc

/// Finds rule files: those inside the executable, then those of folders that a user gives.
public struct PackLoader: Sendable {
  /// How much of the files is read.
  public var detail: RuleFile.Detail

  public init(detail: RuleFile.Detail = .withoutExamples) { self.detail = detail }

  /// The pack of a language (`en`), with each folder's files added after the built-in ones.
  ///
  /// A fault costs the line or item that has it and goes to the pack's diagnostics.
  public func load(language: String, folders: [String] = []) -> RulePack {
    var pack = builtIn(language)
    add(folders, to: &pack, language: language)
    return pack
  }

  /// The pack of a language inside the executable.
  public func builtIn(_ language: String) -> RulePack {
    RulePack(joining: builtInParts(language).map { $0() })
  }

  /// What reads each file of a language inside the executable, so that threads can share them.
  public func builtInParts(_ language: String) -> [@Sendable () -> RulePack] {
    let tables = Self.builtInTables(language)
    return Self.builtInFiles(language).filter { $0.path.hasSuffix(".rules") }.map { file in
      {
        var pack = RulePack()
        add(file.table, path: file.path, to: &pack) { tables[$0] }
        return pack
      }
    }
  }

  /// Adds each folder's files to the built-in pack of a language.
  public func add(_ folders: [String], to pack: inout RulePack, language: String) {
    if folders.isEmpty { return }
    var tables = Self.builtInTables(language)
    for folder in folders { addFolder(folder, tables: &tables, to: &pack) }
  }

  private static func builtInFiles(_ language: String) -> [EmbeddedFile] {
    EmbeddedFile.all.filter { $0.path.hasPrefix("Rules/\(language)/") }
  }

  /// Lists of names by the names of their files.
  private static func builtInTables(_ language: String) -> [String: TableBytes] {
    var tables: [String: TableBytes] = [:]
    for file in builtInFiles(language) where file.path.hasSuffix(".tsv") {
      tables[String(file.path.split(separator: "/").last ?? "")] = file.table
    }
    return tables
  }

  /// Languages that have a built-in pack.
  public static var builtInLanguages: [String] {
    let names = EmbeddedFile.all.compactMap { file -> String? in
      let parts = file.path.split(separator: "/")
      return parts.count == 3 && parts[0] == "Rules" ? String(parts[1]) : nil
    }
    return Array(Set(names)).sorted()
  }

  private func add(_ bytes: TableBytes, path: String, to pack: inout RulePack, table: (String) -> TableBytes?)
  {
    var diagnostics: [RuleDiagnostic] = []
    let file = RuleFile(path: path, bytes: bytes, detail: detail, diagnostics: &diagnostics)
    pack.report(diagnostics)
    pack.add(file, table: table)
  }

  private func addFolder(_ folder: String, tables: inout [String: TableBytes], to pack: inout RulePack) {
    guard let names = Self.names(in: folder) else {
      pack.report([
        RuleDiagnostic(path: folder, line: 0, code: "rule.unreadable", message: "the folder cannot be read")
      ])
      return
    }
    var rules: [(String, TableBytes)] = []
    for name in names where name.hasSuffix(".rules") || name.hasSuffix(".tsv") {
      let path = folder + "/" + name
      guard let bytes = Self.contents(of: path) else {
        pack.report([
          RuleDiagnostic(path: path, line: 0, code: "rule.unreadable", message: "the file cannot be read")
        ])
        continue
      }
      if name.hasSuffix(".tsv") {
        tables[name] = TableBytes(bytes)
      } else {
        rules.append((path, TableBytes(bytes)))
      }
    }
    let all = tables
    for (path, bytes) in rules { add(bytes, path: path, to: &pack) { all[$0] } }
  }

  /// The rule files and lists of a folder that can be read, by name.
  public static func files(in folder: String) -> [(name: String, bytes: [UInt8])] {
    let names = (names(in: folder) ?? []).filter { $0.hasSuffix(".rules") || $0.hasSuffix(".tsv") }
    return names.compactMap { name in contents(of: folder + "/" + name).map { (name, $0) } }
  }

  /// The names in a folder, sorted by bytes; nil when it can't be read.
  static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A file's bytes; nil when it can't be read.
  public static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count > 0 { bytes += buffer[0..<count] }
      if count < buffer.count { return ferror(file) == 0 ? bytes : nil }
    }
  }
}
