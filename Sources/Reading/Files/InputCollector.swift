import Glibc

/// What the paths of a command hold.
public struct CollectedInputs: Sendable {
  /// In order of their paths' bytes, whatever the order given.
  public var inputs: [InputFile] = []
  /// Files that are no statements: unknown endings, sidecars, hidden files, links to folders, devices.
  public var passedOver = 0
  /// Folders that cannot be read, paths that do not exist, two inputs with one path.
  public var errors: [ReadingError] = []
}

/// Finds the statements under the paths that the user gives.
///
/// A folder is walked to any depth in a fixed order. Links to files are followed, links to folders only when
/// they are given themselves, so that no walk can go in circles. A file given by itself is read whatever its
/// ending, unless it is a sidecar.
public struct InputCollector {
  private var found = CollectedInputs()

  /// The statements under some files and folders; `-` is standard input.
  public static func collect(
    paths: [String], stdinName: String = "-", stdinMediaType: String? = nil
  ) -> CollectedInputs {
    var collector = InputCollector()
    for path in paths {
      if path == "-" {
        collector.found.inputs.append(.standardInput(name: stdinName, mediaType: stdinMediaType))
      } else {
        collector.take(path)
      }
    }
    return collector.sorted()
  }

  private mutating func take(_ path: String) {
    let location = Array(path.utf8)
    var status = stat()
    guard FileReading.withCString(location, { stat($0, &status) }) == 0 else {
      found.errors.append(.system(errno, path: path))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: walk(location)
    case S_IFREG: takeFile(location)
    default: found.errors.append(.notAFile(path, mode: status.st_mode))
    }
  }

  private mutating func takeFile(_ location: [UInt8]) {
    let slash = location.lastIndex(of: UInt8(ascii: "/"))
    let name = Array(location[((slash ?? -1) + 1)...])
    if FileName.isSidecar(name) {
      found.passedOver += 1
      return
    }
    let folder = Array(location[..<((slash ?? -1) + 1)])
    let sidecar = FileName.sidecars(of: name).map { folder + $0 }.first { location in
      FileReading.withCString(location) { access($0, F_OK) } == 0
    }
    found.inputs.append(
      InputFile(
        path: FileName.readable(name), location: location,
        mediaType: MediaType.of(name: name) ?? MediaType.unknown, sidecar: sidecar))
  }

  private mutating func walk(_ root: [UInt8]) {
    var prefix = root
    if prefix.last != UInt8(ascii: "/") { prefix.append(UInt8(ascii: "/")) }
    var folders: [[UInt8]] = [[]]
    while let relative = folders.popLast() {
      guard let entries = entries(prefix + relative) else {
        let error = errno
        let path = FileName.readable(relative.isEmpty ? root : Array(relative.dropLast()))
        found.errors.append(.folder(error, path: path))
        continue
      }
      let known = Set(entries.lazy.map(\.name).filter(FileName.isSidecar))
      for (name, told) in entries {
        switch told ?? kind(prefix + relative + name) {
        case .folder where name.first != UInt8(ascii: "."):
          folders.append(relative + name + [UInt8(ascii: "/")])
        case .file: takeEntry(name, in: relative, prefix: prefix, known: known)
        case .folder, .other: found.passedOver += 1
        case .gone: break
        }
      }
    }
  }

  private mutating func takeEntry(
    _ name: [UInt8], in folder: [UInt8], prefix: [UInt8], known: Set<[UInt8]>
  ) {
    guard name.first != UInt8(ascii: "."), !FileName.isSidecar(name), let type = MediaType.of(name: name)
    else {
      found.passedOver += 1
      return
    }
    let sidecar = known.isEmpty ? nil : FileName.sidecars(of: name).first(where: known.contains)
    found.inputs.append(
      InputFile(
        path: FileName.readable(folder + name), location: prefix + folder + name, mediaType: type,
        sidecar: sidecar.map { prefix + folder + $0 }))
  }

  private enum EntryKind { case file, folder, other, gone }

