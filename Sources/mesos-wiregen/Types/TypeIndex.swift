/// All declared types, found by the names that fields call them by.
struct TypeIndex {
    struct Entry {
        var declaration: Declaration
        /// The names from the namespace down: `["V1", "Offer", "Operation"]`.
        var wirePath: [String]
        var swiftPath: [String]
        var namespaceLength: Int
    }

    private var entries: [String: Entry] = [:]
    private var swiftPaths: Set<[String]> = []

    init(_ files: [SchemaFile]) throws(SchemaError) {
        for file in files {
            for declaration in file.declarations {
                try add(
                    declaration, within: file.namespace, swift: file.namespace, namespaceLength: file.namespace.count)
            }
        }
    }

    private mutating func add(
        _ declaration: Declaration, within wirePath: [String], swift swiftPath: [String], namespaceLength: Int
    ) throws(SchemaError) {
        let (name, alias, place, nested) =
            switch declaration {
            case .message(let message): (message.wireName, message.alias, message.place, message.nested)
            case .enumeration(let enumeration): (enumeration.wireName, enumeration.alias, enumeration.place, [])
            }
        let entry = Entry(
            declaration: declaration, wirePath: wirePath + [name],
            swiftPath: swiftPath + [alias ?? SwiftNaming.type(name)], namespaceLength: namespaceLength)
        let key = entry.wirePath.joined(separator: ".")
        guard entries[key] == nil else { throw SchemaError(place: place, problem: .duplicateName(key)) }
        entries[key] = entry
        swiftPaths.insert(entry.swiftPath)
        for inner in nested {
            try add(inner, within: entry.wirePath, swift: entry.swiftPath, namespaceLength: namespaceLength)
        }
    }

    subscript(path: [String]) -> Entry? { entries[path.joined(separator: ".")] }

    /// What a name means inside a message: the innermost declaration wins, and `V1` is open to everyone.
    func find(_ name: String, in scope: [String]) -> Entry? {
        if name.hasPrefix("mesos.v1.") { return entries["V1." + name.dropFirst("mesos.v1.".count)] }
        var scope = scope
        while true {
            if let entry = entries[(scope + [name]).joined(separator: ".")] { return entry }
            guard scope.popLast() != nil else { return entries["V1." + name] }
        }
    }

    /// The shortest way to write a type inside another one that Swift understands as the same.
    func spelling(of target: Entry, in scope: Entry) -> String {
        let namespace = Array(target.swiftPath.prefix(target.namespaceLength))
        let isForeign = Array(scope.swiftPath.prefix(scope.namespaceLength)) != namespace
        if isForeign { return target.swiftPath.joined(separator: ".") }
        for start in stride(from: target.swiftPath.count - 1, to: target.namespaceLength - 1, by: -1) {
            let first = Array(target.swiftPath[...start])
            if visible(target.swiftPath[start], in: scope) == first {
                return target.swiftPath[start...].joined(separator: ".")
            }
        }
        return target.swiftPath.joined(separator: ".")
    }

    /// What Swift finds under a plain name inside a type.
    private func visible(_ name: String, in scope: Entry) -> [String]? {
        var path = scope.swiftPath
        while path.count >= scope.namespaceLength {
            let candidate = path + [name]
            if swiftPaths.contains(candidate) { return candidate }
            path.removeLast()
        }
        return nil
    }
}
