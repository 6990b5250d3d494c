import Glibc
import Synchronization

/// Something that a command cannot do, in words that name the file; ends with ``ExitStatus/trouble``.
struct Trouble: Error, Equatable {
  var message: String

  init(_ message: String) { self.message = message }
}

/// Files and folders by path, through the C library.
enum Files {
  /// All bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws(Trouble) -> [UInt8] {
    let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw trouble(path) }
    defer { if path != "-" { close(file) } }
    var bytes: [UInt8] = []
    var info = stat()
    if fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG { bytes.reserveCapacity(Int(info.st_size)) }
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw trouble(path)
      }
    }
  }

  /// A path as messages and reports show it: relative to the working folder, where it lies below it, so that it is shorter, and
  /// the same on each machine.
  static func fromHere(_ path: String) -> String {
    var path = path
    while path.hasPrefix("./") { path = String(path.dropFirst(2).drop { $0 == "/" }) }
    if !path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    let prefix = String(cString: folder) + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// A part of a file; less at its end.
  static func read(_ path: String, _ range: Range<Int>) throws(Trouble) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw trouble(path) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < range.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(file, buffer.baseAddress.map { $0 + done }, range.count - done, off_t(range.lowerBound + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw trouble(path) }
      if count == 0 { break }
      done += count
    }
    return Array(bytes[..<done])
  }

  /// Puts bytes in the place of a file, all of them or none; nil when done, else the error's number.
  static func replace(_ path: String, with bytes: [UInt8]) -> Int32? {
    bytes.withUnsafeBufferPointer { replace(path, with: $0) }
  }

  static func replace(_ path: String, with bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    // A short name: the file's own can be as long as the system takes.
    let temporary =
      "\(folder).rapporteur-\(getpid())-\(temporaries.wrappingAdd(1, ordering: .relaxed).newValue).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { return errno }
    var trouble = StandardStreams.write(bytes, to: file)
    if close(file) != 0, trouble == nil { trouble = errno }
    if trouble == nil, rename(temporary, path) != 0 { trouble = errno }
    if trouble != nil { unlink(temporary) }
    return trouble
  }

  private static let temporaries = Atomic(0)

  static func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The files below a folder whose names end so, relative to it, in order of their bytes; hidden ones are left out.
  static func list(_ folder: String, endings: [String]) throws(Trouble) -> [String] {
    var found: [String] = []
    var open = [""]
    while let prefix = open.popLast() {
      let path = prefix.isEmpty ? folder : folder + "/" + prefix
      guard let stream = opendir(path) else { throw trouble(path) }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name.hasPrefix(".") { continue }
        let relative = prefix + name
        if entry.pointee.d_type == DT_DIR
          || entry.pointee.d_type != DT_REG && isFolder(folder + "/" + relative)
        {
          open.append(relative + "/")
        } else if endings.contains(where: name.hasSuffix) {
          found.append(relative)
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func trouble(_ path: String) -> Trouble {
    Trouble("\(path): \(StandardStreams.message(errno))")
  }
}
