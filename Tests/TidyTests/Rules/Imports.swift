/// Checks import lines against ``Rooms``.
func checkImports(_ file: SourceFile) -> [Finding] {
    let allowed: [String]
    if file.components.first == "Examples" {
        allowed = Rooms.allowedInExamples
    } else if let room = file.room {
        guard let listed = Rooms.allowed[room] else {
            return [file.finding(1, "'\(room)' is not a room the tidy test knows: add it to Rooms.allowed")]
        }
        allowed = listed
    } else {
        return []
    }
    let place = file.room ?? "Examples"
    var findings: [Finding] = []
    for statement in file.importStatements() {
        if !(allowed + Rooms.language).contains(statement.module) {
            findings.append(file.finding(statement.line, "\(place) may not import \(statement.module)"))
        }
        if statement.isReexported, place != "MesosKit", place != "MesosTestKit" {
            findings.append(file.finding(statement.line, "only MesosKit and MesosTestKit re-export other modules"))
        }
    }
    return findings
}

/// One `import` of a Swift file.
struct ImportStatement: Equatable {
    let module: String
    let line: Int
    let isReexported: Bool
}

extension SourceFile {
    /// The modules that the file imports.
    func importStatements() -> [ImportStatement] {
        guard isSwift else { return [] }
        return lines.enumerated().compactMap { index, line in
            let words = line.code.split { $0 == " " || $0 == "\t" }
            guard let keyword = words.firstIndex(of: "import"),
                words[..<keyword].allSatisfy({ $0.hasPrefix("@") || Self.accessLevels.contains(String($0)) })
            else { return nil }
            let kinds = ["struct", "class", "enum", "protocol", "func", "let", "var", "typealias", "actor"]
            let path = words[(keyword + 1)...].first { !kinds.contains(String($0)) }
            guard let module = path?.prefix(while: { $0 != "." && $0 != ";" }), !module.isEmpty else { return nil }
            let isReexported = words[..<keyword].contains("@_exported")
            return ImportStatement(module: String(module), line: index + 1, isReexported: isReexported)
        }
    }

    private static let accessLevels = ["public", "package", "internal", "fileprivate", "private"]
}
