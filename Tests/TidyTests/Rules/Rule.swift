/// A rule that looks at one file at a time.
struct Rule: Sendable, CustomStringConvertible {
    let name: String
    let check: @Sendable (SourceFile) -> [Finding]

    var description: String { name }

    static let all: [Rule] = [
        Rule(name: "rooms import only rooms below them", check: checkImports),
        Rule(name: "the manifest draws no arrow upwards", check: checkManifest),
        Rule(name: "files are short", check: checkFileLength),
        Rule(name: "functions are short", check: checkFunctionLength),
        Rule(name: "lines are short", check: checkLineLength),
        Rule(name: "machines depend on their inputs only", check: checkMachineWords),
        Rule(name: "traps are explained", check: checkTraps),
        Rule(name: "escape hatches are explained", check: checkEscapeHatches),
        Rule(name: "nothing is unfinished", check: checkUnfinishedWords),
        Rule(name: "nothing names a foreign place or tool", check: checkForeignWords),
        Rule(name: "tests do not wait by the clock", check: checkTestSleeps),
        Rule(name: "no file lies loose in a room", check: checkLooseFiles),
        Rule(name: "public symbols are documented", check: checkPublicDocumentation),
    ]
}
