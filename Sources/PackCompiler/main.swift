// Writes the built-in rule packs, compiled, as a source file: the build runs it and puts that into the executable.

import Annotating
import Glibc
import RulePacks

// The plugin CompilePacks gives the file that is to be written.
let path = CommandLine.arguments[1]

var source = Array("extension CompiledLanguage {\n  public static let all: [CompiledLanguage] = [\n".utf8)
for language in PackLoader.builtInLanguages {
  let text = CompiledPack.text(of: PackLoader().builtIn(language)) ?? []
  // The letters of the text need no escapes.
  source += Array("    CompiledLanguage(\"\(language)\", #\"".utf8) + text + Array("\"#),\n".utf8)
}
source += Array("  ]\n}\n".utf8)

guard let file = fopen(path, "wb"), fwrite(source, 1, source.count, file) == source.count, fclose(file) == 0
else {
  perror(path)
  exit(2)
}
