/// Checks that only what belongs there lies at the top level.
func checkTopLevel(_ paths: [String]) -> [Finding] {
    let allowed = ["Package.swift", "Sources", "Tests", "Examples", "README.md", "CHANGELOG.md"]
    let entries = Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) })
    return entries.filter { !allowed.contains($0) && !$0.hasPrefix(".") }.sorted().map {
        Finding(path: $0, line: 1, message: "does not belong at the top level, only \(allowed) and dotfiles do")
    }
}

/// Checks that folders and files are named for what they hold.
func checkNames(_ paths: [String]) -> [Finding] {
    let empty = [
        "util", "utils", "utility", "utilities", "helper", "helpers", "common", "misc", "extension", "extensions",
    ]
    return paths.filter { path in
        path.split(separator: "/").contains { part in
            part.lowercased().split { $0 == "." || $0 == "+" }.contains { empty.contains(String($0)) }
        }
    }.map { Finding(path: $0, line: 1, message: "name it for what it holds") }
}

/// Checks that no file lies loose in a room but the one named for it, or an executable's entry.
func checkLooseFiles(_ file: SourceFile) -> [Finding] {
    let parts = file.components
    guard parts.count == 3, parts[0] == "Sources", let room = file.room, file.isSwift else { return [] }
    let isEntry = file.name == "main.swift" || !Phrase("@main").offsets(in: file.masked).isEmpty
    guard file.name != "\(room).swift", !(isEntry && room.first?.isLowercase == true) else { return [] }
    return [file.finding(1, "lies loose in \(room): put it into a folder named for what it holds")]
}
