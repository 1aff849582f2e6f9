/// What a client can rely on in a body: its paths, and the type of what is there.
struct Shape: Sendable, Equatable {
    /// Lines such as `slaves[].resources.cpus: real`, sorted.
    let lines: [String]

    /// The shape of a body. Identifiers and numbers that differ from run to run are replaced where they stand in keys.
    init(of body: JSONTree) {
        var lines: Set<String> = []
        Self.collect(body, at: "", &lines)
        self.lines = lines.sorted()
    }

    private static func collect(_ tree: JSONTree, at path: String, _ lines: inout Set<String>) {
        switch tree {
        case .null: lines.insert("\(path): null")
        case .bool: lines.insert("\(path): bool")
        case .number(let text):
            lines.insert("\(path): \(text.allSatisfy { "-0123456789".contains($0) } ? "int" : "real")")
        case .string: lines.insert("\(path): string")
        case .array(let elements):
            if elements.isEmpty { lines.insert("\(path): empty array") }
            for element in elements { collect(element, at: path + "[]", &lines) }
        case .object(let members):
            if members.isEmpty { lines.insert("\(path): empty object") }
            for member in members { collect(member.value, at: "\(path).\(general(member.key))", &lines) }
        }
    }

    /// A key without what differs from run to run.
    static func general(_ key: String) -> String {
        key.replacing(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, with: "ID")
            .replacing(/ID-[0-9]{4}/, with: "ID-N").replacing(/ID-S[0-9]+/, with: "ID-S")
            .replacing(/\/.*\/slaves\//, with: "/SLAVES/")
    }
}

/// A line that only one of two bodies has.
struct ShapeDifference: Sendable, Hashable, Comparable, CustomStringConvertible {
    enum Side: String, Sendable {
        case onlyApacheMesos = "-"
        case onlyMesosKit = "+"
    }

    let body: String
    let side: Side
    let line: String

    var description: String { "\(body) \(side.rawValue)\(line)" }

    static func < (first: Self, second: Self) -> Bool { first.description < second.description }

    /// What differs between two bodies of the same name.
    static func all(in body: String, _ theirs: Shape, _ ours: Shape) -> [ShapeDifference] {
        let (theirLines, ourLines) = (Set(theirs.lines), Set(ours.lines))
        return theirLines.subtracting(ourLines).map {
            ShapeDifference(body: body, side: .onlyApacheMesos, line: $0)
        } + ourLines.subtracting(theirLines).map { ShapeDifference(body: body, side: .onlyMesosKit, line: $0) }
    }
}
