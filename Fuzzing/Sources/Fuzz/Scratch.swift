import Glibc

/// A folder of this process's own, for the readers that take files.
enum Scratch {
  private static let folder: String = {
    let folder = "/tmp/rapporteur-fuzz-\(getpid())"
    mkdir(folder, 0o700)
    return folder
  }()

  static func path(_ name: String) -> [UInt8] {
    let path = folder + "/" + name
    if name == "a.txt", access(path, F_OK) != 0 { write(Array("The panel met.".utf8), to: name) }
    return Array(path.utf8)
  }

  static func write(_ bytes: [UInt8], to name: String) {
    guard let file = fopen(folder + "/" + name, "wb") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