  /// What an entry is; a link counts as what it leads to only if that is a file.
  private func kind(_ location: [UInt8]) -> EntryKind {
    var status = stat()
    guard FileReading.withCString(location, { lstat($0, &status) }) == 0 else {
      // Files without permission to look at are told when they are read.
      return errno == ENOENT ? .gone : .file
    }
    if status.st_mode & S_IFMT == S_IFLNK {
      guard FileReading.withCString(location, { stat($0, &status) }) == 0 else { return .other }
      return status.st_mode & S_IFMT == S_IFREG ? .file : .other
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The names in a folder without `.` and `..`, and what they are where the folder itself tells, which saves a look at
  /// each file; nil with `errno` set when it cannot be read.
  private func entries(_ location: [UInt8]) -> [(name: [UInt8], kind: EntryKind?)]? {
    guard let directory = FileReading.withCString(location, { opendir($0) }) else { return nil }
    defer { closedir(directory) }
    var entries: [(name: [UInt8], kind: EntryKind?)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          Array(UnsafeBufferPointer(start: bytes, count: strnlen(UnsafeRawPointer(bytes), 256)))
        }
      }
      if name == [UInt8(ascii: ".")] || name == Array("..".utf8) { continue }
      entries.append((name, Self.kind(told: entry.pointee.d_type)))
    }
    return entries
  }

  /// What a folder's entry says that it is; nil for links, and where the file system does not tell.
  private static func kind(told type: UInt8) -> EntryKind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK), Int(DT_UNKNOWN): nil
    default: .other
    }
  }

  private func strnlen(_ pointer: UnsafeRawPointer, _ limit: Int) -> Int {
    Int(Glibc.strnlen(pointer.assumingMemoryBound(to: CChar.self), limit))
  }

  /// Inputs in order of path; the second of two with one path becomes an error.
  private consuming func sorted() -> CollectedInputs {
    var result = found
    // By input its path and, behind a zero, which no path has, what the system calls it.
    var keys: [UInt8] = []
    var ends = [0]
    for input in found.inputs {
      keys.append(contentsOf: input.path.utf8)
      keys.append(0)
      keys.append(contentsOf: input.location)
      ends.append(keys.count)
    }
    let order = keys.withUnsafeBytes { keys in
      found.inputs.indices.sorted { left, right in
        Self.precedes(keys[ends[left]..<ends[left + 1]], keys[ends[right]..<ends[right + 1]])
      }
    }
    var unique: [InputFile] = []
    unique.reserveCapacity(found.inputs.count)
    for index in order {
      let input = found.inputs[index]
      if let last = unique.last, last.path == input.path {
        if last.location != input.location { result.errors.append(.samePath(last, input)) }
      } else {
        unique.append(input)
      }
    }
    result.inputs = unique
    return result
  }

  /// Whether some bytes, of which there are any, come before others.
  private static func precedes(_ left: Slice<UnsafeRawBufferPointer>, _ right: Slice<UnsafeRawBufferPointer>)
    -> Bool
  {
    let (one, other) = (UnsafeRawBufferPointer(rebasing: left), UnsafeRawBufferPointer(rebasing: right))
    let difference = memcmp(one.baseAddress!, other.baseAddress!, min(one.count, other.count))
    return difference == 0 ? one.count < other.count : difference < 0
  }
}

// Messages.
extension ReadingError {
  static func folder(_ error: Int32, path: String) -> ReadingError {
    switch error {
    case EACCES, EPERM:
      ReadingError(
        .permissionDenied, path: path,
        message: "\(path): the folder may not be read; change its permissions or leave it out.")
    default: .system(error, path: path)
    }
  }

  static func samePath(_ kept: InputFile, _ other: InputFile) -> ReadingError {
    ReadingError(
      .samePath, path: kept.path,
      message: "\(kept.path): two inputs have this path, \(FileName.readable(kept.location)) and "
        + "\(FileName.readable(other.location)); rename one, or give the folder above both.")
  }
}
