import Foundation
import Glibc

/// What the built executable did on a terminal of its own (a pseudo-terminal of 80 columns and 24 rows).
public struct TerminalRun {
  public var status: Int32
  /// All that stood on the terminal, what was typed included; lines end with a line feed alone.
  public var screen: String

  public struct NoTerminal: Error {}

  /// Runs `rapporteur` and types an answer each time a question is asked.
  /// - Parameters:
  ///   - answers: What is typed, one after another, each when `prompt` stands at the screen's end.
  ///   - isOutputOnly: Whether standard input is no terminal.
  ///   - rows: Its height; 0 where it does not tell.
  public init(
    _ arguments: [String], in folder: TestFolder, typing answers: [String] = [], at prompt: String = "? ",
    environment: [String: String] = [:], isOutputOnly: Bool = false, rows: UInt16 = 24
  ) throws {
    // Glibc's module hides `posix_openpt`; these are the calls that it makes: unlock the other end, ask for its number.
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (lock, number): (Int32, UInt32) = (0, 0)
    guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw NoTerminal()
    }
    defer { close(master) }
    var size = winsize(ws_row: rows, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard slave >= 0 else { throw NoTerminal() }
    let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    let process = Process()
    process.executableURL = URL(filePath: CommandRun.executablePath)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm"].merging(environment) { $1 }
    process.standardInput = isOutputOnly ? FileHandle.nullDevice : terminal
    process.standardOutput = terminal
    process.standardError = terminal
    try process.run()
    close(slave)
    screen = Self.converse(master, answers, prompt)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// Reads until the process has closed its end, and types what it is asked for.
  private static func converse(_ master: Int32, _ answers: [String], _ prompt: String) -> String {
    var bytes: [UInt8] = []
    var waiting = answers[...]
    var answered = 0
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(master, &buffer, buffer.count)
      // Linux says EIO when nobody holds the other end any more.
      if count <= 0 { break }
      bytes += buffer[..<count]
      guard bytes.count > answered, bytes.suffix(prompt.utf8.count).elementsEqual(prompt.utf8),
        let answer = waiting.popFirst()
      else { continue }
      answered = bytes.count
      _ = Array(answer.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
    }
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
