/// Turns names of the wire format into names of Swift.
enum SwiftNaming {
    /// Words that are written in capitals when they do not begin a name.
    private static let initialisms: [String: String] = [
        "id": "ID", "ids": "IDs", "io": "IO", "ip": "IP", "pid": "PID", "pids": "PIDs", "qps": "QPS", "sha": "SHA",
        "snmp": "SNMP", "tcp": "TCP", "tty": "TTY", "uri": "URI", "uris": "URIs", "url": "URL",
        "uuid": "UUID", "uuids": "UUIDs",
    ]

    private static let keywords: Set<String> = [
        "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do",
        "else", "enum", "extension", "fallthrough", "false", "for", "func", "guard", "if", "import", "in", "init",
        "inout", "internal", "is", "let", "nil", "operator", "private", "protocol", "public", "repeat", "rethrows",
        "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
        "typealias", "var", "where", "while",
    ]

    /// `framework_id` becomes `frameworkID`; `InReceives`, whose words are marked by capitals already, `inReceives`.
    static func property(_ wireName: String) -> String {
        if wireName.first?.isUppercase == true { return wireName.prefix(1).lowercased() + wireName.dropFirst() }
        return camelCase(wireName.split(separator: "_").map { $0.lowercased() })
    }

    /// `Type` becomes `Kind`, as Swift keeps the word to itself.
    static func type(_ wireName: String) -> String {
        wireName == "Type" ? "Kind" : wireName
    }

    /// The type of a group of fields of which one at most is set.
    static func choice(_ oneof: String) -> String {
        let name = property(oneof)
        return name.prefix(1).uppercased() + name.dropFirst() + "Choice"
    }

    /// The package of a namespace: `ResourceProvider` becomes `resource_provider`.
    static func package(_ namespace: String) -> String {
        var name = ""
        for character in namespace {
            if character.isUppercase, !name.isEmpty { name += "_" }
            name += character.lowercased()
        }
        return name
    }

    /// The names of an enum's cases, without the first word that all of them share.
    static func cases(_ enumeration: Enumeration) -> [String] {
        let prefix = sharedPrefix(enumeration.cases.map(\.wireName))
        return enumeration.cases.map { new in
            if let alias = new.alias { return alias }
            var words = new.wireName.split(separator: "_").map { $0.lowercased() }
            if let prefix, words.first == prefix { words.removeFirst() }
            return camelCase(words)
        }
    }

    /// The name with the backticks that a declaration needs.
    static func escaped(_ name: String) -> String {
        keywords.contains(name) ? "`\(name)`" : name
    }

    private static func sharedPrefix(_ wireNames: [String]) -> String? {
        let names = wireNames.filter { $0 != "UNKNOWN" }.map { $0.split(separator: "_") }
        guard names.count > 1, let first = names.first?.first else { return nil }
        return names.allSatisfy { $0.count > 1 && $0.first == first } ? first.lowercased() : nil
    }

    private static func camelCase(_ words: [String]) -> String {
        var name = words.first ?? ""
        for word in words.dropFirst() {
            name += initialisms[word] ?? word.prefix(1).uppercased() + word.dropFirst()
        }
        return name
    }
}
