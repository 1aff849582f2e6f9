/// Writes the list of all messages, for what is done with each of them.
struct CatalogueWriter {
    static let outputPath = "Coding/Messages/MessageCatalogue.gen.swift"

    let index: TypeIndex
    let files: [SchemaFile]

    var source: String {
        get throws(SchemaError) {
            var text = SourceText()
            text.line("// swift-format-ignore-file")
            text.line("// Written by mesos-wiregen from all of Schema: change its files and run it again.")
            text.line()
            text.documentation("All messages of the schema.")
            try text.block("package enum MessageCatalogue") { text throws(SchemaError) in
                text.documentation("The types, in the order of the schema's files.")
                text.line("package static let messages: [any WireMessage.Type] = [")
                try text.indented { text throws(SchemaError) in
                    for file in files {
                        for declaration in file.declarations { add(declaration, within: file.namespace, to: &text) }
                    }
                }
                text.line("]")
            }
            return text.lines.joined(separator: "\n") + "\n"
        }
    }

    private func add(_ declaration: Declaration, within path: [String], to text: inout SourceText) {
        guard case .message(let message) = declaration, let entry = index[path + [message.wireName]] else { return }
        text.line("\(entry.swiftPath.joined(separator: ".")).self,")
        for nested in message.nested { add(nested, within: entry.wirePath, to: &text) }
    }
}
