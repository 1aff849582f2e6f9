/// Writes an enum.
struct EnumerationWriter {
    var access: AccessLevel

    func write(_ enumeration: Enumeration, into text: inout SourceText) throws(SchemaError) {
        let names = SwiftNaming.cases(enumeration)
        let title = enumeration.alias ?? SwiftNaming.type(enumeration.wireName)
        text.documentation(
            enumeration.documentation.isEmpty
                ? "The values of `\(enumeration.wireName)`." : enumeration.documentation)
        try text.block("\(access) enum \(title): Int32, WireEnumeration") { text throws(SchemaError) in
            for (new, name) in zip(enumeration.cases, names) {
                let remark = new.isDeprecated ? " Deprecated." : ""
                let documentation = new.documentation.isEmpty ? "" : new.documentation + " "
                text.documentation("\(documentation)`\(new.wireName)`.\(remark)")
                text.line("case \(SwiftNaming.escaped(name)) = \(new.number)")
            }
            text.line()
            text.documentation("The value's name on the wire.")
            try text.block("\(access) var wireName: String") { text throws(SchemaError) in
                text.line("switch self {")
                for (new, name) in zip(enumeration.cases, names) {
                    text.line("case .\(SwiftNaming.escaped(name)): \"\(new.wireName)\"")
                }
                text.line("}")
            }
            text.line()
            text.documentation("The names of all values with their numbers.")
            try text.names(
                enumeration.cases.map { ($0.wireName, $0.number) }, declaration: "\(access) static let wireValues")
        }
    }
}
