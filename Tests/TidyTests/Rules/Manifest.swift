/// The targets of `Package.swift` with what they depend on, read from the words it is written in.
struct Manifest {
    struct Target: Equatable {
        let name: String
        let dependencies: [String]
        let line: Int
        let isTest: Bool
    }

    private(set) var targets: [Target] = []

    /// The manifest's own helpers, and those of the package description that stand in the list of targets itself.
    private static let helpers = ["room", "program", "example", "tests"]
    private static let plain = ["target", "systemLibrary", "executableTarget", "testTarget", "plugin", "macro"]

    init(_ file: SourceFile) {
        let tokens = file.tokens()
        let text = Array(file.text.utf8)
        var index = 1
        while index + 1 < tokens.count {
            let word = tokens[index]
            let before = tokens[index - 1].text
            // A helper's body passes its own parameter for the name: only a call with a literal makes a target.
            let isHelper = Self.helpers.contains(word.text) && before != "func"
            let isPlain = Self.plain.contains(word.text) && before == "."
            let opening = tokens[index...].prefix(5).dropFirst().map(\.text)
            guard isHelper && opening.starts(with: ["(", "\""]) || isPlain && opening == ["(", "name", ":", "\""] else {
                index += 1
                continue
            }
            let end = tokens.end(ofGroupAt: index + 1)
            let others = ["exclude", "pkgConfig", "path", "sources", "resources"]
            let stop = tokens[index..<end].first { others.contains($0.text) } ?? tokens[end - 1]
            let names = Self.literals(of: file.masked, text, in: word.offset..<stop.offset)
            index = end
            targets.append(
                Target(
                    name: names[0], dependencies: word.text == "example" ? ["MesosKit"] : Array(names.dropFirst()),
                    line: word.line, isTest: word.text == "tests" || word.text == "testTarget"))
        }
    }

    /// The string literals between two offsets.
    private static func literals(of masked: [UInt8], _ text: [UInt8], in range: Range<Int>) -> [String] {
        var literals: [String] = []
        var open: Int?
        for offset in range where masked[offset] == UInt8(ascii: "\"") {
            if let start = open {
                literals.append(String(decoding: text[(start + 1)..<offset], as: UTF8.self))
                open = nil
            } else {
                open = offset
            }
        }
        return literals
    }
}

/// Checks the targets' dependencies against ``Rooms``, and that the package depends on no other package.
func checkManifest(_ file: SourceFile) -> [Finding] {
    guard file.path == "Package.swift" else { return [] }
    var findings = file.lines(with: Phrase(".package(")).map {
        file.finding($0, "the package depends on no other package")
    }
    for target in Manifest(file).targets where !target.isTest {
        // An example is not a room: it sees what a user of the package sees.
        let allowed = Rooms.allowed[target.name] ?? Rooms.allowedInExamples
        for dependency in target.dependencies where !allowed.contains(dependency) {
            findings.append(file.finding(target.line, "\(target.name) may not depend on \(dependency)"))
        }
    }
    return findings
}

/// Checks that every folder of sources, tests and examples is a target, and every target a folder.
func checkTargets(of manifest: SourceFile, against paths: [String]) -> [Finding] {
    let folders = Set(
        paths.compactMap { path -> String? in
            let parts = path.split(separator: "/")
            guard parts.count > 2, ["Sources", "Tests", "Examples"].contains(parts[0]) else { return nil }
            return String(parts[1])
        })
    let targets = Manifest(manifest).targets
    let names = Set(targets.map(\.name))
    return targets.filter { !folders.contains($0.name) }.map {
        manifest.finding($0.line, "target \($0.name) has no files")
    } + folders.subtracting(names).sorted().map { manifest.finding(1, "folder \($0) is no target") }
}
